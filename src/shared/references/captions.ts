import { median, type TextLine } from './text-line.ts';

const CAPTION = /^(?:Figure|Fig\.|Table|Algorithm|Listing|Scheme)\s+[A-Z]?[.\d]*\d/;
/** More room above a line than this many times the usual: something new begins. */
const NEW_BLOCK = 1.25;

export const isSameColumn = (a: TextLine | undefined, b: TextLine): boolean =>
  a !== undefined && a.page === b.page && a.column === b.column;

/** The usual distance between two baselines of a column. */
export function findLeading(lines: readonly TextLine[]): number {
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && isSameColumn(before, line) ? [before.y - line.y] : [];
  });
  return median(gaps.filter((gap) => gap > 0));
}

/** The lines without captions of figures that stand between them. */
export function withoutCaptions(lines: readonly TextLine[]): TextLine[] {
  const leading = findLeading(lines);
  let inCaption = false;
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    const isNew = !before || !isSameColumn(before, line) || before.y - line.y > leading * NEW_BLOCK;
    if (isNew) inCaption = CAPTION.test(line.text);
    return !inCaption;
  });
}
