import { open } from 'node:fs/promises';
import { findArxivStamp } from '#shared/arxiv-id.ts';
import type { PdfStore } from '../../../database/pdf-store.ts';
import type { DocumentRepository } from '../../../database/repositories/documents.ts';
import type { DownloadTask } from '../../../database/repositories/download-turns.ts';
import type { PdfText, PdfTextWorker } from '../../pdf-text/client.ts';
import { readText } from '../../pdf-text/read-text.ts';
import { DownloadFailure } from './failures.ts';

export interface TakeInDeps {
  documents: DocumentRepository;
  pdfs: PdfStore;
  pdfText: Pick<PdfTextWorker, 'extract'>;
}

/** A whole PDF says so near its end; some servers add a little behind it. */
const TAIL_BYTES = 65_536;

async function endOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(tail, 0, tail.length, size - tail.length);
    return tail;
  } finally {
    await file.close();
  }
}

/**
 * Reads a fetched file as PDF, before it replaces anything. One that needs a password is whole, too.
 * @param inPieces it was put together from several answers; a file that came as a whole and is damaged is so at arXiv
 * @throws DownloadFailure; the signal's reason
 */
export async function readFetched(
  path: string,
  inPieces: boolean,
  pdfText: TakeInDeps['pdfText'],
  signal: AbortSignal,
): Promise<PdfText> {
  // Readers make do with a PDF that lost its end, and show the pages that are left: it must be seen here.
  if (!(await endOf(path)).includes('%%EOF')) {
    throw new DownloadFailure('content', 'The PDF is cut off: its end is missing');
  }
  try {
    return (await readText(path, pdfText, signal)).text;
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    throw new DownloadFailure(inPieces ? 'content' : 'never', `The PDF from arXiv cannot be read: ${why}`, {
      cause: error,
    });
  }
}

/** Which version a PDF is: the one asked for, else what its first page says, else the newest known of. */
export function versionOf(
  { version, paperVersion, arxivId }: Pick<DownloadTask, 'version' | 'paperVersion' | 'arxivId'>,
  firstPage: string,
): number | undefined {
  if (version !== null) return version;
  const stamp = findArxivStamp(firstPage);
  return (stamp?.id === arxivId ? stamp.version : undefined) ?? paperVersion ?? undefined;
}

/**
 * Stores a PDF that was read and enters it for its paper; one that is stored for another paper is not stored twice.
 * The part stays, so that a crash in between costs no second transfer.
 * @returns its sha256
 */
export async function takeIn(
  task: DownloadTask,
  path: string,
  text: PdfText,
  { pdfs, documents }: TakeInDeps,
): Promise<string> {
  const version = versionOf(task, text.pages[0] ?? '');
  return pdfs.put(path, ({ sha256, bytes }) => {
    documents.add(
      {
        paperId: task.paperId,
        sha256,
        bytes,
        pages: text.pageCount,
        labels: text.labels,
        origin: 'download',
        ...(version !== undefined && { version }),
      },
      text.pages,
    );
    return sha256;
  });
}
