import { foldText } from './fold.ts';

/** Scripts that put no spaces between words, by their ISO 15924 names. */
const SCRIPTS = ['Han', 'Hira', 'Kana', 'Bopo', 'Thai', 'Laoo', 'Khmr', 'Mymr'];

const SPACELESS = new RegExp(`[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u');

const BROKEN = new RegExp(`(?<=${SPACELESS.source})[ \\t]*\\r?\\n[ \\t]*(?=${SPACELESS.source})`, 'gu');

/** Puts together what a line's end parts in scripts without spaces between words: a word goes on in the next line. */
export const joinLines = (text: string): string => text.replace(BROKEN, '');

/** Whether any of it is in a script without spaces between words. */
export const hasSpaceless = (text: string): boolean => SPACELESS.test(text);

/** Parts what stands between two signs where scripts with and without spaces between words meet: "GAN模型" is two. */
export function splitByScript(word: string): string[] {
  if (!hasSpaceless(word)) return [word];
  const parts: string[] = [];
  let isBefore: boolean | undefined;
  for (const character of word) {
    const is = hasSpaceless(character);
    if (is === isBefore) parts[parts.length - 1] += character;
    else parts.push(character);
    isBefore = is;
  }
  return parts;
}

/** Where folded terms stand within a stretch of text, wherever words may end. In order, the longest first, not overlapping. */
export function findWithin(
  text: string,
  terms: ReadonlySet<string>,
): { start: number; end: number; term: string }[] {
  const wanted = [...terms].filter(hasSpaceless).sort((a, b) => b.length - a.length);
  if (wanted.length === 0 || !hasSpaceless(text)) return [];
  // Character by character, since folding may change how long they are.
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldText(character);
    for (let index = 0; index < plain.length; index++) starts.push(at);
    folded += plain;
    at += character.length;
  }
  starts.push(text.length);
  const found: { start: number; end: number; term: string }[] = [];
  for (let from = 0; from < folded.length; ) {
    const term = wanted.find((candidate) => folded.startsWith(candidate, from));
    if (term === undefined) from++;
    else {
      found.push({ start: starts[from] ?? 0, end: starts[from + term.length] ?? text.length, term });
      from += term.length;
    }
  }
  return found;
}
