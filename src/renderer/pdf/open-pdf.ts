import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { WordCount } from '#shared/text/broken-words.ts';
import { loadDocument } from './load-document.ts';
import { explainLoadError, LoadError } from './load-error.ts';
import type { ViewEvents } from './view-events.ts';
import type { ViewState } from './view-state.ts';
import { createPdfView, type PdfView } from './viewer.ts';
import { createWatchdog } from './watchdog.ts';
import { prepareWorkers } from './workers.ts';
import './viewer.css';
import './marks.css';
import type { PdfSource } from './pdf-source.ts';

/** A sound file shows its next strokes long before; one that makes the engine spin never does. */
const PATIENCE_S = 13;
/** After this long a page that is still being drawn is worth a word. */
const SLOW_S = 8;

export interface OpenPdfOptions extends Omit<ViewState, 'place'> {
  /** An empty element with a size; the pages fill it. */
  host: HTMLElement;
  source: PdfSource;
  /** How often the document has a word, as far as that is known. */
  count?: WordCount;
  /** Where to begin; at the top when unknown. */
  place: ReadingPosition | undefined;
  events: Omit<ViewEvents, 'onFrame'>;
  onProgress: (loaded: number, total: number | undefined) => void;
  askPassword: (wasWrong: boolean) => Promise<string | undefined>;
  /** The view can be used: its document is open, its first page being drawn. Each `resume` makes another one. */
  onView: (view: PdfView) => void;
  /** The first page, or the first strokes of a heavy one, are to be seen. */
  onShown: () => void;
  /** A page takes long to draw, or (false) is done at last; what is drawn of it can be seen. */
  onSlow: (isSlow: boolean) => void;
  /** It did not open, or the engine stopped answering; everything is put away already. */
  onFailed: (error: LoadError) => void;
}

export interface OpenedPdf {
  /** Puts away the pages, their text and the engine with all it read, and keeps the place. The view is of no use then. */
  suspend: () => void;
  /** Opens the document again, where and as it was; `onView` and `onShown` tell as at first. */
  resume: () => void;
  /** Ends it, whatever it is doing, and frees all it held. */
  close: () => void;
}

/** The password that opened a file, so that coming back to it does not ask again. */
function rememberPassword(ask: OpenPdfOptions['askPassword']): OpenPdfOptions['askPassword'] {
  let last: string | undefined;
  return async (wasWrong) => {
    if (last !== undefined && !wasWrong) return last;
    last = await ask(wasWrong);
    return last;
  };
}

/** Opens and shows a PDF once: until `close`, which answers what is needed to show it again. */
function showPdf(options: OpenPdfOptions, state: ViewState, onFailed: (error: LoadError) => void) {
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
    source: options.source,
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

  function close(): ViewState {
    if (ended) return state;
    ended = true;
    // Before anything shows, where the view is says nothing.
    const left = shown ? view?.state() : undefined;
    watchdog.stop();
    slowness.stop();
    view?.close();
    options.host.replaceChildren();
    loading.close();
    return left ?? state;
  }

  function fail(error: unknown): void {
    if (ended) return;
    close();
    prepareWorkers();
    onFailed(explainLoadError(error));
  }

  function reveal(): void {
    if (shown) return;
    shown = true;
    prepareWorkers();
    options.onShown();
  }

  const events: ViewEvents = {
    ...options.events,
    onFrame() {
      watchdog.signOfLife();
      reveal();
    },
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
    view = createPdfView({ host: options.host, document, state, events, count: options.count ?? (() => 0) });
    options.onView(view);
  }
  show().catch(fail);
  return { close };
}

/** Opens and shows a PDF. */
export function openPdf(options: OpenPdfOptions): OpenedPdf {
  const { place, layout, rotation, hand, history, find } = options;
  const asking = { ...options, askPassword: rememberPassword(options.askPassword) };
  let state: ViewState = { place, layout, rotation, hand, history, find };
  let isClosed = false;
  let showing: { close: () => ViewState } | undefined;

  function suspend(): void {
    if (showing) state = showing.close();
    showing = undefined;
  }
  function resume(): void {
    if (isClosed || showing) return;
    showing = showPdf(asking, state, (error) => {
      isClosed = true;
      options.onFailed(error);
    });
  }
  resume();
  return {
    suspend,
    resume,
    close() {
      suspend();
      isClosed = true;
    },
  };
}
