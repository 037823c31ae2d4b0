import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { loadDocument } from './load-document.ts';
import { explainLoadError, LoadError } from './load-error.ts';
import { createPdfView, type PdfView, type ViewEvents } from './viewer.ts';
import { createWatchdog } from './watchdog.ts';
import './viewer.css';

/** A sound file shows its next strokes long before; one that makes the engine spin never does. */
const PATIENCE_S = 20;
/** After this long a page that is still being drawn is worth a word. */
const SLOW_S = 10;

export interface OpenPdfOptions {
  /** An empty element with a size; the pages fill it. */
  host: HTMLElement;
  url: string;
  /** Where to begin; at the top when unknown. */
  place: ReadingPosition | undefined;
  events: Omit<ViewEvents, 'onFrame'>;
  onProgress: (loaded: number, total: number | undefined) => void;
  askPassword: (wasWrong: boolean) => Promise<string | undefined>;
  /** The view can be used: its document is open, its first page being drawn. */
  onView: (view: PdfView) => void;
  /** The first page is to be seen. */
  onShown: () => void;
  /** A page takes long to draw, or (false) is done at last; what is drawn of it can be seen. */
  onSlow: (isSlow: boolean) => void;
  /** It did not open, or the engine stopped answering; everything is put away already. */
  onFailed: (error: LoadError) => void;
}

/** Opens and shows a PDF. The returned function ends it, whatever it is doing, and frees all it held. */
export function openPdf(options: OpenPdfOptions): () => void {
  let view: PdfView | undefined;
  let ended = false;
  let asking = false;
  let shown = false;

  const watchdog = createWatchdog({
    seconds: PATIENCE_S,
    isWorking: () => !asking && (!shown || Boolean(view?.isDrawing())),
    onStuck: () => fail(new LoadError('stuck')),
  });
  const slowness = createWatchdog({
    seconds: SLOW_S,
    isWorking: () => Boolean(view?.isDrawing()),
    onStuck() {
      options.onSlow(true);
      reveal();
    },
  });
  const loading = loadDocument({
    url: options.url,
    onProgress(loaded, total) {
      watchdog.signOfLife();
      if (!ended) options.onProgress(loaded, total);
    },
    async askPassword(wasWrong) {
      asking = true;
      try {
        return await options.askPassword(wasWrong);
      } finally {
        asking = false;
        watchdog.signOfLife();
      }
    },
  });

  function close(): void {
    if (ended) return;
    ended = true;
    watchdog.stop();
    slowness.stop();
    view?.close();
    options.host.replaceChildren();
    loading.close();
  }

  function fail(error: unknown): void {
    if (ended) return;
    close();
    options.onFailed(explainLoadError(error));
  }

  function reveal(): void {
    if (shown) return;
    shown = true;
    options.onShown();
  }

  const events: ViewEvents = {
    ...options.events,
    onFrame: watchdog.signOfLife,
    onPageDrawn(page, failed) {
      watchdog.signOfLife();
      slowness.signOfLife();
      reveal();
      options.onSlow(false);
      options.events.onPageDrawn(page, failed);
    },
  };

  async function show(): Promise<void> {
    const document = await loading.ready;
    if (ended) return;
    watchdog.signOfLife();
    view = createPdfView({ host: options.host, document, place: options.place, events });
    options.onView(view);
  }
  show().catch(fail);
  return close;
}
