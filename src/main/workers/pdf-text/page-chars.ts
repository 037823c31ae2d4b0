import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { LINE_END_HYPHEN } from '#shared/text/broken-words.ts';
import { readChar, readText, withMemory } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';

/** A character of a page: where it stands on the page and in the page's text. */
export interface PageChar {
  text: string;
  /** Offsets in the text of the page; the same where the text left it out. */
  start: number;
  end: number;
  /** What it covers in PDF user space; without extent for what PDFium put in itself. */
  box: Rect;
}

export interface PageChars {
  /** As `readText` gives it. */
  text: string;
  chars: PageChar[];
  /** Whether the offsets hold: on pages that run from right to left characters do not come in the order of the text. */
  isInOrder: boolean;
}

/** More characters than any page of print has; what a hostile page holds beyond is left out. */
const MOST_CHARS = 200_000;

/** The characters of a loaded page, as PDFium orders them. */
export function readChars(pdfium: Pdfium, textPage: number): PageChars {
  const text = readText(pdfium, textPage);
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), MOST_CHARS);
  const chars: PageChar[] = [];
  let at = 0;
  withMemory(pdfium, 32, (pointer) => {
    const value = (index: number) => pdfium.pdfium.getValue(pointer + 8 * index, 'double');
    for (let index = 0; index < count; index++) {
      const read = readChar(pdfium, textPage, index);
      // What `readText` makes of it.
      const char = read === '\ufffe' ? LINE_END_HYPHEN : read;
      const start = at;
      // The text leaves out some characters, a carriage return before a line feed among them.
      if (char !== '' && text.startsWith(char, at)) at += char.length;
      const isPlaced = pdfium.FPDFText_GetCharBox(
        textPage,
        index,
        pointer,
        pointer + 8,
        pointer + 16,
        pointer + 24,
      );
      const box = isPlaced
        ? { x1: value(0), x2: value(1), y1: value(2), y2: value(3) }
        : { x1: 0, x2: 0, y1: 0, y2: 0 };
      chars.push({ text: char, start, end: at, box });
    }
  });
  return { text, chars, isInOrder: at === text.length };
}
