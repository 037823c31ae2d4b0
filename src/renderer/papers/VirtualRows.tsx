import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { isPressing } from '../commands/keys/is-pressing.ts';
import { useLongList } from '../ui/long-list/use-long-list.ts';
import { PAGE_SIZE, type PagedRowsStore, rowAt } from './paged-rows.ts';
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
  const { pages } = state;
  const keyOf = useCallback(
    (index: number) => {
      const row = pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
      return row === undefined ? index : idOf(row);
    },
    [pages, idOf],
  );
  const list = useLongList({
    count: total,
    scroller,
    rowHeight,
    overscan: 4,
    keyOf,
    place: placeOf(listKey),
  });
  const { items, placeNow, goTo } = list;
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  // Another list in the same place (the next day, another query) starts where it was left, or at its top.
  const shownKey = useRef(listKey);
  useLayoutEffect(() => {
    if (shownKey.current !== listKey) goTo(placeOf(listKey));
    shownKey.current = listKey;
    return () => rememberPlace(listKey, placeNow());
  }, [listKey, goTo, placeNow]);

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
    scrollTo: list.scrollToIndex,
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

  // Where Tab leads, the list stands; a click on a button of another row leaves it where it is.
  function onFocus({ target }: FocusEvent): void {
    const index = target.closest<HTMLElement>('li[data-index]')?.dataset.index;
    if (index !== undefined && target.matches(':focus-visible')) cursor.standAt(Number(index));
  }

  // The focus may be on its way to the row the list stands on, which is the one that is meant.
  function onKeyDownCapture(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (!target.hasAttribute('data-row-link') || !isPressing(event, target)) return;
    const { index } = cursor.now();
    const link = cursor.linkAt(index);
    if (link === target) return;
    event.preventDefault();
    event.stopPropagation();
    if (link) link.click();
    else openAt(index);
  }

  return (
    <div ref={scroller} className={styles.scroller} data-outdated={state.outdated || undefined}>
      <ol
        aria-label={label}
        className={styles.list}
        style={{ height: list.height }}
        onFocus={onFocus}
        onKeyDownCapture={onKeyDownCapture}
      >
        {items.map((item) => {
          const row = rowAt(state, item.index);
          return (
            <li key={item.key} {...list.rowProps(item)} className={styles.row}>
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
