import { readFile } from 'node:fs/promises';
import { tellingLabels } from '#shared/page-labels.ts';
import { UnreadablePdf } from './open-document.ts';
import type { PdfLimits, PdfText } from './protocol.ts';

/** Loaded when first needed: hardly any file is. */
async function loadPdfJs() {
  // pdf.js looks here for its parser before it looks for a file of its own, which a bundle has not.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * The text of a PDF that PDFium takes for damaged, read by what shows it: pdf.js finds pages in some of these. Titles are
 * not told from it.
 *
 * @throws UnreadablePdf where pdf.js cannot show the first page either
 */
export async function readWithPdfJs(
  path: string,
  limits: PdfLimits,
  onPage: (page: number) => void,
): Promise<PdfText> {
  onPage(1);
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const data = new Uint8Array(await readFile(path));
  const deadline = Date.now() + limits.maxMs;
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, enableXfa: false });
  // Nobody is asked here.
  task.onPassword = () => void task.destroy();
  try {
    const document = await task.promise;
    // The window measures all pages by the first: without it there is nothing to show.
    await document.getPage(1);
    const pages: string[] = [];
    let chars = 0;
    for (let number = 1; number <= Math.min(document.numPages, limits.maxPages); number++) {
      if (chars > limits.maxChars || Date.now() > deadline) break;
      onPage(number);
      const text = await textOf(document, number).catch(() => '');
      pages.push(text);
      chars += text.length;
    }
    const labels = await document.getPageLabels().catch(() => null);
    return { pageCount: document.numPages, pages, labels: tellingLabels(labels ?? [], document.numPages) };
  } catch (error) {
    throw new UnreadablePdf('the PDF is damaged: none of its pages can be read', { cause: error });
  } finally {
    await task.destroy();
  }
}

async function textOf(
  document: { getPage: (number: number) => Promise<{ getTextContent: () => Promise<{ items: object[] }> }> },
  number: number,
): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? `${item.str}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .replaceAll('\0', '');
}
