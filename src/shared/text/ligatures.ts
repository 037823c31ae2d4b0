import { LINE_END_HYPHEN } from './broken-words.ts';
import { applyEdits, type Edit } from './edits.ts';
import { isKnownWord } from './lexicon.ts';

/** What a font has where ligatures stand, by the code that is read there. */
type Table = Readonly<Record<string, string>>;

const tableOf = (...codes: [code: number, letters: string][]): Table =>
  Object.fromEntries(codes.map(([code, letters]) => [String.fromCharCode(code), letters]));

/** TeX's T1, and the order of Linux Libertine: where a word holds such a code, one of them must be meant. */
const TABLES: readonly Table[] = [
  tableOf([0x1b, 'ff'], [0x1c, 'fi'], [0x1d, 'fl'], [0x1e, 'ffi'], [0x1f, 'ffl']),
  tableOf([0x1b, 'fi'], [0x1c, 'ffi'], [0x1d, 'ff'], [0x1e, 'fl'], [0x1f, 'ffl']),
];
/** TeX's OT1: its codes may be signs as well, so it counts only where it makes a word. */
const OT1 = tableOf([0x0b, 'ff'], [0x0c, 'fi'], [0x0e, 'ffi'], [0x0f, 'ffl']);

const CODES = [...TABLES, OT1].flatMap(Object.keys).join('');
const CODE = new RegExp(`[${CODES}]`);
const CODED_OR_TYPESET = new RegExp(`[${CODES}\ufb00-\ufb06]`, 'g');
const WORD = new RegExp(`[\\p{L}${LINE_END_HYPHEN}${CODES}]+`, 'gu');

const spelled = (word: string, table: Table): string =>
  word.replace(CODED_OR_TYPESET, (sign) => table[sign] ?? sign.normalize('NFKD'));

function makesWord(word: string, table: Table): boolean {
  const whole = spelled(word, table).replaceAll(LINE_END_HYPHEN, '').toLowerCase();
  return !CODE.test(whole) && isKnownWord(whole);
}

/** The tables, first the one by which most of the coded words of the texts are words. */
export function ligatureTables(texts: readonly string[]): readonly Table[] {
  const words = texts
    .filter((text) => CODE.test(text))
    .flatMap((text) => text.match(WORD)?.filter((word) => CODE.test(word)) ?? []);
  const votes = TABLES.map((table) => words.filter((word) => makesWord(word, table)).length);
  return TABLES.toSorted((a, b) => (votes[TABLES.indexOf(b)] ?? 0) - (votes[TABLES.indexOf(a)] ?? 0));
}

/** The table by which a word is to be read; none where its codes are no ligatures. */
function tableFor(word: string, tables: readonly Table[]): Table | undefined {
  const table = [...tables, OT1].find((candidate) => makesWord(word, candidate));
  // Alone they are pieces of a formula's brackets.
  return table ?? (/\p{L}/u.test(word) ? tables[0] : undefined);
}

/**
 * The changes that spell out ligatures: those that are characters, and the codes that old Type 1 fonts yield, by the table
 * that makes words of them.
 * @param tables as `ligatureTables` of the whole document puts them
 */
export function ligatureEdits(text: string, tables: readonly Table[] = ligatureTables([text])): Edit[] {
  const edits: Edit[] = [];
  const isCoded = CODE.test(text);
  for (const { 0: word, index } of text.matchAll(isCoded ? WORD : CODED_OR_TYPESET)) {
    const table = CODE.test(word) ? tableFor(word, tables) : {};
    for (const { 0: sign, index: at } of word.matchAll(CODED_OR_TYPESET)) {
      const letters = table && (table[sign] ?? sign.normalize('NFKD'));
      if (letters && letters !== sign) edits.push({ start: index + at, end: index + at + 1, text: letters });
    }
  }
  return edits;
}

/** Spells out ligatures. */
export const spellLigatures = (text: string, tables?: readonly Table[]): string =>
  applyEdits(text, ligatureEdits(text, tables));
