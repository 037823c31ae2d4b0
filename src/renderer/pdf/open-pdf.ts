import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import { loadDocument } from './load-document.ts';
import { explainLoadError, LoadError } from './load-error.ts';
import { createPdfView, type PdfView, type ViewEvents } from './viewer.ts';
import { createWatchdog } from './watchdog.ts';
import './viewer.css';

/** A sound file shows something long before; one that makes the engine spin never does. */
const SILENT_S = 20;
/** A heavy page that shows its first strokes, from an engine that answers, may take longer, but not for ever. */
const FRUITLESS_S = 60;

export interface OpenPdfOptions {
  /** An empty element with a size; the pages fill it. */
  host: HTMLElement;
  url: string;
  /** Where to begin; at the top when unknown. */
  place: ReadingPosition | undefined;
  events: ViewEvents;
  onProgress: (loaded: number, total: number | undefined) => void;
  askPassword: (wasWrong: boolean) => Promise<string | undefined>;
  /** The view can be used: its document is open, its first page being drawn. */
  onView: (view: PdfView) => void;
  /** The first page is to be seen. */
  onShown: () => void;
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
    silentSeconds: SILENT_S,
    fruitlessSeconds: FRUITLESS_S,
    ping: () => (view?.isAppearing() ? view.ping() : undefined),
    isWorking: () => !asking && (!shown || Boolean(view?.isDrawing())),
    onStuck: () => fail(new LoadError('stuck')),
  });
  const loading = loadDocument({
    url: options.url,
    onProgress(loaded, total) {
      watchdog.progress();
      if (!ended) options.onProgress(loaded, total);
    },
    async askPassword(wasWrong) {
      asking = true;
      try {
        return await options.askPassword(wasWrong);
      } finally {
        asking = false;
        watchdog.progress();
      }
    },
  });

  function close(): void {
    if (ended) return;
    ended = true;
    watchdog.stop();
    view?.close();
    options.host.replaceChildren();
    loading.close();
  }

  function fail(error: unknown): void {
    if (ended) return;
    close();
    options.onFailed(explainLoadError(error));
  }

  const events: ViewEvents = {
    ...options.events,
    onPageDrawn(page, failed) {
      watchdog.progress();
      if (!shown) {
        shown = true;
        options.onShown();
      }
      options.events.onPageDrawn(page, failed);
    },
  };

  async function show(): Promise<void> {
    const document = await loading.ready;
    if (ended) return;
    watchdog.progress();
    view = createPdfView({ host: options.host, document, place: options.place, events });
    options.onView(view);
  }
  show().catch(fail);
  return close;
}
