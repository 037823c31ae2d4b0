import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { useLongList } from '../../ui/long-list/use-long-list.ts';
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

  // Opens with the row before in sight.
  const [place] = useState(() => ({
    first: 0,
    offset: Math.max(0, rowOf(page - 1) - 1) * ROW_PX,
    heights: new Map(),
  }));
  const { items, height, scrollToIndex } = useLongList({
    count: rows,
    scroller,
    rowHeight: ROW_PX,
    overscan: 1,
    place,
  });
  useEffect(() => scrollToIndex(Math.floor((page - 1) / COLUMNS)), [scrollToIndex, page]);
  const roving = useRoving({
    count: pages,
    columns: COLUMNS,
    current: page - 1,
    list: scroller,
    scrollTo: (index) => scrollToIndex(rowOf(index)),
  });

  const drawn = items.flatMap((row) =>
    Array.from({ length: COLUMNS }, (_, column) => ({
      index: row.index * COLUMNS + column,
      top: row.start,
    })).filter(({ index }) => index < pages),
  );

  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label="Pages"
        className={styles.list}
        style={{ height }}
        onKeyDown={roving.onKeyDown}
        onBlur={roving.onBlur}
      >
        {drawn.map(({ index, top }) => (
          <li
            key={index}
            aria-posinset={index + 1}
            aria-setsize={pages}
            className={styles.place}
            style={{
              top,
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
