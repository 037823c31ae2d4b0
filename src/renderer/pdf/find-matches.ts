import type { FindOptions } from './find-fold.ts';
import { createFindFold, type FindFold } from './find-fold.ts';

/** A stretch of a text that was searched. */
export interface Match {
  index: number;
  length: number;
}

/** What expressions give a meaning of its own. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/**
 * What is looked for, as an expression over folded text: between words any white space, and around punctuation none or
 * some, for no two programs put it there alike.
 */
function patternOf(folded: string): RegExp | undefined {
  const query = folded.replace(/\s+/g, ' ').trim();
  if (query === '') return undefined;
  const characters = [...query];
  const source = characters
    .map((char, i) => {
      if (char === ' ')
        return PUNCTUATION.test(characters[i - 1] ?? '') || PUNCTUATION.test(characters[i + 1] ?? '')
          ? ''
          : ' ';
      const own = SYNTAX.test(char) ? `\\${char}` : char;
      if (!PUNCTUATION.test(char)) return own;
      return `${i > 0 ? ' ?' : ''}${own}${i < characters.length - 1 ? ' ?' : ''}`;
    })
    .join('');
  return new RegExp(source.replaceAll(' ? ?', ' ?'), 'gu');
}

const isWithinWord = (text: string, at: number): boolean =>
  WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');

/** How a query is looked for in texts. */
export interface Search {
  fold: (text: string) => FindFold;
  matchesIn(text: string, folded: FindFold): Match[];
}

export function createSearch(query: string, options: FindOptions): Search {
  const fold = createFindFold(options);
  const pattern = patternOf(fold(query).text);

  return {
    fold,
    /** Where it stands in a text, in the order of the text. */
    matchesIn(text, { text: folded, units }) {
      if (!pattern) return [];
      const matches: Match[] = [];
      for (const { 0: found, index: start } of folded.matchAll(pattern)) {
        const end = start + found.length;
        // "cafe" is no part of "café" where that is another word.
        if (/^\p{M}/u.test(folded.slice(end, end + 2))) continue;
        if (options.wholeWords && (isWithinWord(folded, start) || isWithinWord(folded, end))) continue;
        const from = units ? (units[start] ?? 0) : start;
        const to = units ? (units[end] ?? text.length) : end;
        // Of a ligature all is marked.
        matches.push({ index: from, length: Math.max(1, to - from) });
      }
      return matches;
    },
  };
}
