import { createStore } from 'zustand/vanilla';
import type { PaperDocument } from '#shared/entities/document.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { FindRequest, FindResult } from '../../pdf/find.ts';
import type { FindOptions } from '../../pdf/find-fold.ts';
import type { JumpWays } from '../../pdf/jumps.ts';
import type { PageLayout, PageRotation } from '../../pdf/layout.ts';
import type { LinkTarget } from '../../pdf/link-target.ts';
import type { LoadError } from '../../pdf/load-error.ts';
import type { OutlineItem } from '../../pdf/outline.ts';
import type { Tool } from '../../pdf/pens.ts';
import type { PdfSelection } from '../../pdf/selection.ts';
import type { PdfView } from '../../pdf/viewer.ts';

/** What is told with the question for a password. */
export interface PasswordQuestion {
  /** The last one was wrong: one that was typed, or one that the keychain kept. */
  wrong?: 'typed' | 'kept';
  /** There is a keychain to keep it in. */
  canRemember: boolean;
  /** Title and text lie in the library. */
  hasText?: boolean;
}

export interface PasswordAnswer {
  password: string;
  /** It is to be kept in the keychain. */
  remember: boolean;
  /** Title and text may lie in the library, unlocked. */
  keepsText?: boolean;
}

/** The question for a password, until it is answered. */
export interface PasswordRequest extends PasswordQuestion {
  /** Nothing: the reader does not know it. */
  answer: (answer: PasswordAnswer | undefined) => void;
}

/** What the reader does with the paper beside showing it; one thing at a time. */
export type ReaderActivity = 'presentation' | 'read-aloud' | 'print';

/** What the panel beside the pages shows. */
export type SideTab = 'outline' | 'pages' | 'matches' | 'references';

/** A link within the paper that the pointer or the focus is on, and what it leads to. */
export interface LookedAtLink {
  link: HTMLAnchorElement;
  target: LinkTarget;
}

/** A link out of the paper that was followed: it is opened once the reader saw where it leads. */
export interface FollowedLink {
  link: HTMLAnchorElement;
  url: string;
}

/** A mark that something is shown beside, and where it is in the window. */
export interface LookedAtMark {
  id: string;
  shown: { first: DOMRect; last: DOMRect };
}

export interface ReaderState {
  phase: 'loading' | 'shown' | 'failed';
  error?: LoadError;
  /** Bytes of the file so far; `total` where known. */
  loaded?: { bytes: number; total?: number };
  password?: PasswordRequest;
  /** The file took a password; whether its title and text lie in the library. */
  unlocked?: { keepsText: boolean };
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
  layout: PageLayout;
  rotation: PageRotation;
  /** Dragging moves the pages rather than selects their text. */
  hand: boolean;
  /** Arrow keys move a text cursor rather than the pages. */
  cursor: boolean;
  /** Whether there is a place to go back to, and one to go forward to. */
  ways: JumpWays;
  /** What the pages call themselves, where that is not their numbers. */
  labels?: readonly string[];
  outline?: OutlineItem[];
  selection?: PdfSelection;
  /** What the pointer draws on the pages, where it does not select their text. */
  tool?: Tool['kind'];
  /** The mark that was clicked: what can be done with it is shown beside it. */
  openMark?: LookedAtMark;
  /** The clicked mark is being pulled at: what is shown beside it would be in the way. */
  isReshaping: boolean;
  /** The mark the pointer is on. */
  hoveredMark?: LookedAtMark;
  find: {
    isOpen: boolean;
    query: string;
    options: FindOptions;
    /** Where finding begins, when that is not the page in view. */
    page?: number;
    result?: FindResult;
  };
  /** What the panel beside the pages shows; it is closed when undefined. */
  panel?: SideTab;
  lookedAt?: LookedAtLink;
  followed?: FollowedLink;
  /** Where the link under the pointer leads. */
  linkHint?: string;
  activity?: ReaderActivity;
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
    layout: 'continuous',
    rotation: 0,
    hand: false,
    cursor: false,
    isReshaping: false,
    ways: { back: false, forward: false },
    find: { isOpen: false, query: '', options: {} },
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

    /** Fulfilled when a page shows, or there is nothing to wait for: opening failed, or waits for a password. */
    settled: (): Promise<void> =>
      new Promise((resolve) => {
        const isSettled = ({ phase, password }: ReaderState) => phase !== 'loading' || password !== undefined;
        if (isSettled(getState())) return resolve();
        const stop = store.subscribe((state) => {
          if (!isSettled(state)) return;
          stop();
          resolve();
        });
      }),

    opened(view: PdfView): void {
      // What went on in the view before it ended with that.
      setState({ view, pages: view.pages, page: place?.page ?? 1, cursor: false, isReshaping: false });
      const isCurrent = () => getState().view === view;
      void view.outline().then((outline) => isCurrent() && setState({ outline }));
      void view.labels().then((labels) => isCurrent() && setState({ labels }));
    },

    failed(error: LoadError): void {
      // A page that stops the engine is no place to come back to.
      if (error.kind === 'stuck' && getState().phase === 'shown') place = undefined;
      setState({
        phase: 'failed',
        error,
        view: undefined,
        selection: undefined,
        openMark: undefined,
        hoveredMark: undefined,
        password: undefined,
        activity: undefined,
      });
    },

    /** The document is out of sight and holds no memory any more; it opens again as it was. */
    released(): void {
      const { phase } = getState();
      setState({
        phase: phase === 'shown' ? 'loading' : phase,
        loaded: undefined,
        view: undefined,
        isSlow: false,
        selection: undefined,
        openMark: undefined,
        hoveredMark: undefined,
        lookedAt: undefined,
        followed: undefined,
        activity: undefined,
      });
    },

    retry(): void {
      const { attempt, find, layout, rotation, hand } = getState();
      setState({
        ...initial,
        layout,
        rotation,
        hand,
        error: undefined,
        loaded: undefined,
        attempt: attempt + 1,
        find: { ...find, isOpen: false },
      });
    },

    askPassword: (question: PasswordQuestion): Promise<PasswordAnswer | undefined> =>
      new Promise((resolve) => {
        setState({
          password: {
            ...question,
            answer(answer) {
              setState({ password: undefined });
              resolve(answer);
            },
          },
        });
      }),

    /** Begins something, in place of what was going on; nothing ends it. */
    setActivity(activity: ReaderActivity | undefined): void {
      setState({ activity });
    },

    openFind(): void {
      const { find, view } = getState();
      if (find.isOpen) return;
      setState({ find: { ...find, isOpen: true } });
      // The bar holds the last words still: their matches show again too.
      if (find.query) view?.finder.find(find.query, find.options);
    },
    closeFind(): void {
      const { view, find } = getState();
      if (!find.isOpen) return;
      view?.finder.close();
      setState({ find: { ...find, isOpen: false, result: undefined } });
      view?.focus();
    },
    setQuery(query: string): void {
      setState(({ find }) => ({ find: { ...find, query, page: undefined, result: undefined } }));
      getState().view?.finder.find(query, getState().find.options);
    },
    /** Finds what a search of the library found, from its page on. */
    findRequested({ query, page }: FindRequest): void {
      setState(({ find }) => ({ find: { ...find, isOpen: true, query, page, result: undefined } }));
      getState().view?.finder.find(query, getState().find.options, page);
    },
    setFindOptions(options: FindOptions): void {
      setState(({ find }) => ({ find: { ...find, options, result: undefined } }));
      const { view, find } = getState();
      if (find.query) view?.finder.find(find.query, options);
    },
    /** Goes to one of the matches, by its index among all. */
    findAt(index: number): void {
      const { view, find } = getState();
      if (find.query) view?.finder.select(find.query, index);
    },
    findNext(): void {
      const { view, find } = getState();
      if (find.query) view?.finder.next(find.query);
    },
    findPrevious(): void {
      const { view, find } = getState();
      if (find.query) view?.finder.previous(find.query);
    },

    /** Opens the panel beside the pages at a tab, or closes it. */
    showPanel(panel: SideTab | undefined): void {
      setState({ panel });
    },
    setHand(hand: boolean): void {
      const { view } = getState();
      if (hand) view?.cursor.hide();
      setState({ hand, ...(hand && { tool: undefined, cursor: false }) });
      view?.setHand(hand);
    },
    /** Puts the text cursor on the pages, or takes it off; answers false where no text is in view. */
    setCursor(cursor: boolean): boolean {
      const { view } = getState();
      if (!cursor) view?.cursor.hide();
      else {
        view?.setHand(false);
        if (!view?.cursor.show()) return false;
      }
      setState({ cursor, ...(cursor && { tool: undefined, hand: false }) });
      return true;
    },
    /** Takes up a tool, or (with nothing) puts it down; the pages hear of it by `useTools`. */
    setTool(tool: Tool['kind'] | undefined): void {
      const { view, hand } = getState();
      if (tool && hand) view?.setHand(false);
      if (tool) {
        view?.cursor.hide();
        view?.clearSelection();
      }
      setState({
        tool,
        ...(tool && { hand: false, cursor: false, selection: undefined, openMark: undefined }),
      });
    },

    /** Shows what can be done with a mark beside it, or (with nothing) no longer. */
    openMark(id: string | undefined): void {
      const shown = id === undefined ? undefined : getState().view?.markShown(id);
      setState({ openMark: id !== undefined && shown ? { id, shown } : undefined, hoveredMark: undefined });
    },
    hoverMark(id: string | undefined): void {
      const shown = id === undefined ? undefined : getState().view?.markShown(id);
      setState({ hoveredMark: id !== undefined && shown ? { id, shown } : undefined });
    },

    /** Drops the selection on the page and the toolbar with it. */
    dropSelection(): void {
      getState().view?.clearSelection();
      setState({ selection: undefined });
    },
  };
}
