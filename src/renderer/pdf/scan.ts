import { imageShare } from './image-share.ts';
import type { PageLines } from './page-lines.ts';
import { AnnotationMode, OPS, type PDFDocumentProxy } from './pdfjs.ts';

/** Documents that were recognised in part have text on some pages; this many tell, spread over the document. */
const PROBES = 6;
/** Looking for pictures takes longer. */
const LOOKED_AT = 2;
/** A scan is a picture of the page; it may leave out the margins. */
const SCAN_SHARE = 0.5;

/** Why no text can be found: the pages are pictures that a scanner made, or there just is none. */
export type Textless = 'scan' | 'blank';

async function isPicture(document: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await document.getPage(number);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  const operations = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  return imageShare(operations, (x2 - x1) * (y2 - y1), OPS) >= SCAN_SHARE;
}

/** Whether no text can be found in a document, and why; undefined where there is some. */
export async function textlessness(
  document: PDFDocumentProxy,
  text: PageLines,
  signal: AbortSignal,
): Promise<Textless | undefined> {
  const step = Math.max(1, document.numPages / PROBES);
  const probes: number[] = [];
  for (let page = 1; page <= document.numPages; page += step) probes.push(Math.floor(page));
  for (const page of probes) {
    const lines = await text.lines(page);
    signal.throwIfAborted();
    if (lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))) return undefined;
  }
  for (const page of probes.slice(0, LOOKED_AT)) {
    if (await isPicture(document, page)) return 'scan';
    signal.throwIfAborted();
  }
  return 'blank';
}
