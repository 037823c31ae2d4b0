import { parentPort, workerData } from 'node:worker_threads';
import { extractText, UnreadablePdf } from './extract.ts';
import { heapOf, startPdfium } from './pdfium.ts';
import type { FromWorker, PdfWorkerData, ToWorker } from './protocol.ts';

/** Signs of life are sent no more often than this, in milliseconds: a page takes a few. */
const PROGRESS_EVERY = 250;

const { wasm, limits } = workerData as PdfWorkerData;
const pdfium = startPdfium(wasm);

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', async ({ path }: ToWorker) => {
  let last = 0;
  const onPage = (page: number) => {
    const now = Date.now();
    if (now - last < PROGRESS_EVERY) return;
    last = now;
    send({ type: 'progress', page });
  };
  try {
    const instance = await pdfium;
    const text = extractText(instance, path, limits, onPage);
    send({ type: 'done', text, memoryBytes: heapOf(instance).byteLength });
  } catch (error) {
    const refused = error instanceof UnreadablePdf || (error instanceof Error && 'syscall' in error);
    const why = error instanceof Error ? error.message : String(error);
    send({
      type: 'failed',
      why: refused ? why : 'the PDF is damaged: reading its text failed',
      broken: !refused,
      locked: error instanceof UnreadablePdf && error.isLocked,
    });
  }
});
