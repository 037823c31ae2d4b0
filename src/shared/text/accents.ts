import { applyEdits, type Edit } from './edits.ts';

/** Accents that old TeX fonts set as letters of their own, before the letter they belong to. */
const COMBINING: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˙': '\u0307',
  '˚': '\u030a',
  '¸': '\u0327',
  '˛': '\u0328',
  '˝': '\u030b',
  '¯': '\u0304',
};
const DOTLESS: Record<string, string> = { ı: 'i', ȷ: 'j' };

/** The letters on which each of them stands in names and words of living languages; in formulas they stand on any. */
const LETTERS: Record<string, string> = {
  '´': 'aeiouyıcnszlr',
  '`': 'aeiouı',
  '¨': 'aeiouyı',
  ˆ: 'aeiouıcghjȷswy',
  '˜': 'anoiuı',
  ˇ: 'cdenrstzlgkaiouı',
  '˘': 'agiouı',
  '˙': 'cegzi',
  '˚': 'au',
  '¸': 'cstklnrg',
  '˛': 'aeiuı',
  '˝': 'ou',
  '¯': 'aeiouı',
};

/** Formulas have these over their letters, too, where they belong to no word. */
const IN_FORMULAS = new Set(['ˆ', '˜', '˙', '¯']);
/** These hang on the letter; some fonts have them behind it. */
const BELOW = new Set(['¸', '˛']);

const ACCENT = /[´`¨ˆ˜ˇ˘˙˚¸˛˝¯]/;
const AT_LETTER = /( ?)([´`¨ˆ˜ˇ˘˙˚¸˛˝¯])( ?)(\p{L})|([¸˛])/gu;
const LETTER = /\p{L}/u;

function compose(accent: string, letter: string): string | undefined {
  if (letter === '' || !LETTERS[accent]?.includes(letter.toLowerCase())) return undefined;
  const composed = `${DOTLESS[letter] ?? letter}${COMBINING[accent] ?? ''}`.normalize('NFC');
  return [...composed].length === 1 ? composed : undefined;
}

/** How many of the two characters next to a place, in this direction, are letters in a row. */
function lettersAt(text: string, at: number, step: 1 | -1): number {
  if (!LETTER.test(text[at] ?? '')) return 0;
  return LETTER.test(text[at + step] ?? '') ? 2 : 1;
}

/** Whether an accent with a gap before or behind it belongs to the letter after it: "J´ on", "ostr ¨ om". */
function isPulledApart(text: string, accent: string, gap: string, before: number, after: number): boolean {
  if (IN_FORMULAS.has(accent) || accent === '`' || !/\p{Ll}/u.test(text[after] ?? '')) return false;
  const letters = lettersAt(text, before, -1);
  if (letters !== 1) return letters === 2;
  return gap === '' ? /\p{Lu}/u.test(text[before] ?? '') : lettersAt(text, after, 1) === 2;
}

/** Whether an accent right before a letter belongs to it. */
function isOnNext(text: string, accent: string, at: number, letter: string): boolean {
  const before = text[at - 1] ?? '';
  // "jl˙In": the accent is of another line.
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter)) return false;
  // "`a`" is code.
  if (accent === '`') return LETTER.test(before) || before === '-';
  if (!IN_FORMULAS.has(accent)) return true;
  return lettersAt(text, at - 1, -1) + lettersAt(text, at + 1, 1) >= 3;
}

/** What comes of an accent and the letter after it; undefined where they do not belong together. */
function onNext(text: string, found: RegExpExecArray): Edit | undefined {
  const [whole, gap = '', accent = found[5] ?? '', space = '', letter = ''] = found;
  const { index } = found;
  const place = index + gap.length;
  const before = gap === '' ? (text[index - 1] ?? '') : '';
  const composed = compose(accent, letter);
  const edit = { start: place, end: index + whole.length };
  if (space !== '') {
    const isWhole = composed && isPulledApart(text, accent, gap, index - 1, place + 2);
    return isWhole ? { ...edit, start: index, text: composed } : undefined;
  }
  // "Franc¸ois", "Go´mez": some fonts have it behind its letter.
  const behind = compose(accent, before);
  if (behind && (!composed || (BELOW.has(accent) && !/[cst]/i.test(letter))))
    return { start: index - 1, end: place + 1, text: behind };
  return composed && isOnNext(text, accent, place, letter) ? { ...edit, text: composed } : undefined;
}

/** The changes that put such accents on their letters: "Mu˜noz" and "J´ on" become "Muñoz" and "Jón". */
export function accentEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!ACCENT.test(text)) return edits;
  for (const found of text.matchAll(AT_LETTER)) {
    const edit = onNext(text, found);
    if (edit && edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit);
  }
  return edits;
}

/** Puts accents that TeX set apart on their letters. */
export const composeAccents = (text: string): string => applyEdits(text, accentEdits(text));
