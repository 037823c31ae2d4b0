/** Terms laid out as a segment has them. */
export interface Terms {
  readonly termUnits: Uint16Array;
  readonly termStarts: Uint32Array;
}

/** Which unit of a term is compared first. */
export type ReadFrom = 'start' | 'end';

/** Terms sorted between two pauses. */
const SLICE = 4_000;

/** Compares two terms by their UTF-16 units, one after the other. */
function createComparison({ termUnits, termStarts }: Terms, from: ReadFrom) {
  const step = from === 'start' ? 1 : -1;
  return (a: number, b: number): number => {
    const [lengthA, lengthB] = [lengthOf(termStarts, a), lengthOf(termStarts, b)];
    let atA = from === 'start' ? (termStarts[a] as number) : (termStarts[a + 1] as number) - 1;
    let atB = from === 'start' ? (termStarts[b] as number) : (termStarts[b + 1] as number) - 1;
    for (let left = Math.min(lengthA, lengthB); left > 0; left--) {
      const difference = (termUnits[atA] as number) - (termUnits[atB] as number);
      if (difference !== 0) return difference;
      atA += step;
      atB += step;
    }
    return lengthA - lengthB;
  };
}

const lengthOf = (starts: Uint32Array, term: number): number =>
  (starts[term + 1] as number) - (starts[term] as number);

/**
 * The numbers of terms in the order of their units, read from their start or from their end. A generator, so that whoever
 * runs it may do other things at every `yield`.
 */
export function* orderTerms(terms: Terms, from: ReadFrom): Generator<void, Uint32Array<ArrayBuffer>> {
  const { termUnits, termStarts } = terms;
  const count = termStarts.length - 1;
  // First by two units, so that each part is small enough to be sorted at once.
  const parts = new Map<number, number[]>();
  for (let term = 0; term < count; term++) {
    const [start, end] = [termStarts[term] as number, termStarts[term + 1] as number];
    const [first, second] = from === 'start' ? [start, start + 1] : [end - 1, end - 2];
    const key =
      (termUnits[first] as number) * 0x10001 + (end - start > 1 ? (termUnits[second] as number) + 1 : 0);
    const part = parts.get(key);
    if (part) part.push(term);
    else parts.set(key, [term]);
  }
  yield;
  const compare = createComparison(terms, from);
  const order = new Uint32Array(count);
  let at = 0;
  let sincePause = 0;
  for (const key of [...parts.keys()].sort((a, b) => a - b)) {
    const part = parts.get(key) ?? [];
    order.set(part.sort(compare), at);
    at += part.length;
    sincePause += part.length;
    if (sincePause > SLICE) {
      sincePause = 0;
      yield;
    }
  }
  return order;
}

/** The same without pauses. */
export function orderTermsAtOnce(terms: Terms, from: ReadFrom): Uint32Array<ArrayBuffer> {
  const ordering = orderTerms(terms, from);
  let step = ordering.next();
  while (!step.done) step = ordering.next();
  return step.value;
}
