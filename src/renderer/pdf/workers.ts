import painterUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import parserUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export interface PdfWorkers {
  /** Reads the file. */
  parser: Worker;
  /** Draws the pages, so that a heavy page never holds up the window. */
  painter: Worker;
  terminate: () => void;
}

/**
 * Starts the two threads one document gets. They are ours and not pdf.js's own, because only their owner can end
 * a thread that no longer answers.
 */
export function startWorkers(onCrash: (error: ErrorEvent) => void): PdfWorkers {
  const parser = new Worker(parserUrl, { type: 'module', name: 'pdf-parser' });
  const painter = new Worker(painterUrl, { type: 'module', name: 'pdf-painter' });
  parser.addEventListener('error', onCrash);
  return {
    parser,
    painter,
    terminate() {
      parser.terminate();
      painter.terminate();
    },
  };
}
