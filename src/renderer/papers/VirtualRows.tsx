import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { type PagedRowsStore, rowAt } from './paged-rows.ts';
import { RowSkeleton } from './RowSkeleton.tsx';
import { useRowKeys } from './row-keys.ts';
import { placeOf, rememberPlace, selectRow } from './row-memory.ts';
import { useListCursor } from './use-list-cursor.ts';
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
  /** Height of a row not seen yet, in pixels. */
  rowHeight?: number;
  /** Stands where a row is not here yet. */
  skeleton?: ReactNode;
  /** What comes after the last row. */
  after?: ReactNode;
}

/** A list of any length of which only the rows in view exist, each as tall as it likes. */
export function VirtualRows<Row>({
  label,
  rows,
  idOf,
  renderRow,
  onOpen,
  onKey,
  rowHeight = ROW_HEIGHT,
  skeleton = <RowSkeleton />,
  after,
}: VirtualRowsProps<Row>) {
  const state = rows.use();
  const listKey = `${label}:${state.key ?? ''}`;
  const total = state.total ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const place = placeOf(listKey);

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
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

  const cursor = useListCursor({
    listKey,
    rows,
    idOf,
    scroller,
    scrollTo: (index, align) => virtualizer.scrollToIndex(index, { align }),
  });

  const openAt = (index: number) => {
    const row = rowAt(rows.use.getState(), index);
    if (row === undefined) return;
    selectRow(listKey, { id: idOf(row), index });
    onOpen(row);
  };
  const latestOpen = useRef(openAt);
  latestOpen.current = openAt;
  const open = useCallback((index: number) => latestOpen.current(index), []);

  useRowKeys({
    move: (by) => cursor.goTo(Math.max(0, cursor.now().index) + by),
    goTo: (end) =>
      end === 'first' ? cursor.goTo(0, 'start') : cursor.goTo((rows.use.getState().total ?? 0) - 1, 'end'),
    open: () => openAt(cursor.now().index),
    act: (key) => {
      const { index, row } = cursor.now();
      const element = cursor.elementAt(index) ?? scroller.current;
      return row !== undefined && element !== null && (onKey?.(key, row, element) ?? false);
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
              {row === undefined
                ? skeleton
                : renderRow(row, { index: item.index, selected: idOf(row) === cursor.id, open })}
            </li>
          );
        })}
      </ol>
      {after}
    </div>
  );
}
