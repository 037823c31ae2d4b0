import { joinBrokenWords } from './broken-words.ts';
import { toPlainText } from './display.ts';
import { plainLetters } from './letters.ts';
import { nameSymbols } from './symbol-names.ts';

/** What old Type 1 fonts put where the ff, fi, fl, ffi and ffl ligatures stand. */
const LIGATURES: Record<string, string> = {
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
};

/** Spells out the ff, fi, fl, ffi and ffl ligatures, as their own characters and as what old Type 1 fonts yield. */
export function spellLigatures(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters such fonts yield
      .replace(/[\u001b-\u001f]/g, (char) => LIGATURES[char] ?? '')
      .replace(/[\ufb00-\ufb06]/g, (char) => char.normalize('NFKD'))
  );
}

const PLAIN = /^[ -~]*$/;

/** Whether a text is printable ASCII on one line, in which nothing but case is to be folded, and white space. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/**
 * Folds text so that what a reader takes for the same word compares equal: compatibility forms and ligatures
 * taken apart, accents and case dropped, letters few have written with those that all have (ł, ø, ß), soft hyphens and
 * hyphens at a line's end removed, white space single.
 */
export function foldText(text: string): string {
  // Most words and abstracts are plain; nothing below but case and spaces concerns them.
  if (isPlain(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return plainLetters(
    joinBrokenWords(spellLigatures(text)).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The key under which two records of one paper meet: letters and digits of the folded title as it is shown, symbols by
 * their names, so that `$\beta$-VAE`, "β-VAE" and "Beta-VAE" are one.
 */
export function foldTitle(title: string): string {
  const shown = toPlainText(title).replaceAll('∞', 'infty');
  return nameSymbols(foldText(shown)).replace(/[^\p{L}\p{N}]+/gu, '');
}
