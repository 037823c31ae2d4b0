import { FIELDS, type FieldSet } from './fields.ts';
import type { LiveSegment } from './live-segment.ts';
import { findTerm } from './vocabulary.ts';

const isDigit = (text: string, at: number): boolean => /\d/.test(text[at] ?? '');

/** Between a letter and a figure. */
const isBorder = (word: string, at: number): boolean => isDigit(word, at - 1) !== isDigit(word, at);

/** Where a word may be two: anywhere but within a number; one letter alone is a part only beside a figure. */
const mayPart = (word: string, at: number): boolean =>
  isBorder(word, at) || (!isDigit(word, at) && at >= 2 && word.length - at >= 2);

/** Papers that a term stands in, in the field where it stands most. */
export function spreadOf(segments: readonly LiveSegment[], term: string, fields: FieldSet): number {
  const sizes = new Array<number>(FIELDS.length).fill(0);
  for (const { segment } of segments) {
    const number = findTerm(segment, term);
    if (number < 0) continue;
    for (
      let list = segment.listStarts[number] as number;
      list < (segment.listStarts[number + 1] as number);
      list++
    ) {
      const field = segment.listFields[list] as number;
      if ((fields & (1 << field)) === 0) continue;
      const size = (segment.postingStarts[list + 1] as number) - (segment.postingStarts[list] as number);
      sizes[field] = (sizes[field] as number) + size;
    }
  }
  return Math.max(...sizes);
}

/**
 * The two words that a word may be written as, where the library has both: "gpt4" as "gpt 4", "flashattention" as "flash
 * attention". A word of letters that is commoner than either of the two is none of these.
 */
export function splitsOf(
  segments: readonly LiveSegment[],
  word: string,
  fields: FieldSet,
): [string, string][] {
  const splits: [string, string][] = [];
  let whole: number | undefined;
  for (let at = 1; at < word.length; at++) {
    if (!mayPart(word, at)) continue;
    const [first, second] = [word.slice(0, at), word.slice(at)];
    const spread = spreadOf(segments, first, fields);
    const least = spread === 0 ? 0 : Math.min(spread, spreadOf(segments, second, fields));
    if (least === 0) continue;
    whole ??= spreadOf(segments, word, fields);
    if (isBorder(word, at) || whole <= least) splits.push([first, second]);
  }
  return splits;
}
