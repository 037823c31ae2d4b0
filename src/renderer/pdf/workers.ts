import painterUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import { PARSER_URL } from './pdfjs.ts';

export interface PdfWorkers {
  /** Reads the file. */
  parser: Worker;
  /** Draws the pages, so that a heavy page never holds up the window. */
  painter: Worker;
  terminate: () => void;
}

/** What the window has to do for a page that just showed comes first. */
const AFTER_SHOWN_MS = 800;
const AT_LAST_MS = 3000;

/** Threads that wait for the next document: starting them takes longer than reading a paper's first page. */
let spare: PdfWorkers | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function createWorkers(): PdfWorkers {
  const parser = new Worker(PARSER_URL, { type: 'module', name: 'pdf-parser' });
  const painter = new Worker(painterUrl, { type: 'module', name: 'pdf-painter' });
  return {
    parser,
    painter,
    terminate() {
      parser.terminate();
      painter.terminate();
    },
  };
}

function prepareSpare(): void {
  if (spare) return;
  const workers = createWorkers();
  spare = workers;
  // Those that could not even start are no help to a document; the next are started when they are needed.
  workers.parser.addEventListener('error', () => {
    if (spare === workers) spare = undefined;
  });
}

/** Readies threads for the next document as soon as the window has nothing else to do. */
export function prepareWorkers(delay = AFTER_SHOWN_MS): void {
  clearTimeout(timer);
  timer = setTimeout(() => requestIdleCallback(prepareSpare, { timeout: AT_LAST_MS }), delay);
}

/**
 * Answers the two threads one document gets. They are ours and not pdf.js's own, because only their owner can end
 * a thread that no longer answers.
 */
export function startWorkers(onCrash: (error: ErrorEvent) => void): PdfWorkers {
  const workers = spare ?? createWorkers();
  spare = undefined;
  workers.parser.addEventListener('error', onCrash);
  return workers;
}

prepareWorkers(0);
