import { readPageBox } from './page-box.ts';
import { readChar, withMemory } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';
import { inReadingOrder } from './right-to-left.ts';

/** A line of a page as far as telling the title needs it, seen the way most of the page is written. */
export interface TextLine {
  text: string;
  /** Font size in points, as seen on the page: of small capitals, that of the capitals. */
  size: number;
  bold: boolean;
  /** Where its first character stands and its last one ends, in points from the page's left edge. */
  x: number;
  right: number;
  /** Of its baseline, in points from the page's lower edge. */
  y: number;
  /** It runs across the way most of the page is written. */
  turned: boolean;
}

interface Char {
  text: string;
  size: number;
  bold: boolean;
  x: number;
  right: number;
  y: number;
  top: number;
  /** Quarter turns against the usual way of writing. */
  turns: number;
}

/** More characters than a first page of print has. */
const MOST_CHARS = 20_000;
/** Type 3 fonts tell no size: it is taken from how tall letters are. */
const NO_SIZE = 2;
const TALL_LETTER = 0.7;
const LOW_LETTER = 0.45;
const LOW = /[acemnorsuvwxz]/;
/** The share of a line's letters that its size is that of: small capitals are set in two. */
const MIN_SHARE = 0.1;

/** Footnote marks, and the letters and figures used as such. */
const MARK = /^[\d*∗†‡§¶⋆☆✩?#,a-e\s]{1,6}$/u;

/** Turns a place by quarters, so that what was written that way is written from left to right. */
function turnBack(x: number, y: number, turns: number): [number, number] {
  if (turns === 1) return [y, -x];
  if (turns === 2) return [-x, -y];
  return turns === 3 ? [-y, x] : [x, y];
}

/** The quarter turns of a direction. */
function turnsOf(along: number, up: number): number {
  if (Math.abs(up) > Math.abs(along)) return up > 0 ? 1 : 3;
  return along < 0 ? 2 : 0;
}

/** The characters of a page, a list for each line as PDFium ends them. */
function readCharLines(pdfium: Pdfium, textPage: number): Char[][] {
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), MOST_CHARS);
  const lines: Char[][] = [];
  let line: Char[] = [];
  withMemory(pdfium, 64, (pointer) => {
    const read = (offset: number, type: 'float' | 'double') => pdfium.pdfium.getValue(pointer + offset, type);
    for (let index = 0; index < count; index++) {
      const text = readChar(pdfium, textPage, index);
      if (text === '\n' || text === '\r') {
        if (line.length > 0) lines.push(line);
        line = [];
        continue;
      }
      let scale = 1;
      let turns = 0;
      if (pdfium.FPDFText_GetMatrix(textPage, index, pointer)) {
        // a b c d e f: (a, b) is where a step along the line leads, (c, d) a step up.
        scale = Math.hypot(read(8, 'float'), read(12, 'float'));
        turns = turnsOf(read(0, 'float'), read(4, 'float'));
      }
      pdfium.FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
      const [x, y] = [read(0, 'double'), read(8, 'double')];
      let size = pdfium.FPDFText_GetFontSize(textPage, index) * scale;
      let [right, top] = [x, y];
      // left, right, bottom, top: the corner that is farther along the line, and higher.
      if (pdfium.FPDFText_GetCharBox(textPage, index, pointer, pointer + 8, pointer + 16, pointer + 24)) {
        right = read(turns > 1 ? 0 : 8, 'double');
        top = read(turns === 1 || turns === 0 ? 24 : 16, 'double');
      }
      if (size < NO_SIZE) size = Math.abs(top - y) / (LOW.test(text) ? LOW_LETTER : TALL_LETTER);
      const bold = pdfium.FPDFText_GetFontWeight(textPage, index) >= 600;
      line.push({ text, size, bold, x, right, y, top, turns });
    }
  });
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The size of a line: the largest that more than a few of its characters have. */
function sizeOf(inked: readonly Char[]): number {
  const sizes = inked.map(({ size }) => size).sort((a, b) => b - a);
  return sizes[Math.floor(inked.length * MIN_SHARE)] ?? 0;
}

/** Characters without the marks of footnotes that stand behind words; what is raised behind a sign belongs to it. */
function withoutFootnoteMarks(chars: readonly Char[], size: number, baseline: number): Char[] {
  const isRaised = (char: Char | undefined) =>
    char !== undefined && /\S/.test(char.text) && char.size < size * 0.85 && char.y > baseline + size * 0.15;
  const kept: Char[] = [];
  for (let index = 0; index < chars.length; ) {
    let end = index;
    while (end < chars.length && isRaised(chars[end])) end += 1;
    const run = chars.slice(index, Math.max(end, index + 1));
    const before = kept.slice(-3).map(({ text }) => text);
    const isMark =
      end > index &&
      MARK.test(run.map(({ text }) => text).join('')) &&
      /^[\p{L}\p{M}’”")?!]{3}$/u.test(before.join('')) &&
      !/^[\p{L}-]/u.test(chars[end]?.text ?? '');
    if (!isMark) kept.push(...run);
    index += run.length;
  }
  return kept;
}

function toLine(chars: readonly Char[], mainTurns: number): TextLine | undefined {
  const inked = chars.filter((char) => /\S/.test(char.text));
  const first = inked[0];
  if (!first) return undefined;
  const size = sizeOf(inked);
  const baselines = inked.filter((char) => char.size > size * 0.85).map(({ y }) => y);
  const y = baselines.sort((a, b) => a - b)[baselines.length >> 1] ?? first.y;
  const text = inReadingOrder(withoutFootnoteMarks(chars, size, y))
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return undefined;
  return {
    text,
    size,
    bold: inked.filter((char) => char.bold).length * 2 > inked.length,
    x: inked.reduce((least, char) => Math.min(least, char.x), first.x),
    right: inked.reduce((most, char) => Math.max(most, char.right), first.right),
    y,
    turned: inked.filter(({ turns }) => turns !== mainTurns).length * 2 > inked.length,
  };
}

/** The way most characters are written. */
function mostTurns(lines: readonly Char[][]): number {
  const counts = [0, 0, 0, 0];
  for (const { turns } of lines.flat()) counts[turns] = (counts[turns] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** A page as far as telling what stands in its large print needs it. */
export interface PageLines {
  lines: TextLine[];
  /** In points, the way most of the page is written. */
  height: number;
}

/** The lines of a loaded page with their sizes and places, for telling the title and what else a first page says of itself. */
export function readLines(pdfium: Pdfium, textPage: number, page: number): PageLines {
  const charLines = readCharLines(pdfium, textPage);
  const turns = mostTurns(charLines);
  const box = readPageBox(pdfium, page);
  const [xa, ya] = turnBack(box.x1, box.y1, turns);
  const [xb, yb] = turnBack(box.x2, box.y2, turns);
  const [left, bottom] = [Math.min(xa, xb), Math.min(ya, yb)];
  const lines = charLines.flatMap((chars) => {
    const seen = chars.map((char) => {
      const [x, y] = turnBack(char.x, char.y, turns);
      const [right] = turnBack(char.right, char.top, turns);
      return { ...char, x: x - left, y: y - bottom, right: right - left };
    });
    return toLine(seen, turns) ?? [];
  });
  return { lines, height: Math.abs(yb - ya) };
}
