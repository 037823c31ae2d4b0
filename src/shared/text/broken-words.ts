import { applyEdits, type Edit } from './edits.ts';
import { isKnownCompound, isKnownWord } from './lexicon.ts';

/** How often a document has a word, in small letters and with its hyphens. */
export type WordCount = (word: string) => number;

const UNKNOWN: WordCount = () => 0;

/** PDFium's sign for a hyphen at a line's end; the line's end itself it leaves out. */
export const LINE_END_HYPHEN = '\u0002';

/** A hyphen at a line's end, as PDFium writes it and as pdf.js does; a soft hyphen may be either. */
const BREAK = new RegExp(
  `[${LINE_END_HYPHEN}\u00ad]\\s*|(?<=[\\p{L}\\p{N}\\p{M}])[-\u2010][ \\t]*\\n\\s*(?=[\\p{L}\\p{N}])`,
  'gu',
);

/** Longer ones are no words. */
const LONGEST = 48;
const LEFT = /[\p{L}\p{M}\p{N}-]+$/u;
const RIGHT = /^[\p{L}\p{M}]+/u;

/** Known as words, but behind a hyphen the end of one. */
const ENDINGS = new Set(
  `able ably age ally ance ant ate ence ent ful hood ing ion ions ism ist ists ity less like ment ments ness ship tion
   tions`.split(/\s+/),
);

/**
 * Whether the hyphen between the two parts of a broken word is the word's own: decided by how the document writes it
 * elsewhere, else by how papers do. Where neither tells, two words make a compound, and anything else is one word.
 */
function keepsHyphen(left: string, right: string, count: WordCount): boolean {
  const parts = left.normalize('NFC').toLowerCase().split('-');
  const [before, after] = [parts.at(-1) ?? '', right.normalize('NFC').toLowerCase()];
  const [compound, whole] = [`${before}-${after}`, before + after];
  const [compounds, wholes] = [count(compound), count(whole)];
  if (compounds + wholes > 0) return compounds >= wholes;
  if (isKnownCompound(compound)) return true;
  if (isKnownWord(whole)) return false;
  // "DeepSeek-R"; what is all in capitals is one word.
  if (/\p{Ll}$/u.test(left) && /^\p{Lu}/u.test(right)) return true;
  // "State-of-the-art", "simulation-focused"
  return isKnownWord(after) && !ENDINGS.has(after) && (parts.length > 1 || isKnownWord(before));
}

/**
 * What becomes of a hyphen at a line's end and the line's end itself: a hyphen, nothing, or (undefined) both stay.
 * @param before the text before the hyphen
 * @param after the text of the next line
 */
export function hyphenBetween(
  before: string,
  after: string,
  count: WordCount = UNKNOWN,
): '-' | '' | undefined {
  const left = LEFT.exec(before.slice(-LONGEST))?.[0];
  const right = RIGHT.exec(after.slice(0, LONGEST))?.[0];
  if (left === undefined) return '';
  // "July 28-/August 2"
  if (/\d$/.test(left) && /^\p{Lu}/u.test(after)) return undefined;
  // "COVID-19", "10-20": nothing that a layout would break.
  if (right === undefined || !/[\p{L}\p{M}]$/u.test(left)) return /^[\p{L}\p{N}]/u.test(after) ? '-' : '';
  return keepsHyphen(left, right, count) ? '-' : '';
}

/**
 * The changes by which words that a page's layout broke are whole again: with the hyphen that is their own, without the
 * one that is the layout's.
 * @param count how often the document has a word elsewhere
 */
export function brokenWordEdits(text: string, count: WordCount = UNKNOWN): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: found, index: start } of text.matchAll(BREAK)) {
    const end = start + found.length;
    const before = text.slice(Math.max(0, start - LONGEST), start);
    const hyphen = hyphenBetween(before, text.slice(end, end + LONGEST), count);
    if (hyphen !== undefined) edits.push({ start, end, text: hyphen });
  }
  return edits;
}

/** Puts together the words that a page's layout broke. */
export const joinBrokenWords = (text: string, count?: WordCount): string =>
  applyEdits(text, brokenWordEdits(text, count));

/** Of plain text this is enough, and several times as quick. */
const PLAIN_WORDS = /[a-z]+(?:-[a-z]+)*/g;
const WORDS = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const PLAIN = /^[\0-\x7f]*$/;

/**
 * How often texts have each of their words, in small letters; of longer compounds also each two neighbours.
 * @param counts what is counted already, to be added to
 */
export function countWords(
  texts: readonly string[],
  counts: Map<string, number> = new Map(),
): Map<string, number> {
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of texts) {
    for (const word of text.toLowerCase().match(PLAIN.test(text) ? PLAIN_WORDS : WORDS) ?? []) {
      add(word);
      if (!word.includes('-')) continue;
      const parts = word.split('-');
      for (let i = 1; parts.length > 2 && i < parts.length; i++) add(`${parts[i - 1]}-${parts[i]}`);
    }
  }
  return counts;
}

/** The words that were counted; of a compound and the same in one word only what is written more often. */
export const mostlyWritten = (counts: ReadonlyMap<string, number>): string[] => {
  const rarer = new Set<string>();
  for (const [word, count] of counts) {
    const whole = word.replaceAll('-', '');
    const wholes = whole === word ? undefined : counts.get(whole);
    if (wholes !== undefined) rarer.add(count >= wholes ? whole : word);
  }
  return [...counts.keys()].filter((word) => word.length > 2 && !rarer.has(word));
};
