/** Edits between two texts by the textbook's matrix. */
function distance(a: string, b: string, withSwaps: boolean): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replace = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = j === 0 ? i : Math.min(replace, at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (withSwaps && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(i - 2, j - 2) + 1);
      }
      (rows[i] as number[])[j] = least;
    }
    (rows[i] as number[])[0] = i;
  }
  return at(a.length, b.length);
}

/** Letters added, dropped and replaced. */
export const plainDistance = (a: string, b: string): number => distance(a, b, false);

/** The same, and neighbours swapped (each at most once). */
export const swapDistance = (a: string, b: string): number => distance(a, b, true);
