import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import styles from './PagesPanel.module.css';
import { pageName } from './page-label.ts';
import type { ReaderStore } from './reader-store.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { useRoving } from './use-roving.ts';

const COLUMNS = 2;
/** A thumbnail in its frame, its name below and the gap to the next. */
const ROW_PX = 184;

interface PagesPanelProps {
  reader: ReaderStore;
  view: PdfView;
  onLeave: () => void;
}

/** Small pictures of all pages; the one being read is marked and kept in sight. */
export function PagesPanel({ reader, view, onLeave }: PagesPanelProps) {
  const page = useStore(reader.store, (state) => state.page);
  const pages = useStore(reader.store, (state) => state.pages);
  const labels = useStore(reader.store, (state) => state.labels);
  const rotation = useStore(reader.store, (state) => state.rotation);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = Math.ceil(pages / COLUMNS);
  const rowOf = (index: number) => Math.floor(index / COLUMNS);

  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 1,
    initialOffset: Math.max(0, rowOf(page - 1) - 1) * ROW_PX,
  });
  useEffect(
    () => virtualizer.scrollToIndex(Math.floor((page - 1) / COLUMNS), { align: 'auto' }),
    [virtualizer, page],
  );
  const roving = useRoving({
    count: pages,
    columns: COLUMNS,
    current: page - 1,
    list: scroller,
    scrollTo: (index) => virtualizer.scrollToIndex(rowOf(index), { align: 'auto' }),
  });

  const indexes = virtualizer
    .getVirtualItems()
    .flatMap((row) => Array.from({ length: COLUMNS }, (_, column) => row.index * COLUMNS + column))
    .filter((index) => index < pages);

  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label="Pages"
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={roving.onKeyDown}
        onBlur={roving.onBlur}
      >
        {indexes.map((index) => (
          <li
            key={index}
            aria-posinset={index + 1}
            aria-setsize={pages}
            className={styles.place}
            style={{
              top: rowOf(index) * ROW_PX,
              left: `${(100 / COLUMNS) * (index % COLUMNS)}%`,
              width: `${100 / COLUMNS}%`,
            }}
          >
            <button
              type="button"
              data-roving={index}
              tabIndex={roving.tabIndexOf(index)}
              className={styles.page}
              aria-current={index === page - 1 ? 'page' : undefined}
              onClick={() => {
                view.goToPage(index + 1);
                onLeave();
              }}
            >
              <Thumbnail key={rotation} view={view} page={index + 1} />
              <span className={styles.name}>{pageName(labels, index + 1)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
