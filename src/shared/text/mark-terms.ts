import { foldText } from './fold.ts';
import { findWithin, hasSpaceless } from './spaceless.ts';
import { stretchesOf } from './words.ts';

/** A stretch of text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * Finds the words of a text that a search matched, whatever their case and accents.
 * `terms` are folded words of the library (typos resolved, prefixes completed), so only whole words count
 * (where the script puts no spaces between words, any stretch), and a compound that is known as one word.
 * Ranges count in the text as given, in order, not overlapping; a typeset ligature or accent does not shift them.
 */
export function markTerms(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0 || text === '') return [];
  const wanted = new Set(terms.map(foldText));
  wanted.delete('');
  const isSpaceless = [...wanted].some(hasSpaceless);
  const ranges: Range[] = [];
  for (const { term, start, end } of stretchesOf(text)) {
    if (wanted.has(term)) ranges.push({ start, end });
    else if (isSpaceless && hasSpaceless(term))
      for (const part of findWithin(text.slice(start, end), wanted))
        ranges.push({ start: start + part.start, end: start + part.end });
  }
  return joinNeighbours(
    text,
    ranges.sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

/** Words matched side by side are marked as one phrase: "Hierarchical Graph Memory". */
function joinNeighbours(text: string, ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else if (last && /^[\s-]$/.test(text.slice(last.end, range.start))) last.end = range.end;
    else joined.push({ ...range });
  }
  return joined;
}
