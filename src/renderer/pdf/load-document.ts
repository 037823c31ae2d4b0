import { isWebPage, startOfFile } from './file-start.ts';
import { explainLoadError, LoadError } from './load-error.ts';
import type { PdfSource } from './pdf-source.ts';
import {
  GlobalWorkerOptions,
  getDocument,
  PasswordResponses,
  type PDFDocumentProxy,
  PDFWorker,
  RESOURCES,
  VerbosityLevel,
} from './pdfjs.ts';
import { layTextInOwnFonts } from './text-layer-fonts.ts';
import { startWorkers } from './workers.ts';

/** More page elements than this the window could not hold; no paper comes near. */
const MAX_PAGES = 20_000;
/** Images with more pixels are left out rather than unpacked. */
const MAX_IMAGE_PIXELS = 200_000_000;
/** How long a worker may take to put its things away before it is ended. */
const FAREWELL_MS = 1000;

export interface LoadOptions {
  source: PdfSource;
  /** Bytes so far, and in all where known. */
  onProgress: (loaded: number, total: number | undefined) => void;
  /** Asks for the password, again when the last one was wrong; nothing means "give up". */
  askPassword: (wasWrong: boolean) => Promise<string | undefined>;
}

export interface LoadingDocument {
  /** Rejects with a LoadError. */
  ready: Promise<PDFDocumentProxy>;
  /** Frees the document and its threads, opened or not, answering or not. */
  close: () => void;
}

/** Opens a PDF in threads of its own: no scripts, no XFA forms, nothing from the network but its bytes. */
export function loadDocument({ source, onProgress, askPassword }: LoadOptions): LoadingDocument {
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const workers = startWorkers((event) => failure.reject(new LoadError('broken', { cause: event.message })));

  const address = new URL(source.url, document.baseURI).href;
  GlobalWorkerOptions.rendererPorts = [workers.painter];
  const task = getDocument({
    url: address,
    httpHeaders: source.headers,
    worker: PDFWorker.create({ port: workers.parser, verbosity: VerbosityLevel.ERRORS }),
    withCredentials: true,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    ...RESOURCES,
  });
  GlobalWorkerOptions.rendererPorts = [];

  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
    onProgress(loaded, total > 0 ? total : undefined);
  };
  task.onPassword = async (answer: (password: string) => void, reason: number) => {
    const password = await askPassword(reason === PasswordResponses.INCORRECT_PASSWORD);
    if (password === undefined) failure.reject(new LoadError('password'));
    else answer(password);
  };

  async function open(): Promise<PDFDocumentProxy> {
    try {
      const document = await Promise.race([task.promise, failure.promise]);
      if (document.numPages < 1) throw new LoadError('empty');
      if (document.numPages > MAX_PAGES) throw new LoadError('damaged');
      // The viewer measures all pages by the first: without it there is nothing to show.
      const first = await Promise.race([document.getPage(1), failure.promise]).catch((error) => {
        throw explainLoadError(error).kind === 'broken' ? new LoadError('damaged', { cause: error }) : error;
      });
      layTextInOwnFonts(first);
      return document;
    } catch (error) {
      const explained = explainLoadError(error);
      const isPage = explained.kind === 'damaged' && isWebPage(await startOfFile(source));
      throw isPage ? new LoadError('web-page', { cause: error }) : explained;
    }
  }

  return {
    ready: open(),
    close() {
      failure.reject(new DOMException('closed', 'AbortError'));
      const farewell = new Promise((resolve) => setTimeout(resolve, FAREWELL_MS));
      void Promise.race([task.destroy().catch(() => {}), farewell]).then(workers.terminate);
    },
  };
}
