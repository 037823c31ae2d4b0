import { LINE_END_HYPHEN } from './broken-words.ts';
import type { Edit } from './edits.ts';

/** So many lines in a row that count up one by one are counted by the page, not by their author. */
const LEAST = 6;

/** A line with what ends it: PDFium writes a hyphen and a line's end as one sign. */
const LINE = new RegExp(`[^\\n${LINE_END_HYPHEN}]*(?:[\\n${LINE_END_HYPHEN}]|$)`, 'g');
const LEADING = /^\s*(\d{1,4})(?:\s+|$)/;
const TRAILING = /(?<!\s)\s+(\d{1,4})\s*$/;
const NUMBER = /^\s*\d{1,4}\s*$/;

interface Line {
  start: number;
  /** Without what ends it. */
  text: string;
}

const linesOf = (text: string): Line[] =>
  Array.from(text.matchAll(LINE), ({ 0: line, index: start }) => ({
    start,
    text: line.endsWith('\n') || line.endsWith(LINE_END_HYPHEN) ? line.slice(0, -1) : line,
  })).filter(({ start, text: line }) => line !== '' || start < text.length);

/** The changes that take away the numbers of one margin, where lines in a row count up one by one. */
function countEdits(lines: readonly Line[], pattern: RegExp): Edit[] {
  const numbers = lines.map(({ text }) => pattern.exec(text));
  const valueAt = (index: number) => Number(numbers[index]?.[1] ?? Number.NaN);
  const edits: Edit[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && valueAt(to) === valueAt(to - 1) + 1) to++;
    for (let i = from; to - from >= LEAST && i < to; i++) {
      const [line, found] = [lines[i], numbers[i]];
      if (!line || !found) continue;
      const start = line.start + found.index;
      edits.push({ start, end: start + found[0].length, text: '' });
    }
    from = to;
  }
  return edits;
}

/** The changes that take away the numbers of lines, as manuscripts have them beside their text. */
export function lineNumberEdits(text: string): Edit[] {
  const lines = linesOf(text);
  const left = countEdits(lines, LEADING);
  return left.length > 0 ? left : countEdits(lines, TRAILING);
}

/** The changes that take away a page's own number, where it is its first or last line. */
export function pageNumberEdits(text: string): Edit[] {
  const first = text.indexOf('\n');
  const last = text.lastIndexOf('\n');
  if (first < 0) return [];
  const edits: Edit[] = [];
  if (NUMBER.test(text.slice(0, first))) edits.push({ start: 0, end: first + 1, text: '' });
  const isFoot = NUMBER.test(text.slice(last + 1)) && last > (edits[0]?.end ?? 0);
  return isFoot ? [...edits, { start: last, end: text.length, text: '' }] : edits;
}
