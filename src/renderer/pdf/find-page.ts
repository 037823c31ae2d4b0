import { isPageNumber } from '#shared/references/furniture.ts';
import type { WordCount } from '#shared/text/broken-words.ts';
import type { FindFold } from './find-fold.ts';
import type { Match, Search } from './find-matches.ts';
import { type FindText, printedText, sliceOf, toFindText } from './find-text.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** So much on either side of a page's end is looked through for what runs over it. */
const SEAM = 300;

/** A page as it is searched. */
export interface FindPage {
  /** As people read it, and where each unit of it stands on the page. */
  text: string;
  units: Uint32Array;
  folded(search: Search): FindFold;
  /** A stretch of the text in offsets of the page's pieces of text, as pdf.js joins them. */
  printed(index: number, length: number): Match;
  /** Its first and last lines as they are printed, with their places; numbers and headers of pages left out. */
  head: FindText;
  tail: FindText;
}

interface Line {
  start: number;
  end: number;
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** The page's text without its number in the first or last line. */
function withoutNumber(printed: FindText): { head: FindText; tail: FindText } {
  const lines = linesOf(printed.text);
  const isNumber = (line: Line | undefined) =>
    line && isPageNumber(printed.text.slice(line.start, line.end).trim());
  if (lines.length > 1 && isNumber(lines.at(-1))) lines.pop();
  if (lines.length > 1 && isNumber(lines[0])) lines.shift();
  const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
  return {
    head: sliceOf(printed, start, Math.min(end, start + SEAM)),
    tail: sliceOf(printed, Math.max(start, end - SEAM), end),
  };
}

interface Piece {
  str: string;
  hasEOL: boolean;
}

/** A page of these pieces of text. */
export function pageOf(pieces: readonly Piece[], count: WordCount): FindPage {
  const printed = printedText(pieces);
  const { text, units } = toFindText(printed, count);
  let last: { search: Search; folded: FindFold } | undefined;
  return {
    text,
    units,
    ...withoutNumber(printed),
    folded(search) {
      if (last?.search !== search) last = { search, folded: search.fold(text) };
      return last.folded;
    },
    printed(start, length) {
      const from = units[start] ?? 0;
      return { index: from, length: (units[start + length - 1] ?? from) + 1 - from };
    },
  };
}

/** Reads a page (from 0) of a document to be searched; one that cannot be read has no text. */
export async function readFindPage(
  pdf: PDFDocumentProxy,
  index: number,
  count: WordCount,
): Promise<FindPage> {
  try {
    const page = await pdf.getPage(index + 1);
    const { items } = await page.getTextContent({ disableNormalization: true });
    return pageOf(
      items.filter((item) => 'str' in item),
      count,
    );
  } catch (error) {
    console.error(`The text of page ${index + 1} could not be read:`, error);
    return pageOf([], count);
  }
}
