import { toPlainText } from './display.ts';
import { plainLetters } from './letters.ts';
import { straightQuotes } from './quotation-marks.ts';
import { readableText } from './readable-text.ts';
import { nameSymbols } from './symbol-names.ts';

const PLAIN = /^[ -~]*$/;

/** Whether a text is printable ASCII on one line, in which nothing but case is to be folded, and white space. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/**
 * Folds text so that what a reader takes for the same word compares equal: compatibility forms and ligatures
 * taken apart, accents and case dropped, letters few have written with those that all have (ł, ø, ß), quotation marks
 * straight, words that a line's end broke put together, white space single.
 */
export function foldText(text: string): string {
  // Most words and abstracts are plain; nothing below but case and spaces concerns them.
  if (isPlain(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return plainLetters(
    straightQuotes(readableText(text.normalize('NFC')))
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase(),
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
