import { spellLigatures } from '#shared/text/ligatures.ts';
import type { Pdfium } from './pdfium.ts';

/** Characters of a page that are asked whether their font knows them. */
const PROBES = 400;
/** Fewer signs tell nothing. */
const FEWEST = 40;
/** So many guessed characters make a page's text a guess. */
const GUESSED = 0.5;
/** A text of letters has more of its signs in words than this, and no more than this of its Latin letters are vowels or not. */
const IN_WORDS = 0.6;
const FEWEST_VOWELS = 0.27;
const MOST_VOWELS = 0.62;
/** More of a page's signs are pictures or belong to nobody: its fonts call their letters by wrong names. */
const MOST_STRANGE = 0.3;
const SAMPLE = 8000;
/** Of so many words of a text, some are these, in whatever European language it is. */
const MANY_WORDS = 20;
const FEWEST_COMMON = 0.015;
const COMMON = new Set(
  'the of and in to is for that with we on by as are be this from or an at it de la et le les des en du un une que pour und der die das ist zu den von mit ein el los por con del do da em um uma il di per che non het een van voor się na jest nie że je se och att som det av og er til ja ei on és az egy ve bir bu için ile dan yang și cu est ut và là'.split(
    ' ',
  ),
);

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The share of a page's characters that its fonts have no Unicode for: PDFium gives their codes instead. */
function shareOfGuesses(pdfium: Pdfium, textPage: number): number {
  const count = pdfium.FPDFText_CountChars(textPage);
  const step = Math.max(1, Math.floor(count / PROBES));
  let asked = 0;
  let guessed = 0;
  for (let index = 0; index < count; index += step) {
    // Spaces and line ends are PDFium's own.
    if ([0x20, 0x0d, 0x0a].includes(pdfium.FPDFText_GetUnicode(textPage, index))) continue;
    asked += 1;
    if (pdfium.FPDFText_HasUnicodeMapError(textPage, index) === 1) guessed += 1;
  }
  return asked === 0 ? 0 : guessed / asked;
}

/** Whether codes that were taken for characters read like language: old TeX fonts number letters as ASCII does. */
function readsLikeLanguage(codes: string): boolean {
  const text = spellLigatures(codes);
  // Leaders, figures and program text are no sign of anything; what only gibberish is full of is.
  const signs = countOf(text, /[^\s\d\p{P}\p{S}\p{Cc}]/gu) + countOf(text, /[#%&*@^`{|}~\\$]|[^\P{Cc}\s]/gu);
  // A capital within a word is none of language.
  const inWords = (text.match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !/\p{Ll}\p{Lu}/u.test(word))
    .join('').length;
  if (inWords < signs * IN_WORDS) return false;
  const latin = countOf(text, /\p{Script=Latin}/gu);
  if (latin < FEWEST || latin < countOf(text, /\p{L}/gu) * 0.8) return true;
  const vowels = countOf(text, /[aeiouyà-æè-ïò-öø-ýœ]/giu) / latin;
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const common = words.filter((word) => COMMON.has(word)).length;
  const isForeign = words.length >= MANY_WORDS && common < words.length * FEWEST_COMMON;
  return !isForeign && vowels > FEWEST_VOWELS && vowels < MOST_VOWELS;
}

/** Whether a page has enough text to tell whether it can be read. */
export const hasInk = (text: string): boolean => countOf(text.slice(0, SAMPLE), /\S/g) >= FEWEST;

/** Whether the text of a page can be read: its fonts say which letters they show, or it reads like language all the same. */
export function isReadable(pdfium: Pdfium, textPage: number, text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (!hasInk(sample)) return true;
  const inked = countOf(sample, /\S/g);
  const strange = countOf(sample, /[\p{So}\p{Co}\p{Cn}]/gu);
  if (strange > inked * MOST_STRANGE) return false;
  return shareOfGuesses(pdfium, textPage) < GUESSED || readsLikeLanguage(sample);
}
