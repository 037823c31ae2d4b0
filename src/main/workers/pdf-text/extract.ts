import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readLines, readText, withMemory } from './page-text.ts';
import { heapOf, type Pdfium } from './pdfium.ts';
import type { PdfLimits, PdfText } from './protocol.ts';
import { isLocked, whyNotOpened, whyNotPdf } from './refusals.ts';
import { findTitle } from './title.ts';

/** Thrown when a file cannot be read as PDF; the message is one line for the user. */
export class UnreadablePdf extends Error {
  override name = 'UnreadablePdf';
  /** It can be read with a password. */
  readonly isLocked: boolean;

  constructor(why: string, { isLocked = false } = {}) {
    super(why);
    this.isLocked = isLocked;
  }
}

/** After so many pages in a row that cannot be opened no more are tried. */
const MISSING_PAGES = 100;

/**
 * Reads the text of a PDF, calling `onPage` before each page.
 *
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function extractText(
  pdfium: Pdfium,
  path: string,
  limits: PdfLimits,
  onPage: (page: number) => void,
): PdfText {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const head = new Uint8Array(Math.min(size, 1024));
    readSync(file, head, 0, head.length, 0);
    const refusal = whyNotPdf(head);
    if (refusal) throw new UnreadablePdf(refusal);
    if (size > limits.maxBytes) {
      throw new UnreadablePdf(`larger than ${Math.round(limits.maxBytes / 2 ** 20)} MB`);
    }
    return withMemory(pdfium, size, (pointer) => {
      const heap = heapOf(pdfium);
      for (let at = 0; at < size; ) {
        const read = readSync(file, heap, pointer + at, Math.min(size - at, 2 ** 24), at);
        if (read === 0) throw new UnreadablePdf('the file changed while it was read');
        at += read;
      }
      return readDocument(pdfium, pointer, size, limits, onPage);
    });
  } finally {
    closeSync(file);
  }
}

function readDocument(
  pdfium: Pdfium,
  pointer: number,
  size: number,
  limits: PdfLimits,
  onPage: (page: number) => void,
): PdfText {
  const document = pdfium.FPDF_LoadMemDocument(pointer, size, '');
  if (!document) {
    const tail = heapOf(pdfium).slice(pointer + Math.max(0, size - 1024), pointer + size);
    const code = pdfium.FPDF_GetLastError();
    throw new UnreadablePdf(whyNotOpened(code, tail), { isLocked: isLocked(code) });
  }
  try {
    const pageCount = pdfium.FPDF_GetPageCount(document);
    if (pageCount <= 0) throw new UnreadablePdf('the PDF has no pages');
    const deadline = Date.now() + limits.maxMs;
    const result: PdfText = { pageCount, pages: [], metadataTitle: readMetadataTitle(pdfium, document) };
    let chars = 0;
    let lastOpened = -1;
    for (let index = 0; index < Math.min(pageCount, limits.maxPages); index++) {
      if (chars > limits.maxChars || Date.now() > deadline) break;
      onPage(index + 1);
      const page = readPage(pdfium, document, index);
      if (page) lastOpened = index;
      // A page that cannot be read must not lose the others.
      result.pages.push(page?.text ?? '');
      chars += page?.text.length ?? 0;
      if (index === 0) result.title = page?.title;
      if (index - lastOpened >= MISSING_PAGES) break;
    }
    if (lastOpened < 0) throw new UnreadablePdf('the PDF is damaged: none of its pages can be read');
    // A count may be made up: pages that are not there do not count.
    if (result.pages.length - 1 - lastOpened >= MISSING_PAGES) {
      result.pageCount = lastOpened + 1;
      result.pages.length = result.pageCount;
    }
    return result;
  } finally {
    pdfium.FPDF_CloseDocument(document);
  }
}

/** Text of one page, on the first also the title; undefined when the page cannot be read. */
function readPage(
  pdfium: Pdfium,
  document: number,
  index: number,
): { text: string; title?: string } | undefined {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return undefined;
  try {
    const textPage = pdfium.FPDFText_LoadPage(page);
    if (!textPage) return undefined;
    try {
      const text = readText(pdfium, textPage);
      if (index > 0) return { text };
      return { text, title: findTitle(readLines(pdfium, textPage), pdfium.FPDF_GetPageHeightF(page)) };
    } finally {
      pdfium.FPDFText_ClosePage(textPage);
    }
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

function readMetadataTitle(pdfium: Pdfium, document: number): string | undefined {
  const bytes = Math.min(pdfium.FPDF_GetMetaText(document, 'Title', 0, 0), 4096);
  if (bytes <= 2) return undefined;
  return withMemory(pdfium, bytes, (pointer) => {
    if (pdfium.FPDF_GetMetaText(document, 'Title', pointer, bytes) > bytes) return undefined;
    const text = new TextDecoder('utf-16le').decode(heapOf(pdfium).slice(pointer, pointer + bytes - 2));
    const plain = text
      .replace(/\s+/g, ' ')
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
      .trim();
    return plain === '' ? undefined : plain.slice(0, 300);
  });
}
