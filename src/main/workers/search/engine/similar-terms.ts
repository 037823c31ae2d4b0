import { type Segment, termCount } from './segment.ts';
import { findTerm } from './vocabulary.ts';

export interface SimilarTerm {
  term: number;
  distance: number;
}

/** How a vocabulary is walked: the units from the first to the last, or the other way round. */
interface Walk {
  segment: Segment;
  isBackward: boolean;
  /** In the order of the walk. */
  text: string;
  /** Edits in all. */
  most: number;
  /** Edits before the first units of the text are passed, and how many units these are. */
  mostFirst: number;
  firsts: number;
}

/**
 * The terms at most `most` edits away from the text, in the vocabulary's order. An edit adds, drops or replaces a UTF-16
 * unit, or swaps two neighbours (optimal string alignment; R. A. Wagner and M. J. Fischer 1974, with F. J. Damerau's
 * swap). Of so many edits at most half fall on the one half of the text or fewer on the other (S. Wu and U. Manber 1992
 * part patterns so), so that a walk from the front and one from the back, each strict at its beginning, find all and
 * look at few terms.
 */
export function similarTerms(segment: Segment, text: string, most: number): SimilarTerm[] {
  if (most === 0) {
    const term = findTerm(segment, text);
    return term < 0 ? [] : [{ term, distance: 0 }];
  }
  const firsts = text.length >> 1;
  const mostFirst = most >> 1;
  const forward = walkTerms({ segment, isBackward: false, text, most, mostFirst, firsts });
  const backward = walkTerms({
    segment,
    isBackward: true,
    text: Array.from({ length: text.length }, (_, index) => text[text.length - 1 - index]).join(''),
    most,
    mostFirst: most - mostFirst - 1,
    firsts: text.length - firsts,
  });
  const distances = new Map(forward.map(({ term, distance }) => [term, distance]));
  for (const { term, distance } of backward) {
    distances.set(term, Math.min(distance, distances.get(term) ?? distance));
  }
  return Array.from(distances, ([term, distance]) => ({ term, distance })).sort((a, b) => a.term - b.term);
}

/**
 * Walks the sorted vocabulary as the tree that it is: terms with the same beginning lie side by side, share the rows of
 * the matrix, and are passed over together once the least of a row is past `most`.
 */
function walkTerms({ segment, isBackward, text, most, mostFirst, firsts }: Walk): SimilarTerm[] {
  const { termUnits, termStarts, backwards } = segment;
  const width = text.length + 1;
  const none = most + 1;
  const rows = new Uint8Array(width * (width + most + 1)).fill(none);
  for (let column = 0; column < width; column++) {
    rows[column] = column < firsts && column > mostFirst ? none : column;
  }
  const path = new Uint16Array(width + most + 1);
  /** The ways on at each depth: each column that counts may tell two. */
  const mostWays = 2 * (2 * most + 1);
  const ways = new Uint16Array(path.length * mostWays);
  const found: SimilarTerm[] = [];

  const termAt = (place: number): number => (isBackward ? (backwards[place] as number) : place);
  const lengthAt = (place: number): number => {
    const term = termAt(place);
    return (termStarts[term + 1] as number) - (termStarts[term] as number);
  };
  /** The unit at some depth of the term at a place; past its end whatever comes, which only longer terms are asked for. */
  const unitAt = (place: number, depth: number): number =>
    isBackward
      ? (termUnits[(termStarts[(backwards[place] as number) + 1] as number) - 1 - depth] as number)
      : (termUnits[(termStarts[place] as number) + depth] as number);

  /** Fills the row of `depth` units, of which the last is `unit`; answers its least value. */
  function fillRow(depth: number, unit: number): number {
    const row = depth * width;
    const above = row - width;
    path[depth] = unit;
    rows[row] = depth > most || (firsts > 0 && depth > mostFirst) ? none : depth;
    let least = rows[row] as number;
    // Cells further from the diagonal are past `most` in any case.
    const first = Math.max(1, depth - most);
    const last = Math.min(width - 1, depth + most);
    if (first > 1) rows[row + first - 1] = none;
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
      if (value > most || (column < firsts && value > mostFirst)) value = none;
      rows[row + column] = value;
      if (value < least) least = value;
    }
    if (last < width - 1) rows[row + last + 1] = none;
    return least;
  }

  /** The end of the terms from `from` on that have the same unit at `depth`. */
  function endOfBranch(from: number, to: number, depth: number, unit: number): number {
    let step = 1;
    let low = from + 1;
    while (low < to && unitAt(low, depth) === unit) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low, to);
    low = Math.max(from + 1, low - step / 2);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (unitAt(middle, depth) === unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first place from `from` on whose unit at `depth` is no less. */
  function startOfBranch(from: number, to: number, depth: number, unit: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (unitAt(middle, depth) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Notes the units that terms may go on with after the row of `depth`, and answers how many; -1: any. Where no edit is left,
   * only those of the text itself lead on: at almost all places of the walk, which need not look at their many branches then.
   */
  function noteWays(depth: number): number {
    const row = depth * width;
    const first = depth * mostWays;
    const last = Math.min(width - 1, depth + most);
    let count = 0;
    const note = (unit: number): void => {
      for (let index = first; index < first + count; index++) if (ways[index] === unit) return;
      ways[first + count++] = unit;
    };
    for (let column = Math.max(0, depth - most); column <= last; column++) {
      const value = rows[row + column] as number;
      if (value < (column + 1 < firsts ? mostFirst : most)) return -1;
      if (value <= most && column < width - 1) note(text.charCodeAt(column));
      // The other half of a swap.
      if (depth > 0 && column > 0 && path[depth] === text.charCodeAt(column))
        note(text.charCodeAt(column - 1));
    }
    return count;
  }

  function walkBranch(from: number, to: number, depth: number, unit: number): void {
    if (fillRow(depth + 1, unit) <= most) walk(from, to, depth + 1);
  }

  /** Looks among the terms at the places from `from` to `to`, which share their first `depth` units. */
  function walk(from: number, to: number, depth: number): void {
    let place = from;
    if (lengthAt(place) === depth) {
      const isWithin = width - 1 - depth <= most;
      const distance = rows[depth * width + width - 1] as number;
      if (isWithin && distance <= most) found.push({ term: termAt(place), distance });
      place++;
    }
    if (depth >= width - 1 + most) return;
    const wayCount = noteWays(depth);
    for (let way = 0; way < wayCount; way++) {
      const unit = ways[depth * mostWays + way] as number;
      const start = startOfBranch(place, to, depth, unit);
      if (start < to && unitAt(start, depth) === unit)
        walkBranch(start, endOfBranch(start, to, depth, unit), depth, unit);
    }
    if (wayCount >= 0) return;
    while (place < to) {
      const unit = unitAt(place, depth);
      const end = endOfBranch(place, to, depth, unit);
      walkBranch(place, end, depth, unit);
      place = end;
    }
  }

  if (termCount(segment) > 0) walk(0, termCount(segment), 0);
  return found;
}
