import { LINE_END_HYPHEN } from '#shared/text/broken-words.ts';
import { heapOf, type Pdfium } from './pdfium.ts';
import { hasRightToLeft, inReadingOrder, type PlacedChar, readingOrder } from './right-to-left.ts';

/** More text than any page of print holds; what a hostile page holds beyond is left out. */
const MOST_CHARS = 1_000_000;

/** Memory inside PDFium for the time of one call; freed whatever happens. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (pointer: number) => T): T {
  const pointer = pdfium.pdfium.wasmExports.malloc(bytes);
  if (!pointer) throw new Error('out of memory');
  try {
    return use(pointer);
  } finally {
    pdfium.pdfium.wasmExports.free(pointer);
  }
}

/** A line feed at a line's end, and one sign for a hyphen that ends a line: in places it comes as a noncharacter. */
const normalized = (text: string): string =>
  text.replaceAll('\ufffe', LINE_END_HYPHEN).replaceAll('\r\n', '\n');

function countChars(pdfium: Pdfium, textPage: number): number {
  return Math.max(0, Math.min(pdfium.FPDFText_CountChars(textPage), MOST_CHARS));
}

/** All text of a loaded page, as PDFium orders and writes it. */
function readUnits(pdfium: Pdfium, textPage: number, count: number): string {
  if (count === 0) return '';
  const units = withMemory(pdfium, (count + 1) * 2, (pointer) => {
    const written = pdfium.FPDFText_GetText(textPage, 0, count, pointer);
    return heapOf(pdfium).slice(pointer, pointer + Math.max(0, written - 1) * 2);
  });
  // NUL is no character: SQLite and the DOM would cut the text there.
  return new TextDecoder('utf-16le').decode(units).replaceAll('\0', '');
}

/** Text of a loaded page as PDFium orders it, lines ending in "\n"; control characters are kept (see `readablePages`). */
export function readText(pdfium: Pdfium, textPage: number): string {
  const count = countChars(pdfium, textPage);
  const text = readUnits(pdfium, textPage, count);
  if (!hasRightToLeft(text)) return normalized(text);
  return normalized(inReadingOrder(placedChars(pdfium, textPage, count)));
}

/** Text of a page, and of each of its UTF-16 units which of PDFium's characters it comes from. */
export interface IndexedText {
  text: string;
  charIndexes: Uint32Array;
}

/** The same text as `readText`, with the way back to PDFium's characters. */
export function readIndexedText(pdfium: Pdfium, textPage: number): IndexedText {
  const count = countChars(pdfium, textPage);
  const units = readUnits(pdfium, textPage, count);
  const isTurned = hasRightToLeft(units);
  const placed = placedChars(pdfium, textPage, count);
  const chars = isTurned ? readingOrder(placed) : placed;
  const text = normalized(isTurned ? chars.map((char) => char.text).join('') : units);
  const charIndexes = new Uint32Array(text.length);
  let at = 0;
  for (const { index, text: char } of chars) {
    const now = normalized(char);
    // The text leaves out some characters, a carriage return before a line feed among them.
    if (now === '' || !text.startsWith(now, at)) continue;
    charIndexes.fill(index, at, at + now.length);
    at += now.length;
  }
  if (at > 0) charIndexes.fill(charIndexes[at - 1] ?? 0, at);
  return { text, charIndexes };
}

/** The character at an index; '' for what has none. */
export function readChar(pdfium: Pdfium, textPage: number, index: number): string {
  const code = pdfium.FPDFText_GetUnicode(textPage, index);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

interface IndexedChar extends PlacedChar {
  index: number;
}

function placedChars(pdfium: Pdfium, textPage: number, count: number): IndexedChar[] {
  return withMemory(pdfium, 32, (pointer) => {
    const read = (place: number) => pdfium.pdfium.getValue(pointer + 8 * place, 'double');
    const isEmpty = (index: number): boolean => {
      pdfium.FPDFText_GetCharBox(textPage, index, pointer, pointer + 8, pointer + 16, pointer + 24);
      return read(0) === read(1);
    };
    return Array.from({ length: count }, (_, index) => {
      const text = readChar(pdfium, textPage, index);
      const isAdded = text === ' ' && isEmpty(index);
      pdfium.FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
      return { index, text, x: read(0), isAdded };
    });
  });
}
