import { foldText } from './fold.ts';
import { findWithin } from './spaceless.ts';

/** A stretch of text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Finds the words of a text that a search matched, whatever their case and accents.
 * `terms` are folded words of the library (typos resolved, prefixes completed), so only whole words count
 * (where the script puts no spaces between words, any stretch).
 * Ranges count in the text as given, in order, not overlapping; a typeset ligature or accent does not shift them.
 */
export function markTerms(text: string, terms: readonly string[]): Range[] {
  if (terms.length === 0 || text === '') return [];
  const wanted = new Set(terms.map(foldText));
  wanted.delete('');
  const ranges: Range[] = [];
  for (const match of text.matchAll(WORD)) {
    const { index } = match;
    const isWhole = wanted.has(foldText(match[0]));
    if (isWhole) ranges.push({ start: index, end: index + match[0].length });
    else
      for (const { start, end } of findWithin(match[0], wanted))
        ranges.push({ start: index + start, end: index + end });
  }
  return joinNeighbours(text, ranges);
}

/** Words matched side by side are marked as one phrase: "Hierarchical Graph Memory". */
function joinNeighbours(text: string, ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && /^[\s-]$/.test(text.slice(last.end, range.start))) last.end = range.end;
    else joined.push({ ...range });
  }
  return joined;
}
