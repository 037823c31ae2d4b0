import type { FindController } from './find-controller.ts';
import type { FindOptions } from './find-fold.ts';
import { type FindMatch, snippetAt } from './find-snippet.ts';
import { type EventBus, FindState } from './pdfjs.ts';

/** What to find as soon as the document is open. */
export interface FindRequest {
  query: string;
  options?: FindOptions;
  /** Where to begin, from 1. */
  page?: number;
}

export interface FindResult {
  /** Which match is shown, from 1; 0 when none. */
  current: number;
  /** How many there are, of the pages searched so far. */
  total: number;
  state: 'found' | 'none' | 'searching';
}

interface FindEvent {
  state?: number;
  matchesCount: { current: number; total: number };
}

interface FinderOptions {
  controller: FindController;
  bus: EventBus;
  onResult: (result: FindResult) => void;
  signal: AbortSignal;
  /** The next search begins at this page rather than at the one in view. */
  beginAt: (page: number | undefined) => void;
}

/** A long document tells of matches page by page; this often is enough to be shown. */
const COUNTING_MS = 60;

/** Finding text in the open document, on pdf.js's find controller, which listens on the same bus. */
export function createFinder({ controller, bus, onResult, signal, beginAt }: FinderOptions) {
  let result: FindResult = { current: 0, total: 0, state: 'found' };
  let options: FindOptions = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function report(): void {
    clearTimeout(timer);
    timer = undefined;
    onResult(result);
  }
  function onState({ state, matchesCount }: FindEvent): void {
    const isPending = state === FindState.PENDING;
    result = {
      ...matchesCount,
      state: isPending ? 'searching' : state === FindState.NOT_FOUND ? 'none' : 'found',
    };
    report();
  }
  function onCount({ matchesCount }: FindEvent): void {
    result = { ...result, ...matchesCount };
    timer ??= setTimeout(report, COUNTING_MS);
  }
  bus.on('updatefindcontrolstate', onState, { signal });
  bus.on('updatefindmatchescount', onCount, { signal });

  const dispatch = (type: '' | 'again', query: string, findPrevious = false) =>
    bus.dispatch('find', {
      source: null,
      type,
      query,
      findPrevious,
      caseSensitive: Boolean(options.caseSensitive),
      entireWord: Boolean(options.wholeWords),
      highlightAll: true,
      matchDiacritics: Boolean(options.diacritics),
    });

  /** The page (from 0) and the place on it of a match among all. */
  function locate(index: number): { pageIndex: number; matchIndex: number } | undefined {
    let matchIndex = index;
    for (const [pageIndex, page] of controller.found.entries()) {
      const count = page?.matches.length ?? 0;
      if (matchIndex < count) return { pageIndex, matchIndex };
      matchIndex -= count;
    }
    return undefined;
  }

  function matches(from: number, to: number): FindMatch[] {
    const listed: FindMatch[] = [];
    let index = 0;
    for (const [pageIndex, page] of controller.found.entries()) {
      if (index >= to) break;
      const count = page?.matches.length ?? 0;
      for (let i = Math.max(0, from - index); page && i < Math.min(count, to - index); i++) {
        const match = page.matches[i];
        if (match) listed.push({ index: index + i, page: pageIndex + 1, ...snippetAt(page.text, match) });
      }
      index += count;
    }
    return listed;
  }

  return {
    /** Marks all matches and goes to the first, from the page in view on or from the one given. */
    find(query: string, how: FindOptions = options, page?: number): void {
      options = how;
      controller.begin();
      beginAt(page);
      dispatch('', query);
    },
    next: (query: string) => dispatch('again', query),
    previous: (query: string) => dispatch('again', query, true),
    close: () => bus.dispatch('findbarclose', { source: null }),
    /** The matches from one index to before another, with their context, in the order of the pages. */
    matches,
    /** Goes to the match of that index. Answers false when there is none (yet). */
    select(query: string, index: number): boolean {
      const left = controller.selected?.pageIdx ?? -1;
      const at = locate(index);
      if (!at || !controller.aimAt(at.pageIndex, at.matchIndex)) return false;
      dispatch('again', query);
      // The match selected before is to look like the others again, once the new one is.
      setTimeout(() => {
        if (left >= 0) bus.dispatch('updatetextlayermatches', { source: null, pageIndex: left });
      });
      return true;
    },
  };
}
