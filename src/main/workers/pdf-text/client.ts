import { Worker } from 'node:worker_threads';
import type { AnchorDescription } from '#shared/anchoring/anchor.ts';
import type { PageRect } from '#shared/entities/annotation.ts';
import { workerPath } from '../../app-paths.ts';
import type { PdfAnnotation } from '../../sources/pdf-annotations/pdf-annotation.ts';
import { createJobThread } from '../job-thread.ts';
import { readPdfiumWasm } from './pdfium.ts';
import type { PlacedQuotes, TextNear } from './places.ts';
import type {
  PdfFailure,
  PdfJobName,
  PdfJobs,
  PdfLimits,
  PdfText,
  PdfWorkerData,
  ToWorker,
} from './protocol.ts';

export type { PdfText } from './protocol.ts';

export interface PdfTextOptions extends Partial<PdfLimits> {
  /** How long a page may take before the file is given up, in milliseconds. */
  stallMs?: number;
  /** Nobody waits for what it reads: its thread lets others go first. */
  isInBackground?: boolean;
}

const LIMITS: PdfLimits = {
  maxBytes: 512 * 2 ** 20,
  maxPages: 10_000,
  maxChars: 50_000_000,
  maxMs: 300_000,
};

/** Thrown of a sound PDF that cannot be read without its password. */
export class LockedPdf extends Error {
  override name = 'LockedPdf';
}

export type PdfTextWorker = ReturnType<typeof createPdfTextWorker>;

/**
 * Reads PDFs with PDFium in a thread of its own, one file at a time. PDFs are hostile input: some make every
 * reader spin for ever, so a thread that gives no sign of life is killed and the next file gets a new one.
 */
export function createPdfTextWorker(options: PdfTextOptions = {}) {
  const { stallMs = 20_000, isInBackground = false, ...given } = options;
  const limits = { ...LIMITS, ...given };
  let wasm: Promise<Uint8Array> | undefined;
  const thread = createJobThread({
    async start() {
      wasm ??= readPdfiumWasm();
      const workerData: PdfWorkerData = { wasm: await wasm, limits, isInBackground };
      return new Worker(workerPath('pdf-text'), {
        workerData,
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      });
    },
    stallMs,
    stalled: () => new Error(`gave up: a page took longer than ${Math.round(stallMs / 1000)} s`),
    died: () => new Error('the PDF is damaged: reading it failed'),
    failed(failure) {
      const { why, isLocked } = failure as PdfFailure;
      return isLocked ? new LockedPdf(why) : new Error(why);
    },
  });

  /** Has a job done when those before it are. The worker answers a job with what `PdfJobs` says of it. */
  const ask = <Name extends PdfJobName>(
    job: Name,
    input: PdfJobs[Name]['input'],
    signal?: AbortSignal,
  ): Promise<PdfJobs[Name]['output']> =>
    thread.ask({ job, input } as ToWorker, { signal }) as Promise<PdfJobs[Name]['output']>;

  return {
    /**
     * The text of the PDF at this path.
     * @throws LockedPdf; Error with a one-line reason for the user when the file cannot be read
     */
    extract: (path: string, signal?: AbortSignal): Promise<PdfText> => ask('text', { path }, signal),
    /** The same of its first page alone: what is read there of the paper itself. */
    extractFront: (path: string, signal?: AbortSignal): Promise<PdfText> =>
      ask('text', { path, maxPages: 1 }, signal),
    /**
     * The text of a PDF that needs a password.
     * @throws LockedPdf where it is another one; Error with a one-line reason for the user when the file cannot be read
     */
    extractLocked: (path: string, password: string, signal?: AbortSignal): Promise<PdfText> =>
      ask('text', { path, password }, signal),
    /**
     * The markup annotations of the PDF at this path.
     * @param textless without the text they mark, which takes long to find
     * @throws LockedPdf; Error with a one-line reason for the user when the file cannot be read
     */
    readAnnotations: (
      path: string,
      { textless, signal }: { textless?: boolean; signal?: AbortSignal } = {},
    ): Promise<PdfAnnotation[]> => ask('readAnnotations', { path, textless }, signal),
    /**
     * Writes a copy of the PDF at `path` with these marks in it to `to`, where nothing may be yet, and answers its size.
     * @throws LockedPdf; Error with a one-line reason for the user when there can be no such copy
     */
    writeAnnotations: (
      input: PdfJobs['writeAnnotations']['input'],
      signal?: AbortSignal,
    ): Promise<{ bytes: number }> => ask('writeAnnotations', input, signal),
    /**
     * Where quotes stand in the PDF at this path, and what they cover.
     * @throws LockedPdf; Error with a one-line reason for the user when the file cannot be read
     */
    placeQuotes: (
      path: string,
      quotes: readonly AnchorDescription[],
      signal?: AbortSignal,
    ): Promise<PlacedQuotes> => ask('placeQuotes', { path, quotes }, signal),
    /**
     * The lines of print nearest to places of the PDF at this path.
     * @throws LockedPdf; Error with a one-line reason for the user when the file cannot be read
     */
    textNear: (path: string, places: readonly PageRect[], signal?: AbortSignal): Promise<TextNear> =>
      ask('textNear', { path, places }, signal),
    /** Ends the thread; what is under way fails. */
    close: (): Promise<void> => thread.close(),
  };
}
