import { type Segment, termCount } from './segment.ts';
import { compareTerms } from './vocabulary.ts';

/**
 * Walks the vocabularies of several segments as one, in order. The array holds the number of the term in each segment,
 * -1 where it is absent; it is the same array each time.
 */
export function* jointTerms(segments: readonly Segment[]): Generator<Int32Array> {
  const next = new Int32Array(segments.length);
  const current = new Int32Array(segments.length);
  for (;;) {
    let least = -1;
    current.fill(-1);
    for (const [index, segment] of segments.entries()) {
      const term = next[index] as number;
      if (term >= termCount(segment)) continue;
      const leading = segments[least];
      const order = leading ? compareTerms(segment, term, leading, next[least] as number) : -1;
      if (order > 0) continue;
      if (order < 0) {
        least = index;
        current.fill(-1);
      }
      current[index] = term;
    }
    if (least < 0) return;
    for (let index = 0; index < segments.length; index++) {
      if (current[index] !== -1) next[index] = (next[index] as number) + 1;
    }
    yield current;
  }
}
