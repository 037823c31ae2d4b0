import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { reason } from '../api/failure.ts';

export const PAGE_SIZE = 50;

export interface Loaded<Row> {
  total: number;
  rows: readonly Row[];
}

export type LoadRows<Row> = (page: {
  offset: number;
  limit: number;
  signal: AbortSignal;
}) => Promise<Loaded<Row>>;

/** A long list of which only the pages near the view are held. */
export interface PagedRows<Row> {
  /** Names what is listed: another key, another list. */
  key: string | undefined;
  /** Undefined until the first answer. */
  total: number | undefined;
  pages: ReadonlyMap<number, readonly Row[]>;
  /** Whether the rows still belong to the list before, kept on view until the new one answers. */
  outdated: boolean;
  error: string | undefined;
}

export interface PagedRowsStore<Row> {
  use: UseBoundStore<StoreApi<PagedRows<Row>>>;
  /** Shows another list, or the same again (which is then refreshed behind what is shown). */
  open(key: string, load: LoadRows<Row>, options?: { keepRows?: boolean }): void;
  /** Says which rows are in view. */
  need(first: number, last: number): void;
  /** Fetches what is in view again; what is not, when it comes into view. */
  refresh(): void;
}

export function rowAt<Row>(state: PagedRows<Row>, index: number): Row | undefined {
  return state.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
}

/** A store for a list of any length, filled page by page as it scrolls. */
export function createPagedRows<Row>(): PagedRowsStore<Row> {
  const use = create<PagedRows<Row>>(() => ({
    key: undefined,
    total: undefined,
    pages: new Map(),
    outdated: false,
    error: undefined,
  }));
  let load: LoadRows<Row> | undefined;
  let abort = new AbortController();
  let view = { first: 0, last: 0 };
  const underway = new Set<number>();
  const stale = new Set<number>();

  async function fetchPage(page: number): Promise<void> {
    const { signal } = abort;
    if (!load || underway.has(page)) return;
    underway.add(page);
    stale.delete(page);
    try {
      const { total, rows } = await load({ offset: page * PAGE_SIZE, limit: PAGE_SIZE, signal });
      if (signal.aborted) return;
      use.setState((state) => {
        const pages = new Map(state.outdated ? [] : state.pages);
        pages.set(page, rows);
        for (const other of pages.keys()) if (other * PAGE_SIZE >= total && other > 0) pages.delete(other);
        return { total, pages, outdated: false, error: undefined };
      });
    } catch (error) {
      if (!signal.aborted) use.setState({ error: reason(error) });
    } finally {
      if (!signal.aborted) underway.delete(page);
    }
  }

  function need(first: number, last: number): void {
    view = { first, last };
    const { pages, outdated } = use.getState();
    for (let page = Math.floor(first / PAGE_SIZE); page <= Math.floor(last / PAGE_SIZE); page += 1) {
      if (outdated || !pages.has(page) || stale.has(page)) void fetchPage(page);
    }
  }

  function restart(): void {
    abort.abort();
    abort = new AbortController();
    underway.clear();
  }

  return {
    use,
    need,
    refresh() {
      restart();
      use.setState({ error: undefined });
      for (const page of use.getState().pages.keys()) stale.add(page);
      need(view.first, view.last);
    },
    open(key, loadRows, options = {}) {
      load = loadRows;
      const state = use.getState();
      if (state.key === key) {
        this.refresh();
        return;
      }
      restart();
      stale.clear();
      const keep = options.keepRows === true && state.total !== undefined;
      use.setState(
        keep
          ? { key, outdated: true, error: undefined }
          : { key, total: undefined, pages: new Map(), outdated: false, error: undefined },
      );
      need(0, 0);
    },
  };
}
