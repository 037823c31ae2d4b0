import { type Segment, termCount } from './segment.ts';

type Terms = Pick<Segment, 'termUnits' | 'termStarts'>;

/** Compares a term with a text by UTF-16 units; with `isPrefix`, a term that begins with the text is equal. */
function compare({ termUnits, termStarts }: Terms, term: number, text: string, isPrefix: boolean): number {
  const start = termStarts[term] as number;
  const length = (termStarts[term + 1] as number) - start;
  const shared = Math.min(length, text.length);
  for (let index = 0; index < shared; index++) {
    const difference = (termUnits[start + index] as number) - text.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return isPrefix && length > text.length ? 0 : length - text.length;
}

/** Compares two terms of two segments by UTF-16 units. */
export function compareTerms(a: Segment, termA: number, b: Segment, termB: number): number {
  const startA = a.termStarts[termA] as number;
  const startB = b.termStarts[termB] as number;
  const lengthA = (a.termStarts[termA + 1] as number) - startA;
  const lengthB = (b.termStarts[termB + 1] as number) - startB;
  const shared = Math.min(lengthA, lengthB);
  for (let index = 0; index < shared; index++) {
    const difference = (a.termUnits[startA + index] as number) - (b.termUnits[startB + index] as number);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** The first term from `low` on for which `isPast` holds, given that it holds for all after it. */
function firstTerm(low: number, high: number, isPast: (term: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isPast(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The number of a term; -1: the segment does not have it. */
export function findTerm(segment: Segment, text: string): number {
  const count = termCount(segment);
  const term = firstTerm(0, count, (other) => compare(segment, other, text, false) >= 0);
  return term < count && compare(segment, term, text, false) === 0 ? term : -1;
}

/** The terms that begin with the text, itself included: from the first up to but not with the last number. */
export function prefixRange(segment: Segment, text: string): [from: number, to: number] {
  const count = termCount(segment);
  const from = firstTerm(0, count, (other) => compare(segment, other, text, true) >= 0);
  return [from, firstTerm(from, count, (other) => compare(segment, other, text, true) > 0)];
}
