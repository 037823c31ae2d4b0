/** Terms laid out as a segment has them. */
interface Terms {
  readonly termUnits: Uint16Array;
  readonly termStarts: Uint32Array;
}

/** Terms sorted between two pauses. */
const SLICE = 4_000;

/** Compares two terms by their UTF-16 units from the last to the first. */
function compareBackwards({ termUnits, termStarts }: Terms, a: number, b: number): number {
  let [endA, endB] = [termStarts[a + 1] as number, termStarts[b + 1] as number];
  const [startA, startB] = [termStarts[a] as number, termStarts[b] as number];
  while (endA > startA && endB > startB) {
    const difference = (termUnits[--endA] as number) - (termUnits[--endB] as number);
    if (difference !== 0) return difference;
  }
  return endA - startA - (endB - startB);
}

/** The terms in the order of their last units. A generator, so that whoever runs it may do other things at every `yield`. */
export function* orderBackwards(terms: Terms): Generator<void, Uint32Array<ArrayBuffer>> {
  const { termUnits, termStarts } = terms;
  const count = termStarts.length - 1;
  // First by the last two units, so that each part is small enough to be sorted at once.
  const parts = new Map<number, number[]>();
  for (let term = 0; term < count; term++) {
    const end = termStarts[term + 1] as number;
    const hasTwo = end - (termStarts[term] as number) > 1;
    const key = (termUnits[end - 1] as number) * 0x10001 + (hasTwo ? (termUnits[end - 2] as number) + 1 : 0);
    const part = parts.get(key);
    if (part) part.push(term);
    else parts.set(key, [term]);
  }
  yield;
  const order = new Uint32Array(count);
  let at = 0;
  let sincePause = 0;
  for (const key of [...parts.keys()].sort((a, b) => a - b)) {
    const part = parts.get(key) ?? [];
    order.set(
      part.sort((a, b) => compareBackwards(terms, a, b)),
      at,
    );
    at += part.length;
    sincePause += part.length;
    if (sincePause > SLICE) {
      sincePause = 0;
      yield;
    }
  }
  return order;
}
