import { Worker } from 'node:worker_threads';
import { workerPath } from '../../app-paths.ts';
import { readPdfiumWasm } from './pdfium.ts';
import type { FromWorker, PdfLimits, PdfText, PdfWorkerData, ToWorker } from './protocol.ts';

export type { PdfText } from './protocol.ts';

export interface PdfTextOptions extends Partial<PdfLimits> {
  /** How long a page may take before the file is given up, in milliseconds. */
  stallMs?: number;
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

/** WebAssembly memory never shrinks: a thread that grew past this is not kept. */
const KEEP_BELOW_BYTES = 256 * 2 ** 20;

export type PdfTextWorker = ReturnType<typeof createPdfTextWorker>;

/**
 * Reads the text of PDFs with PDFium in a thread of its own, one file at a time. PDFs are hostile input: some make every
 * reader spin for ever, so a thread that gives no sign of life is killed and the next file gets a new one.
 */
export function createPdfTextWorker(options: PdfTextOptions = {}) {
  const { stallMs = 20_000, ...given } = options;
  const limits = { ...LIMITS, ...given };
  let wasm: Promise<Uint8Array> | undefined;
  let idle: Worker | undefined;
  let busy: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function start(): Promise<Worker> {
    wasm ??= readPdfiumWasm();
    const workerData: PdfWorkerData = { wasm: await wasm, limits };
    return new Worker(workerPath('pdf-text'), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
  }

  async function run(path: string, signal?: AbortSignal): Promise<PdfText> {
    signal?.throwIfAborted();
    if (closed) throw new Error('Offprint is closing.');
    const worker = idle ?? (await start());
    idle = undefined;
    busy = worker;
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<PdfText>();
    const stalled = () =>
      reject(new Error(`gave up: a page took longer than ${Math.round(stallMs / 1000)} s`));
    let watchdog = setTimeout(stalled, stallMs);
    let keep = false;
    const onMessage = (message: FromWorker) => {
      clearTimeout(watchdog);
      if (message.type === 'progress') watchdog = setTimeout(stalled, stallMs);
      else if (message.type === 'failed') {
        keep = !message.broken;
        reject(message.locked ? new LockedPdf(message.why) : new Error(message.why));
      } else {
        keep = message.memoryBytes < KEEP_BELOW_BYTES;
        resolve(message.text);
      }
    };
    const onDeath = () => reject(new Error('the PDF is damaged: reading its text failed'));
    const onAbort = () => reject(signal?.reason);
    worker.on('message', onMessage).once('error', onDeath).once('exit', onDeath);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      worker.postMessage({ path } satisfies ToWorker);
      return await promise;
    } finally {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('exit', onDeath);
      busy = undefined;
      if (keep && !closed) {
        worker.off('error', onDeath).unref();
        idle = worker;
      } else await worker.terminate();
    }
  }

  return {
    /**
     * The text of the PDF at this path.
     * @throws LockedPdf; Error with a one-line reason for the user when the file cannot be read
     */
    extract(path: string, signal?: AbortSignal): Promise<PdfText> {
      const job = queue.then(() => run(path, signal));
      queue = job.catch(() => undefined);
      return job;
    },
    /** Ends the thread; what is under way fails. */
    async close(): Promise<void> {
      closed = true;
      await Promise.all([idle?.terminate(), busy?.terminate()]);
      idle = undefined;
    },
  };
}
