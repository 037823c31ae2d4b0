import { createStore } from 'zustand/vanilla';
import type { PaperDocument } from '#shared/entities/document.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { FindResult } from '../../pdf/find.ts';
import type { LoadError } from '../../pdf/load-error.ts';
import type { OutlineItem } from '../../pdf/outline.ts';
import type { PdfSelection } from '../../pdf/selection.ts';
import type { PdfView } from '../../pdf/viewer.ts';

/** The question for a password, until it is answered. */
export interface PasswordRequest {
  wasWrong: boolean;
  /** Nothing: the reader does not know it. */
  answer: (password: string | undefined) => void;
}

export interface ReaderState {
  phase: 'loading' | 'shown' | 'failed';
  error?: LoadError;
  /** Bytes of the file so far; `total` where known. */
  loaded?: { bytes: number; total?: number };
  password?: PasswordRequest;
  /** Counts the attempts to open the file; a new one starts it anew. */
  attempt: number;
  view?: PdfView;
  /** A page is taking long to draw. */
  isSlow: boolean;
  /** Ends the engine's work on this file. */
  stop?: () => void;
  page: number;
  pages: number;
  /** As a factor; 1 is the size on paper. */
  zoom: number;
  outline?: OutlineItem[];
  selection?: PdfSelection;
  find: { isOpen: boolean; query: string; result?: FindResult };
  /** Where the link under the pointer leads. */
  linkHint?: string;
  /** Pages of which not all could be drawn. */
  failedPages: ReadonlySet<number>;
}

export type ReaderStore = ReturnType<typeof createReaderStore>;

/** What one open document shows and is asked to do; the view itself is the pdf room's. */
export function createReaderStore(document: PaperDocument) {
  const initial: ReaderState = {
    phase: 'loading',
    attempt: 1,
    isSlow: false,
    page: 1,
    pages: document.pages,
    zoom: 1,
    find: { isOpen: false, query: '' },
    failedPages: new Set(),
  };
  const store = createStore<ReaderState>(() => initial);
  const { getState, setState } = store;
  let place: ReadingPosition | undefined;

  return {
    store,
    document,

    /** The place to open at next: where the reader was, or is. */
    place: () => place,
    setPlace(at: ReadingPosition | undefined): void {
      place = at;
    },

    opened(view: PdfView): void {
      setState({ view, pages: view.pages, page: place?.page ?? 1 });
      void view.outline().then((outline) => getState().view === view && setState({ outline }));
    },

    failed(error: LoadError): void {
      // A page that stops the engine is no place to come back to.
      if (error.kind === 'stuck' && getState().phase === 'shown') place = undefined;
      setState({ phase: 'failed', error, view: undefined, selection: undefined, password: undefined });
    },

    retry(): void {
      const { attempt, find } = getState();
      setState({
        ...initial,
        error: undefined,
        loaded: undefined,
        attempt: attempt + 1,
        find: { ...find, isOpen: false },
      });
    },

    askPassword: (wasWrong: boolean): Promise<string | undefined> =>
      new Promise((resolve) => {
        setState({
          password: {
            wasWrong,
            answer(password) {
              setState({ password: undefined });
              resolve(password);
            },
          },
        });
      }),

    openFind(): void {
      setState(({ find }) => ({ find: { ...find, isOpen: true } }));
    },
    closeFind(): void {
      const { view, find } = getState();
      if (!find.isOpen) return;
      view?.finder.close();
      setState({ find: { ...find, isOpen: false, result: undefined } });
      view?.focus();
    },
    setQuery(query: string): void {
      setState(({ find }) => ({ find: { ...find, query, result: undefined } }));
      getState().view?.finder.find(query);
    },
    findNext(): void {
      const { view, find } = getState();
      if (find.query) view?.finder.next(find.query);
    },
    findPrevious(): void {
      const { view, find } = getState();
      if (find.query) view?.finder.previous(find.query);
    },

    /** Drops the selection on the page and the toolbar with it. */
    dropSelection(): void {
      getState().view?.clearSelection();
      setState({ selection: undefined });
    },
  };
}
