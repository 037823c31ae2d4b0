import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  type Range,
  useVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isJump, isWithin, windowAfterScroll, windowAround, windowRows } from './row-window.ts';

type RowKey = VirtualItem['key'];
export type RowAlign = 'auto' | 'start' | 'end';

/** Where a list stands, to come back to. */
export interface ListPlace {
  /** The row its window begins with. */
  first: number;
  /** Into the window, in pixels. */
  offset: number;
  /** Heights measured so far, so that the offset means the same row again. */
  heights: ReadonlyMap<RowKey, number>;
}

export interface LongListOptions {
  count: number;
  scroller: RefObject<HTMLElement | null>;
  /** Of a row not seen yet, in pixels. */
  rowHeight: number;
  /** Rows drawn beyond the view on either side. */
  overscan: number;
  /** What a row is known by wherever it stands. Another function measures the whole list anew. */
  keyOf?: (index: number) => RowKey;
  /** Rows that exist wherever the list is scrolled to. */
  kept?: readonly number[];
  /** Where it was left. */
  place?: ListPlace;
}

export interface LongListRow {
  /** Its place in the list. */
  index: number;
  key: RowKey;
  /** How far down the scroll space it begins, in pixels. */
  start: number;
}

const itself = (index: number): number => index;
const NONE: readonly number[] = [];

const asMeasured = ({ heights }: ListPlace): VirtualItem[] =>
  [...heights].map(([key, size]) => ({ key, size, index: 0, start: 0, end: size, lane: 0 }));

/** A list of any length of which only the rows in view exist: the one way to scroll what may grow without end. */
export function useLongList(options: LongListOptions) {
  const { count, scroller, rowHeight, overscan, keyOf = itself, kept = NONE, place } = options;
  const [chosen, setFirst] = useState(place?.first ?? 0);
  const rows = windowRows(count);
  const first = Math.min(chosen, count - rows);
  const latest = useRef({ count, first });
  latest.current = { count, first };
  /** How far the element was scrolled, by whomever, when it was last looked at. */
  const seen = useRef(0);
  const report = useRef<(offset: number, isScrolling: boolean) => void>(undefined);
  /** What is to be done once the window was moved. */
  const arrive = useRef<() => void>(undefined);

  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    indexAttribute: 'data-slot',
    getItemKey: useCallback((slot: number) => keyOf(first + slot), [keyOf, first]),
    rangeExtractor: (range: Range) => {
      const slots = kept.map((index) => index - first).filter((slot) => slot >= 0 && slot < rows);
      return [...new Set([...defaultRangeExtractor(range), ...slots])].sort((a, b) => a - b);
    },
    observeElementOffset: (instance, tell) => {
      report.current = tell;
      return observeElementOffset(instance, (offset, isScrolling) => {
        if (!moveWithScroll(offset, isScrolling)) tell(offset, isScrolling);
      });
    },
    scrollToFn: (offset, how, instance) => {
      elementScroll(offset, how, instance);
      seen.current = instance.scrollElement?.scrollTop ?? 0;
    },
    initialOffset: place?.offset ?? 0,
    initialMeasurementsCache: place && asMeasured(place),
  });

  /** Answers whether the scroll moved the window, and all about it was told. */
  function moveWithScroll(offset: number, isScrolling: boolean): boolean {
    const view = scroller.current?.clientHeight ?? 0;
    const jumped = isJump(offset - seen.current, view);
    seen.current = offset;
    const now = latest.current;
    const slot = virtualizer.getVirtualItemForOffset(offset)?.index ?? 0;
    const next = windowAfterScroll(now.count, now.first, slot, jumped);
    if (next === now.first) return false;
    flushSync(() => {
      if (!jumped) return moveWindow(next, offset);
      setFirst(next);
      report.current?.(offset, isScrolling);
    });
    return true;
  }

  /** Moves the window under the view: what can be seen stays where it is, as far as the window has it. */
  const moveWindow = useCallback(
    (next: number, offset: number, then?: () => void): void => {
      const top = virtualizer.getVirtualItemForOffset(offset);
      const row = latest.current.first + (top?.index ?? 0);
      const into = offset - (top?.start ?? 0);
      arrive.current = () => {
        const element = scroller.current;
        if (!element) return;
        // Asking for the size measures rows that were drawn just now.
        const end = virtualizer.getTotalSize();
        const slot = row - next;
        const start =
          slot < 0 ? 0 : slot < virtualizer.options.count ? virtualizer.measurementsCache[slot]?.start : end;
        element.scrollTop = (start ?? 0) + into;
        seen.current = element.scrollTop;
        report.current?.(element.scrollTop, false);
        then?.();
      };
      setFirst(next);
    },
    [virtualizer, scroller],
  );

  // A list that is hidden while another screen loads comes back where it was scrolled to, though no event told of it yet.
  useLayoutEffect(
    () => () => {
      virtualizer.scrollOffset = seen.current;
    },
    [virtualizer],
  );

  useLayoutEffect(() => {
    const arrived = arrive.current;
    arrive.current = undefined;
    arrived?.();
  });

  const scrollToIndex = useCallback(
    (index: number, align: RowAlign = 'auto'): void => {
      const now = latest.current;
      const at = Math.max(0, Math.min(index, now.count - 1));
      if (isWithin(now.count, now.first, at)) {
        virtualizer.scrollToIndex(at - now.first, { align });
        return;
      }
      const next = windowAround(now.count, at);
      const offset = virtualizer.scrollOffset ?? 0;
      moveWindow(next, offset, () => virtualizer.scrollToIndex(at - next, { align }));
    },
    [virtualizer, moveWindow],
  );

  const placeNow = useCallback(
    (): ListPlace => ({
      first: latest.current.first,
      // What was scrolled to just now counts, though no event told of it yet.
      offset: seen.current,
      heights: new Map(virtualizer.itemSizeCache),
    }),
    [virtualizer],
  );

  const goTo = useCallback(
    (place?: ListPlace): void => {
      const to = place?.first ?? 0;
      const go = () => virtualizer.scrollToOffset(place?.offset ?? 0);
      if (to === latest.current.first) go();
      else {
        arrive.current = go;
        setFirst(to);
      }
    },
    [virtualizer],
  );

  return {
    /** The rows that are to be drawn. */
    items: virtualizer
      .getVirtualItems()
      .map(({ index, key, start }): LongListRow => ({ index: first + index, key, start })),
    /** Of all rows that can be scrolled to as it stands, in pixels. */
    height: virtualizer.getTotalSize(),
    /** What makes an `li` a row of the list, in its place. */
    rowProps: ({ index, start }: LongListRow) => ({
      ref: virtualizer.measureElement,
      'data-index': index,
      'data-slot': index - first,
      'aria-posinset': index + 1,
      'aria-setsize': count,
      style: { transform: `translateY(${start}px)` },
    }),
    /** Brings a row into view. */
    scrollToIndex,
    /** Where the list stands. */
    placeNow,
    /** Goes back to where a list was left; without a place, to the top. */
    goTo,
  };
}
