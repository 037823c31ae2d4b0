import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { withMemory } from './page-text.ts';
import { heapOf, type Pdfium } from './pdfium.ts';
import { isDamaged, isLocked, NOT_A_PDF, whyNotOpened, whyNotPdf } from './refusals.ts';

interface UnreadableOptions {
  isLocked?: boolean;
  isDamaged?: boolean;
  cause?: unknown;
}

/** Thrown when a file cannot be read as PDF; the message is one line for the user. */
export class UnreadablePdf extends Error {
  override name = 'UnreadablePdf';
  /** It can be read with a password. */
  readonly isLocked: boolean;
  /** It may be a PDF all the same, which another program can read. */
  readonly isDamaged: boolean;

  constructor(why: string, { isLocked = false, isDamaged = false, cause }: UnreadableOptions = {}) {
    super(why, { cause });
    this.isLocked = isLocked;
    this.isDamaged = isDamaged;
  }
}

/** A document that PDFium has open. */
export interface OpenDocument {
  document: number;
  /** At least 1; a file may claim more pages than it has. */
  pageCount: number;
}

/**
 * Opens the PDF at `path` for the time of `use`.
 *
 * @throws UnreadablePdf with the reason; any other error means that PDFium fell over
 */
export function withDocument<T>(
  pdfium: Pdfium,
  path: string,
  maxBytes: number,
  use: (open: OpenDocument) => T,
  password = '',
): T {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    const head = new Uint8Array(Math.min(size, 1024));
    readSync(file, head, 0, head.length, 0);
    const refusal = whyNotPdf(head);
    if (refusal) throw new UnreadablePdf(refusal, { isDamaged: refusal === NOT_A_PDF });
    if (size > maxBytes) throw new UnreadablePdf(`larger than ${Math.round(maxBytes / 2 ** 20)} MB`);
    return withMemory(pdfium, size, (pointer) => {
      const heap = heapOf(pdfium);
      for (let at = 0; at < size; ) {
        const read = readSync(file, heap, pointer + at, Math.min(size - at, 2 ** 24), at);
        if (read === 0) throw new UnreadablePdf('the file changed while it was read');
        at += read;
      }
      return useDocument(pdfium, { pointer, size, password }, use);
    });
  } finally {
    closeSync(file);
  }
}

function useDocument<T>(
  pdfium: Pdfium,
  { pointer, size, password }: { pointer: number; size: number; password: string },
  use: (open: OpenDocument) => T,
): T {
  const document = pdfium.FPDF_LoadMemDocument(pointer, size, password);
  if (!document) {
    const tail = heapOf(pdfium).slice(pointer + Math.max(0, size - 1024), pointer + size);
    const code = pdfium.FPDF_GetLastError();
    throw new UnreadablePdf(whyNotOpened(code, tail), {
      isLocked: isLocked(code),
      isDamaged: isDamaged(code),
    });
  }
  try {
    const pageCount = pdfium.FPDF_GetPageCount(document);
    if (pageCount <= 0) throw new UnreadablePdf('the PDF has no pages', { isDamaged: true });
    return use({ document, pageCount });
  } finally {
    pdfium.FPDF_CloseDocument(document);
  }
}

/** A page, loaded for the time of `use`; undefined when it cannot be read. */
export function withPage<T>(
  pdfium: Pdfium,
  document: number,
  index: number,
  use: (page: number) => T,
): T | undefined {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return undefined;
  try {
    return use(page);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** A page and its text, loaded for the time of `use`; undefined when the page cannot be read. */
export function withTextPage<T>(
  pdfium: Pdfium,
  document: number,
  index: number,
  use: (textPage: number, page: number) => T,
): T | undefined {
  return withPage(pdfium, document, index, (page) => {
    const textPage = pdfium.FPDFText_LoadPage(page);
    if (!textPage) return undefined;
    try {
      return use(textPage, page);
    } finally {
      pdfium.FPDFText_ClosePage(textPage);
    }
  });
}
