import { heapOf, type Pdfium } from './pdfium.ts';
import { hasRightToLeft, inReadingOrder } from './right-to-left.ts';
import type { TextLine } from './title.ts';

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

/** Text of a loaded page as PDFium orders it, lines ending in "\n"; control characters are kept (see `foldText`). */
export function readText(pdfium: Pdfium, textPage: number): string {
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), MOST_CHARS);
  if (count <= 0) return '';
  const units = withMemory(pdfium, (count + 1) * 2, (pointer) => {
    const written = pdfium.FPDFText_GetText(textPage, 0, count, pointer);
    return heapOf(pdfium).slice(pointer, pointer + Math.max(0, written - 1) * 2);
  });
  // NUL is no character: SQLite and the DOM would cut the text there.
  const text = new TextDecoder('utf-16le').decode(units).replaceAll('\0', '');
  const ordered = hasRightToLeft(text) ? readRightToLeft(pdfium, textPage, count) : text;
  // A hyphen that only breaks a line comes as a noncharacter; `foldText` knows it as U+0002.
  return ordered.replaceAll('\ufffe', '\u0002').replaceAll('\r\n', '\n');
}

/** The character at an index; '' for what has none. */
function readChar(pdfium: Pdfium, textPage: number, index: number): string {
  const code = pdfium.FPDFText_GetUnicode(textPage, index);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function readRightToLeft(pdfium: Pdfium, textPage: number, count: number): string {
  return withMemory(pdfium, 16, (pointer) => {
    const chars = Array.from({ length: count }, (_, index) => {
      pdfium.FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
      return { text: readChar(pdfium, textPage, index), x: pdfium.pdfium.getValue(pointer, 'double') };
    });
    return inReadingOrder(chars);
  });
}

/** The lines of a loaded page with their sizes and places, for telling the title. */
export function readLines(pdfium: Pdfium, textPage: number): TextLine[] {
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), 20_000);
  const lines: TextLine[] = [];
  let chars: { text: string; size: number; bold: boolean; x: number; y: number; turned: boolean }[] = [];
  const endLine = () => {
    const text = inReadingOrder(chars).replace(/\s+/g, ' ').trim();
    const inked = chars.filter((char) => /\S/.test(char.text));
    const middle = [...inked].sort((a, b) => a.size - b.size)[inked.length >> 1];
    const first = inked[0];
    if (text && middle && first) {
      lines.push({
        text,
        size: middle.size,
        bold: inked.filter((char) => char.bold).length * 2 > inked.length,
        x: first.x,
        y: middle.y,
        turned: inked.filter((char) => char.turned).length * 2 > inked.length,
      });
    }
    chars = [];
  };
  withMemory(pdfium, 64, (pointer) => {
    const read = (offset: number, type: 'float' | 'double') => pdfium.pdfium.getValue(pointer + offset, type);
    for (let index = 0; index < count; index++) {
      const text = readChar(pdfium, textPage, index);
      if (text === '\n' || text === '\r') {
        endLine();
        continue;
      }
      let scale = 1;
      let turned = false;
      if (pdfium.FPDFText_GetMatrix(textPage, index, pointer)) {
        // a b c d e f: (a, b) is where a step along the line leads, (c, d) a step up.
        scale = Math.hypot(read(8, 'float'), read(12, 'float'));
        turned = Math.abs(read(4, 'float')) > Math.abs(read(0, 'float'));
      }
      pdfium.FPDFText_GetCharOrigin(textPage, index, pointer, pointer + 8);
      chars.push({
        text,
        size: pdfium.FPDFText_GetFontSize(textPage, index) * scale,
        bold: pdfium.FPDFText_GetFontWeight(textPage, index) >= 600,
        x: read(0, 'double'),
        y: read(8, 'double'),
        turned,
      });
    }
  });
  endLine();
  return lines;
}
