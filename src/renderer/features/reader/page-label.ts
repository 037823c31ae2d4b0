/** What is shown beside the page box; nothing as long as the pages are not known: "of 20", or "(4 of 20)" where the box shows what the page calls itself. */
export function pageCountWords(page: number, pages: number, label: string | undefined): string {
  if (pages === 0) return '';
  return label === undefined ? `of ${pages}` : `(${page} of ${pages})`;
}

/** What the page calls itself, where that is not its number. */
export function pageLabel(labels: readonly string[] | undefined, page: number): string | undefined {
  return labels?.[page - 1] || undefined;
}

/** A page by its name: "Page iv", "Page 4". */
export const pageName = (labels: readonly string[] | undefined, page: number): string =>
  `Page ${pageLabel(labels, page) ?? page}`;
