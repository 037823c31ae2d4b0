import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread } from '../job-thread.ts';
import { extractText } from './extract.ts';
import { UnreadablePdf } from './open-document.ts';
import { heapOf, type Pdfium, startPdfium } from './pdfium.ts';
import { placeQuotes } from './place-quotes.ts';
import type { PdfFailure, PdfJobName, PdfJobs, PdfLimits, PdfWorkerData, ToWorker } from './protocol.ts';
import { readAnnotations } from './read-annotations.ts';
import { readWithPdfJs } from './read-with-pdfjs.ts';
import { textNear } from './text-near.ts';
import { writeAnnotations } from './write-annotations.ts';

/** Signs of life are sent no more often than this, in milliseconds: a page takes a few. */
const PROGRESS_EVERY = 250;
/** WebAssembly memory never shrinks: a thread that grew past this is not kept. */
const KEEP_BELOW_BYTES = 256 * 2 ** 20;

/** How nice a thread in the background is to others: very. */
const NICENESS = 10;

const { wasm, limits, isInBackground } = workerData as PdfWorkerData;
// Where threads have priorities of their own. Elsewhere this would be the whole process's.
if (isInBackground && process.platform === 'linux') setPriority(0, NICENESS);

/** What a job is done with. */
interface Tools {
  pdfium: Pdfium;
  limits: PdfLimits;
  /** To be called before each page: it is the sign of life. */
  onPage(page: number): void;
}

const JOBS: {
  [Name in PdfJobName]: (
    input: PdfJobs[Name]['input'],
    tools: Tools,
  ) => PdfJobs[Name]['output'] | Promise<PdfJobs[Name]['output']>;
} = {
  text({ path, password, maxPages = limits.maxPages }, { pdfium, onPage }) {
    const within = { ...limits, maxPages };
    try {
      return extractText(pdfium, { path, password }, within, onPage);
    } catch (error) {
      if (!(error instanceof UnreadablePdf) || !error.isDamaged) throw error;
      // What can be shown is taken in; else what PDFium says of it says more.
      return readWithPdfJs(path, within, onPage).catch(() => Promise.reject(error));
    }
  },
  readAnnotations: (input, { pdfium, limits, onPage }) => readAnnotations(pdfium, input, limits, onPage),
  writeAnnotations: (input, { pdfium, limits, onPage }) => writeAnnotations(pdfium, input, limits, onPage),
  placeQuotes: (input, { pdfium, limits, onPage }) => placeQuotes(pdfium, input, limits, onPage),
  textNear: (input, { pdfium, limits, onPage }) => textNear(pdfium, input, limits, onPage),
};

const started = startPdfium(wasm);

function send(message: FromThread): void {
  parentPort?.postMessage(message);
}

function run<Name extends PdfJobName>(job: Name, input: PdfJobs[Name]['input'], tools: Tools) {
  return JOBS[job](input, tools);
}

parentPort?.on('message', async ({ job, input }: ToWorker) => {
  let last = 0;
  const onPage = () => {
    const now = Date.now();
    if (now - last < PROGRESS_EVERY) return;
    last = now;
    send({ type: 'progress' });
  };
  try {
    const pdfium = await started;
    const result = await run(job, input, { pdfium, limits, onPage });
    send({ type: 'done', result, isWornOut: heapOf(pdfium).byteLength >= KEEP_BELOW_BYTES });
  } catch (error) {
    const refused = error instanceof UnreadablePdf || (error instanceof Error && 'syscall' in error);
    const why = error instanceof Error ? error.message : String(error);
    const failure: PdfFailure = {
      why: refused ? why : 'the PDF is damaged: reading it failed',
      isLocked: error instanceof UnreadablePdf && error.isLocked,
    };
    // PDFium itself fell over and must not be used again.
    send({ type: 'failed', failure, isWornOut: !refused });
  }
});
