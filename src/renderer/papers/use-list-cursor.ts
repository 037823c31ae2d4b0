import { type RefObject, useEffect, useRef } from 'react';
import { PAGE_SIZE, type PagedRows, type PagedRowsStore, rowAt } from './paged-rows.ts';
import { selectRow, useSelection } from './row-memory.ts';

export interface ListCursor {
  /** Id of the row the list stands on. */
  id: string | undefined;
  /** Its place; below 0 for a row opened by address that was not met in the list yet. */
  index: number;
  /** Goes to a row and brings it into view, fetching it first if need be. */
  goTo: (index: number, align?: 'auto' | 'start' | 'end') => void;
  elementAt: (index: number) => Element | undefined;
}

export interface ListCursorOptions<Row> {
  listKey: string;
  rows: PagedRowsStore<Row>;
  idOf: (row: Row) => string;
  scroller: RefObject<HTMLElement | null>;
  scrollTo: (index: number, align: 'auto' | 'start' | 'end') => void;
}

/** The row whose id is selected, should a change of the list have moved it. */
function find<Row>(state: PagedRows<Row>, id: string, idOf: (row: Row) => string): number | undefined {
  for (const [page, held] of state.pages) {
    const found = held.findIndex((row) => idOf(row) === id);
    if (found >= 0) return page * PAGE_SIZE + found;
  }
  return undefined;
}

/** Which row a list stands on: there is always one, it survives changes of the list, and keys take the focus along. */
export function useListCursor<Row>(options: ListCursorOptions<Row>): ListCursor {
  const { listKey, rows, idOf, scroller, scrollTo } = options;
  const state = rows.use();
  const total = state.total ?? 0;
  const { index, id } = useSelection(({ byList }) => byList[listKey]) ?? { index: 0, id: undefined };

  // The list stands where it stood, else on what took that row's place, else on the first row.
  useEffect(() => {
    if (state.outdated || total === 0) return;
    const at = Math.max(0, Math.min(index, total - 1));
    const there = rowAt(state, at);
    if (id !== undefined && there !== undefined && idOf(there) === id) return;
    const moved = id === undefined ? undefined : find(state, id, idOf);
    if (id !== undefined && moved !== undefined) selectRow(listKey, { id, index: moved });
    else if (there !== undefined && index >= 0) selectRow(listKey, { id: idOf(there), index: at });
  }, [state, total, id, index, listKey, idOf]);

  const elementAt = (at: number) => scroller.current?.querySelector(`li[data-index="${at}"]`) ?? undefined;

  const wantsFocus = useRef(false);
  // Where a key led, when that row is not here yet.
  const awaited = useRef<number>(undefined);

  const goTo: ListCursor['goTo'] = (to, align = 'auto') => {
    const at = Math.max(0, Math.min(to, total - 1));
    const row = rowAt(state, at);
    scrollTo(at, align);
    wantsFocus.current = !document.activeElement?.hasAttribute('data-list-keys');
    awaited.current = row === undefined ? at : undefined;
    if (row === undefined) rows.need(at, at);
    else selectRow(listKey, { id: idOf(row), index: at });
  };

  useEffect(() => {
    const at = awaited.current;
    const row = at === undefined ? undefined : rowAt(state, at);
    if (at === undefined || row === undefined) return;
    awaited.current = undefined;
    selectRow(listKey, { id: idOf(row), index: at });
  }, [state, listKey, idOf]);

  // After every drawing, for the row may only exist once it scrolled into view.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const link = elementAt(index)?.querySelector<HTMLElement>('[data-row-link]');
    if (!link) return;
    wantsFocus.current = false;
    link.focus({ preventScroll: true });
  });

  return { id, index, goTo, elementAt };
}
