import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { PAGE_SIZE, type PagedRowsStore, rowAt } from './paged-rows.ts';
import { RowSkeleton } from './RowSkeleton.tsx';
import { useRowKeys } from './row-keys.ts';
import { placeOf, rememberPlace, selectRow, useSelection } from './row-memory.ts';
import styles from './VirtualRows.module.css';

const ROW_HEIGHT = 126;
/** Scrolling past a page this quickly does not fetch it. */
const REST_MS = 60;

export interface RowPlace {
  index: number;
  selected: boolean;
  /** Selects the row at an index and opens it; the same function for all rows, always. */
  open: (index: number) => void;
}

export interface VirtualRowsProps<Row> {
  /** Accessible name of the list. */
  label: string;
  rows: PagedRowsStore<Row>;
  idOf: (row: Row) => string;
  renderRow: (row: Row, place: RowPlace) => ReactNode;
  /** A row was clicked, or Enter pressed on the selected one. */
  onOpen: (row: Row) => void;
  /** A key other than those that move; answers whether it meant something. */
  onKey?: (key: string, row: Row, element: Element) => boolean;
}

/** A list of any length of which only the rows in view exist, each as tall as it likes. */
export function VirtualRows<Row>({ label, rows, idOf, renderRow, onOpen, onKey }: VirtualRowsProps<Row>) {
  const state = rows.use();
  const listKey = `${label}:${state.key ?? ''}`;
  const total = state.total ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const selected = useSelection(({ byList }) => byList[listKey]);
  const place = placeOf(listKey);

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    getItemKey: (index) => {
      const row = rowAt(state, index);
      return row === undefined ? index : idOf(row);
    },
    initialOffset: place?.offset ?? 0,
    initialMeasurementsCache: place?.measured ?? [],
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  // Another list in the same place (the next day, another query) starts where it was left, or at its top.
  const shownKey = useRef(listKey);
  useLayoutEffect(() => {
    if (shownKey.current !== listKey) virtualizer.scrollToOffset(placeOf(listKey)?.offset ?? 0);
    shownKey.current = listKey;
    return () =>
      rememberPlace(listKey, { offset: virtualizer.scrollOffset ?? 0, measured: virtualizer.takeSnapshot() });
  }, [listKey, virtualizer]);

  useEffect(() => {
    if (total === 0) return;
    const timer = setTimeout(() => rows.need(first, last), REST_MS);
    return () => clearTimeout(timer);
  }, [rows, first, last, total]);

  // The list always stands on a row: where it stood, else what took that row's place, else the first.
  const { index: selectedIndex, id: selectedId } = selected ?? { index: 0, id: undefined };
  useEffect(() => {
    if (state.outdated || total === 0) return;
    const at = Math.max(0, Math.min(selectedIndex, total - 1));
    const there = rowAt(state, at);
    if (selectedId !== undefined && there !== undefined && idOf(there) === selectedId) return;
    for (const [page, held] of selectedId === undefined ? [] : state.pages) {
      const found = held.findIndex((row) => idOf(row) === selectedId);
      if (found >= 0) return selectRow(listKey, { id: selectedId ?? '', index: page * PAGE_SIZE + found });
    }
    // An index below 0 is a paper opened by address: it stays open though this list may not show it.
    if (there !== undefined && selectedIndex >= 0) selectRow(listKey, { id: idOf(there), index: at });
  }, [state, total, selectedId, selectedIndex, listKey, idOf]);

  const elementAt = (index: number) =>
    scroller.current?.querySelector(`li[data-index="${index}"]`) ?? undefined;

  // Where a key led, when that row is not here yet.
  const awaited = useRef<number>(undefined);
  const goTo = (index: number, align: 'auto' | 'start' | 'end' = 'auto') => {
    const at = Math.max(0, Math.min(index, total - 1));
    const row = rowAt(state, at);
    virtualizer.scrollToIndex(at, { align });
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

  useEffect(() => {
    if (!wantsFocus.current) return;
    const link = elementAt(selectedIndex)?.querySelector<HTMLElement>('[data-row-link]');
    if (!link) return;
    wantsFocus.current = false;
    link.focus({ preventScroll: true });
  });

  const openAt = (index: number) => {
    const row = rowAt(state, index);
    if (row === undefined) return;
    selectRow(listKey, { id: idOf(row), index });
    onOpen(row);
  };
  const latestOpen = useRef(openAt);
  latestOpen.current = openAt;
  const open = useCallback((index: number) => latestOpen.current(index), []);

  const selectedRow = selectedIndex >= 0 ? rowAt(state, selectedIndex) : undefined;
  useRowKeys({
    move: (by) => goTo(Math.max(0, selectedIndex) + by),
    goTo: (end) => (end === 'first' ? goTo(0, 'start') : goTo(total - 1, 'end')),
    open: () => openAt(selectedIndex),
    act: (key) => {
      const element = elementAt(selectedIndex) ?? scroller.current;
      return selectedRow !== undefined && element !== null && (onKey?.(key, selectedRow, element) ?? false);
    },
  });

  return (
    <div ref={scroller} className={styles.scroller} data-outdated={state.outdated || undefined}>
      <ol aria-label={label} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(state, item.index);
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row === undefined ? (
                <RowSkeleton />
              ) : (
                renderRow(row, { index: item.index, selected: idOf(row) === selectedId, open })
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
