/** What the pages call themselves ("iv", "A-3"), one for each; nothing where that says no more than their numbers. */
export function tellingLabels(labels: readonly string[], pages: number): string[] | undefined {
  if (labels.length !== pages) return undefined;
  return labels.every((label, i) => label === '' || label === String(i + 1)) ? undefined : [...labels];
}
