import { KNOWN_COMPOUNDS, KNOWN_WORDS } from './known-words.ts';

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

let words: ReadonlySet<string> | undefined;
let compounds: ReadonlySet<string> | undefined;

/** Whether this, in small letters, is a word that papers use often. */
export function isKnownWord(word: string): boolean {
  words ??= setOf(KNOWN_WORDS);
  return words.has(word);
}

/** Whether papers mostly write this, in small letters, with its hyphen. */
export function isKnownCompound(compound: string): boolean {
  compounds ??= setOf(KNOWN_COMPOUNDS);
  return compounds.has(compound);
}
