import { tellingLabels } from '#shared/page-labels.ts';
import { readablePages } from '#shared/text/readable-text.ts';
import { UNREADABLE } from '#shared/text/unreadable.ts';
import { type OpenDocument, UnreadablePdf, withDocument, withTextPage } from './open-document.ts';
import { readText, withMemory } from './page-text.ts';
import { heapOf, type Pdfium } from './pdfium.ts';
import type { PdfLimits, PdfText } from './protocol.ts';
import { hasInk, isReadable } from './readable.ts';
import { readLines } from './text-lines.ts';
import { titleOfPage } from './title/title-of-page.ts';

/** After so many pages in a row that cannot be opened no more are tried. */
const MISSING_PAGES = 100;

/**
 * Reads the text of a PDF, calling `onPage` before each page.
 *
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function extractText(
  pdfium: Pdfium,
  { path, password }: { path: string; password?: string },
  limits: PdfLimits,
  onPage: (page: number) => void,
): PdfText {
  const read = (open: OpenDocument) => readDocument(pdfium, open, limits, onPage);
  return withDocument(pdfium, path, limits.maxBytes, read, password);
}

function readDocument(
  pdfium: Pdfium,
  { document, pageCount }: OpenDocument,
  limits: PdfLimits,
  onPage: (page: number) => void,
): PdfText {
  const deadline = Date.now() + limits.maxMs;
  const result: PdfText = { pageCount, pages: [], metadataTitle: readMetadataTitle(pdfium, document) };
  /** By page: whether its fonts do not say which letters they show. */
  const guessed: boolean[] = [];
  let chars = 0;
  let lastOpened = -1;
  for (let index = 0; index < Math.min(pageCount, limits.maxPages); index++) {
    if (chars > limits.maxChars || Date.now() > deadline) break;
    onPage(index + 1);
    const page = readPage(pdfium, document, index, result.metadataTitle);
    if (page) lastOpened = index;
    // A page that cannot be read must not lose the others.
    result.pages.push(page?.text ?? '');
    guessed.push(page !== undefined && !page.isReadable);
    chars += page?.text.length ?? 0;
    if (index === 0) result.title = page?.title;
    if (index - lastOpened >= MISSING_PAGES) break;
  }
  if (lastOpened < 0) {
    throw new UnreadablePdf('the PDF is damaged: none of its pages can be read', { isDamaged: true });
  }
  // A count may be made up: pages that are not there do not count.
  if (result.pages.length - 1 - lastOpened >= MISSING_PAGES) {
    result.pageCount = lastOpened + 1;
    result.pages.length = result.pageCount;
  }
  const text = withoutGibberish(result, guessed);
  return {
    ...text,
    pages: readablePages(text.pages),
    labels: readLabels(pdfium, document, text.pageCount),
  };
}

/** A text most of which cannot be read, without what was guessed: a page of tables alone may look like it. */
function withoutGibberish(text: PdfText, guessed: readonly boolean[]): PdfText {
  const inked = text.pages.filter(hasInk).length;
  if (guessed.filter(Boolean).length * 2 <= inked) return text;
  const pages = text.pages.map((page, index) => (guessed[index] ? UNREADABLE : page));
  return { ...text, pages, title: guessed[0] ? undefined : text.title };
}

/** Text of one page, on the first also the title; undefined when the page cannot be read. */
function readPage(
  pdfium: Pdfium,
  document: number,
  index: number,
  claim?: string,
): { text: string; isReadable: boolean; title?: string } | undefined {
  return withTextPage(pdfium, document, index, (textPage, page) => {
    const text = readText(pdfium, textPage);
    const told = { text, isReadable: isReadable(pdfium, textPage, text) };
    if (index > 0) return told;
    return { ...told, title: titleOfPage(readLines(pdfium, textPage, page), claim) };
  });
}

/** More bytes than a label has. */
const LABEL_BYTES = 256;

/** What the pages call themselves; asked of no more pages than are read. */
function readLabels(pdfium: Pdfium, document: number, pages: number): string[] | undefined {
  const labels = withMemory(pdfium, LABEL_BYTES, (pointer) =>
    Array.from({ length: pages }, (_, index) => {
      const bytes = pdfium.FPDF_GetPageLabel(document, index, pointer, LABEL_BYTES);
      if (bytes <= 2 || bytes > LABEL_BYTES) return '';
      return new TextDecoder('utf-16le').decode(heapOf(pdfium).slice(pointer, pointer + bytes - 2));
    }),
  );
  return tellingLabels(labels, pages);
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
