/** "1-3, 7" as page numbers in the order typed, without repeats; undefined where it says no pages of `1…pages`. */
export function readPageRange(typed: string, pages: number): number[] | undefined {
  const wanted = new Set<number>();
  const parts = typed.replace(/\s*[-–]\s*/g, '-').split(/[,;\s]+/);
  for (const part of parts.filter(Boolean)) {
    const match = part.match(/^(\d+)(?:-(\d+))?$/);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 1 || to < from || to > pages) return undefined;
    for (let page = from; page <= to; page++) wanted.add(page);
  }
  return wanted.size > 0 ? [...wanted] : undefined;
}
