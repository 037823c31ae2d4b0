import { type EventBus, FindState } from './pdfjs.ts';

export interface FindResult {
  /** Which match is shown, from 1; 0 when none. */
  current: number;
  total: number;
  state: 'found' | 'none' | 'searching';
}

interface FindEvent {
  state?: number;
  matchesCount: { current: number; total: number };
}

/** Finding text in the open document, on pdf.js's find controller, which listens on the same bus. */
export function createFinder(bus: EventBus, onResult: (result: FindResult) => void, signal: AbortSignal) {
  let result: FindResult = { current: 0, total: 0, state: 'found' };

  function report({ state, matchesCount }: FindEvent): void {
    if (state === FindState.PENDING) result = { ...result, state: 'searching' };
    else if (state !== undefined)
      result = { ...result, state: state === FindState.NOT_FOUND ? 'none' : 'found' };
    result = { ...result, ...matchesCount };
    onResult(result);
  }
  bus.on('updatefindcontrolstate', report, { signal });
  bus.on('updatefindmatchescount', report, { signal });

  const dispatch = (type: '' | 'again', query: string, findPrevious: boolean) =>
    bus.dispatch('find', {
      source: null,
      type,
      query,
      findPrevious,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      matchDiacritics: false,
    });

  return {
    /** Marks all matches and goes to the first from the page in view on. */
    find: (query: string) => dispatch('', query, false),
    next: (query: string) => dispatch('again', query, false),
    previous: (query: string) => dispatch('again', query, true),
    close: () => bus.dispatch('findbarclose', { source: null }),
  };
}
