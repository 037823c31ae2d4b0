/** Where in a paper: "Page 4 of 20", "Page iv (4 of 20)" where the page calls itself so, "Page 4" of a locked PDF. */
export function pageWords({
  page,
  pageLabel,
  pages,
}: {
  page: number;
  pageLabel?: string;
  pages: number;
}): string {
  if (pageLabel === undefined) return pages > 0 ? `Page ${page} of ${pages}` : `Page ${page}`;
  return pages > 0 ? `Page ${pageLabel} (${page} of ${pages})` : `Page ${pageLabel}`;
}
