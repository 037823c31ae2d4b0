import { LockedPdf, type PdfText, type PdfTextWorker } from './client.ts';

/** Of a locked PDF neither pages nor text are known: the reader asks for its password, the library never learns it. */
const LOCKED: PdfText = { pageCount: 0, pages: [] };

/**
 * The text of a PDF; that of one which needs a password is empty, and `isLocked` says so.
 * @throws Error with a one-line reason when the file cannot be read as PDF; the signal's reason
 */
export async function readText(
  path: string,
  pdfText: Pick<PdfTextWorker, 'extract'>,
  signal?: AbortSignal,
): Promise<{ text: PdfText; isLocked: boolean }> {
  try {
    return { text: await pdfText.extract(path, signal), isLocked: false };
  } catch (error) {
    if (error instanceof LockedPdf) return { text: LOCKED, isLocked: true };
    throw error;
  }
}
