import { type Segment, termCount } from './segment.ts';

export interface SimilarTerm {
  term: number;
  distance: number;
}

/**
 * The terms at most `most` edits away from the text, in the vocabulary's order. An edit adds, drops or replaces a UTF-16
 * unit, or swaps two neighbours (optimal string alignment; R. A. Wagner and M. J. Fischer 1974, with F. J. Damerau's
 * swap). The sorted vocabulary is walked as the tree that it is: terms with the same beginning lie side by side, share
 * the rows of the matrix, and are passed over together once the least of a row is past `most`.
 */
export function similarTerms(segment: Segment, text: string, most: number): SimilarTerm[] {
  const { termUnits, termStarts } = segment;
  const width = text.length + 1;
  const rows = new Uint8Array(width * (width + most + 1)).fill(most + 1);
  for (let column = 0; column < width; column++) rows[column] = column;
  const path = new Uint16Array(width + most + 1);
  const found: SimilarTerm[] = [];

  /** Fills the row of `depth` units, of which the last is `unit`; answers its least value. */
  function fillRow(depth: number, unit: number): number {
    const row = depth * width;
    const above = row - width;
    path[depth] = unit;
    rows[row] = depth;
    let least = depth;
    // Cells further from the diagonal are past `most` in any case.
    const first = Math.max(1, depth - most);
    const last = Math.min(width - 1, depth + most);
    if (first > 1) rows[row + first - 1] = most + 1;
    for (let column = first; column <= last; column++) {
      const same = text.charCodeAt(column - 1) === unit;
      let value = (rows[above + column - 1] as number) + (same ? 0 : 1);
      value = Math.min(value, (rows[row + column - 1] as number) + 1);
      if (column < depth + most) value = Math.min(value, (rows[above + column] as number) + 1);
      const isSwap =
        depth > 1 &&
        column > 1 &&
        unit === text.charCodeAt(column - 2) &&
        path[depth - 1] === text.charCodeAt(column - 1);
      if (isSwap) value = Math.min(value, (rows[above - width + column - 2] as number) + 1);
      rows[row + column] = value;
      if (value < least) least = value;
    }
    if (last < width - 1) rows[row + last + 1] = most + 1;
    return least;
  }

  /** The end of the terms from `from` on that have the same unit at `depth`. */
  function endOfBranch(from: number, to: number, depth: number, unit: number): number {
    let step = 1;
    let low = from + 1;
    while (low < to && termUnits[(termStarts[low] as number) + depth] === unit) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low, to);
    low = Math.max(from + 1, low - step / 2);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (termUnits[(termStarts[middle] as number) + depth] === unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Looks among the terms from `from` to `to`, which share their first `depth` units. */
  function walk(from: number, to: number, depth: number): void {
    let term = from;
    if ((termStarts[term + 1] as number) - (termStarts[term] as number) === depth) {
      const isWithin = width - 1 - depth <= most;
      const distance = rows[depth * width + width - 1] as number;
      if (isWithin && distance <= most) found.push({ term, distance });
      term++;
    }
    if (depth >= width - 1 + most) return;
    while (term < to) {
      const unit = termUnits[(termStarts[term] as number) + depth] as number;
      const end = endOfBranch(term, to, depth, unit);
      if (fillRow(depth + 1, unit) <= most) walk(term, end, depth + 1);
      term = end;
    }
  }

  if (termCount(segment) > 0) walk(0, termCount(segment), 0);
  return found;
}
