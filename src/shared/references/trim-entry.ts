import { isSameColumn } from './captions.ts';
import { mayEnd } from './entry-end.ts';
import type { TextLine } from './text-line.ts';

/** More room between two lines of an entry than this many times the usual: what follows is something else. */
const MAX_GAP = 1.8;
/** Longer is no entry, even with all authors of an experiment. */
const MOST_LINES = 150;

/**
 * The lines that belong to an entry, of those up to the next one or to the end. In the next column,
 * another font tells that something else begins.
 */
export function trimEntry(lines: readonly TextLine[], leading: number, isLast: boolean): TextLine[] {
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    if (!before) return false;
    if (isSameColumn(before, line)) return leading > 0 && before.y - line.y > leading * MAX_GAP;
    const isAlike = lines.slice(0, index).some((other) => other.font === line.font);
    return isLast && mayEnd(before) && !isAlike;
  });
  return lines.slice(0, end < 0 ? MOST_LINES : Math.min(end, MOST_LINES));
}
