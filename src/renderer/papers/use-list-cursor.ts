import { type RefObject, useEffect, useRef } from 'react';
import { PAGE_SIZE, type PagedRows, type PagedRowsStore, rowAt } from './paged-rows.ts';
import { type Selected, selectRow, useSelection } from './row-memory.ts';

export interface ListCursor<Row> {
  /** Id of the row the list stands on, as it was drawn; undefined while that row is on its way. */
  id: string | undefined;
  /** Where the list stands at this moment, drawn or not: what a key means. */
  now: () => CursorPlace<Row>;
  /** Stands on a row that has the focus. */
  standAt: (index: number) => void;
  /** Goes to a row and brings it into view, fetching it first if need be. */
  goTo: (index: number, align?: 'auto' | 'start' | 'end') => void;
  elementAt: (index: number) => Element | undefined;
  /** The link or button of a row that Enter presses, where it is drawn. */
  linkAt: (index: number) => HTMLElement | undefined;
}

export interface CursorPlace<Row> {
  /** Its place; below 0 for a row opened by address that was not met in the list yet. */
  index: number;
  /** Undefined while it is not here. */
  row: Row | undefined;
}

export interface ListCursorOptions<Row> {
  listKey: string;
  rows: PagedRowsStore<Row>;
  idOf: (row: Row) => string;
  scroller: RefObject<HTMLElement | null>;
  scrollTo: (index: number, align: 'auto' | 'start' | 'end') => void;
}

/** The place of a row, should a change of the list have moved it. */
function find<Row>(state: PagedRows<Row>, id: string, idOf: (row: Row) => string): number | undefined {
  for (const [page, held] of state.pages) {
    const found = held.findIndex((row) => idOf(row) === id);
    if (found >= 0) return page * PAGE_SIZE + found;
  }
  return undefined;
}

/** Where a list stands: on the row that was selected, wherever that is by now. */
export function cursorPlace<Row>(
  state: PagedRows<Row>,
  { id, index }: Selected,
  idOf: (row: Row) => string,
): CursorPlace<Row> {
  const there = rowAt(state, index);
  if (id === undefined || (there !== undefined && idOf(there) === id)) return { index, row: there };
  const moved = find(state, id, idOf);
  return moved === undefined ? { index, row: undefined } : { index: moved, row: rowAt(state, moved) };
}

const FIRST: Selected = { id: undefined, index: 0 };

/** Which row a list stands on: there is always one, it survives changes of the list, and keys take the focus along. */
export function useListCursor<Row>(options: ListCursorOptions<Row>): ListCursor<Row> {
  const { listKey, rows, idOf, scroller, scrollTo } = options;
  const state = rows.use();
  const total = state.total ?? 0;
  const { index, id } = useSelection(({ byList }) => byList[listKey]) ?? FIRST;

  // Keys may come faster than drawings: they ask the stores, never what was drawn.
  const now = () => cursorPlace(rows.use.getState(), useSelection.getState().byList[listKey] ?? FIRST, idOf);

  // The list stands where it stood, else on what took that row's place, else on the first row.
  useEffect(() => {
    if (state.outdated || total === 0) return;
    const place = cursorPlace(state, { id, index }, idOf);
    const at = Math.max(0, Math.min(index, total - 1));
    const instead = rowAt(state, at);
    if (place.row !== undefined) selectRow(listKey, { id: idOf(place.row), index: place.index });
    else if (instead !== undefined && index >= 0) selectRow(listKey, { id: idOf(instead), index: at });
  }, [state, total, id, index, listKey, idOf]);

  const elementAt = (at: number) => scroller.current?.querySelector(`li[data-index="${at}"]`) ?? undefined;

  const linkAt = (at: number) => elementAt(at)?.querySelector<HTMLElement>('[data-row-link]') ?? undefined;

  const standAt = (at: number) => {
    const row = rowAt(rows.use.getState(), at);
    if (row !== undefined) selectRow(listKey, { id: idOf(row), index: at });
  };

  const wantsFocus = useRef(false);

  const goTo: ListCursor<Row>['goTo'] = (to, align = 'auto') => {
    const current = rows.use.getState();
    const at = Math.max(0, Math.min(to, (current.total ?? 0) - 1));
    const row = rowAt(current, at);
    selectRow(listKey, { id: row && idOf(row), index: at });
    wantsFocus.current = !document.activeElement?.hasAttribute('data-list-keys');
    scrollTo(at, align);
    if (row === undefined) rows.need(at, at);
    takeFocus();
  };

  // To the row that keys would act on, and never another one; where it is not drawn yet, after a drawing to come.
  function takeFocus(): void {
    const link = wantsFocus.current ? linkAt(now().index) : undefined;
    if (!link) return;
    wantsFocus.current = false;
    link.focus({ preventScroll: true });
  }
  useEffect(takeFocus);

  return { id, now, standAt, goTo, elementAt, linkAt };
}
