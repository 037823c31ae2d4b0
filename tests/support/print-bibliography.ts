import type { PageItems, TextItem } from '#shared/references/text-line.ts';
import type { Random } from './random.ts';

/** How a printed bibliography looks. */
export interface PrintStyle {
  /** What marks entry `index` (from 0); none where the layout alone tells entries apart. */
  label?: (index: number) => string;
  columns: 1 | 2;
  /** Points by which all lines of an entry but the first are indented. */
  indent: number;
  /** Points of room between entries beyond the distance of lines. */
  gap: number;
}

const SIZE = 10;
const LEADING = 12;
const CHAR = 5;
const BOX = [0, 0, 612, 792];
const TOP = 720;
const BOTTOM = 72;

/** Where a word that does not fit may break: how much of it stays on the line, hyphen included. */
function breakWord(word: string, room: number, random: Random): [string, string] | undefined {
  const isAddress = /\/|arXiv:\d/.test(word);
  for (let at = Math.min(room, word.length - 3); at >= 4; at -= 1) {
    const [kept, rest] = [word.slice(0, at), word.slice(at)];
    if (isAddress && /[/.:]$/.test(kept) && /^[a-z\d]/.test(rest)) return [kept, rest];
    if (
      !isAddress &&
      at < room &&
      /^\p{L}+$/u.test(word) &&
      /^\p{Ll}{3}/u.test(rest) &&
      random.next() < 0.5
    ) {
      return [`${kept}-`, rest];
    }
  }
  return undefined;
}

/** Sets a text in lines of at most `width` characters, breaking words and addresses now and then. */
export function breakLines(text: string, width: number, random: Random): string[] {
  const lines: string[] = [];
  let line = '';
  let words = text.split(' ');
  while (words.length > 0) {
    const [word = '', ...others] = words;
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= width) {
      line = joined;
      words = others;
      continue;
    }
    const broken = breakWord(word, width - line.length - 1, random);
    if (!broken && line === '') throw new Error(`No room for ${word}`);
    lines.push(broken ? `${line} ${broken[0]}`.trim() : line);
    line = '';
    words = broken ? [broken[1], ...others] : words;
  }
  return [...lines, line];
}

/** A piece of text as pdf.js would give it. */
export function textItem(str: string, x: number, y: number, size = SIZE, fontName = 'roman'): TextItem {
  return {
    str,
    transform: [size, 0, 0, size, x, y],
    width: (str.length * CHAR * size) / SIZE,
    height: size,
    fontName,
  };
}

/** Prints a heading and entries below it on as many pages as they need, with headers, page numbers and an appendix. */
export function printBibliography(
  entries: readonly string[],
  style: PrintStyle,
  random: Random,
): PageItems[] {
  const width = style.columns === 1 ? 90 : 44;
  const lefts = style.columns === 1 ? [72] : [60, 330];
  const pages: PageItems[] = [];
  let items: TextItem[] = [];
  let column = 0;
  let y = TOP;

  function turnPage(): void {
    const page = pages.length + 1;
    items.push(textItem('Proceedings of Nothing', 200, 760, 8), textItem(String(page), 300, 40));
    pages.push({ page, box: BOX, items });
    items = [];
    column = 0;
    y = TOP;
  }
  function put(text: string, x = 0, size = SIZE, font = 'roman'): void {
    if (y < BOTTOM) {
      column += 1;
      y = TOP;
      if (column >= lefts.length) turnPage();
    }
    items.push(textItem(text, (lefts[column] ?? 0) + x, y, size, font));
    y -= LEADING;
  }

  for (const line of breakLines(
    'We thank nobody for nothing at all in this part. '.repeat(30).trim(),
    width,
    random,
  ))
    put(line);
  y -= LEADING;
  put('References', 0, 12, 'bold');
  for (const [index, entry] of entries.entries()) {
    const label = style.label?.(index);
    const lines = breakLines(label ? `${label} ${entry}` : entry, width, random);
    for (const [number, line] of lines.entries()) put(line, number === 0 ? 0 : style.indent);
    y -= style.gap;
  }
  y -= LEADING;
  put('A Proofs', 0, 12, 'bold');
  for (const line of breakLines('As Smith et al. (2019) show, this is so. '.repeat(20).trim(), width, random))
    put(line);
  turnPage();
  return pages;
}
