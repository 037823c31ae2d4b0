import { foldText } from './fold.ts';
import { nameSymbols } from './symbol-names.ts';

/**
 * A word: letters and digits; and as a name, `.NET` with the dot before it and `C++`, `C#` with the signs behind it. One that
 * ends a sentence has no dot before it, one that counts (`#4`) no sign behind it.
 */
const pattern = (letters: string): RegExp =>
  new RegExp(`((?<![^\\s(["'“‘])\\.(?=\\p{L}))?([${letters}]+)(\\+\\+|#(?![\\p{L}\\p{N}]))?`, 'gu');
const FOLDED = pattern('\\p{L}\\p{N}');
const WRITTEN = pattern('\\p{L}\\p{M}\\p{N}');

/** Between two parts of a compound. */
const HYPHEN = /^[-\u2010\u2011]$/;
const NUMBER = /^\d+$/;

/** Whether two parts may be written as one word: "k-NN" and "kNN", "GPT-4" and "GPT4", but not the years 2020-2021. */
export const mayJoin = (first: string, second: string): boolean =>
  !(NUMBER.test(first) && NUMBER.test(second));

export interface Word {
  /** Its letters and digits. */
  core: string;
  /** With its signs, where it has any: "c++". */
  name?: string;
  /** Where it stands, signs included; end exclusive. */
  start: number;
  end: number;
  /** A hyphen joins it to the word before. */
  isJoined: boolean;
}

function* wordsBy(words: RegExp, text: string): Generator<Word> {
  let last = -1;
  for (const match of text.matchAll(words)) {
    const [whole, , core = ''] = match;
    const start = match.index;
    const isJoined = start === last + 1 && HYPHEN.test(text[last] ?? '');
    yield { core, ...(whole !== core && { name: whole }), start, end: start + whole.length, isJoined };
    // What ends in signs is a name for itself: "C#-based".
    last = whole.endsWith(core) ? start + whole.length : -1;
  }
}

/** The words of folded text in their order. */
export const wordsOf = (folded: string): Iterable<Word> => wordsBy(FOLDED, folded);

/** A stretch of text that the index knows by a term. */
export interface Stretch {
  term: string;
  start: number;
  end: number;
}

const fold = (text: string): string => nameSymbols(foldText(text));

/** Where words stand in a text as it is written, by each term that the index has for them: a compound also as one word. */
export function* stretchesOf(text: string): Generator<Stretch> {
  let before: Stretch | undefined;
  for (const { core, name, start, end, isJoined } of wordsBy(WRITTEN, text)) {
    const term = fold(core);
    if (isJoined && before && mayJoin(before.term, term))
      yield { term: before.term + term, start: before.start, end };
    if (name) yield { term: fold(name), start, end };
    before = { term, start, end };
    yield before;
  }
}
