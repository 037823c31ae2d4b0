import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import styles from './MatchesPanel.module.css';
import { pageName } from './page-label.ts';
import type { ReaderStore } from './reader-store.ts';
import { useRoving } from './use-roving.ts';

/** Of one not seen yet: three lines and the gaps. */
const ROW_PX = 86;

interface MatchesPanelProps {
  reader: ReaderStore;
  view: PdfView;
  onLeave: () => void;
}

/** Everything that find found, with what stands around it; the match shown is marked and kept in sight. */
export function MatchesPanel({ reader, view, onLeave }: MatchesPanelProps) {
  const find = useStore(reader.store, (state) => state.find);
  const labels = useStore(reader.store, (state) => state.labels);
  const scroller = useRef<HTMLDivElement>(null);
  const isFinding = find.isOpen && find.query !== '';
  const total = (isFinding && find.result?.total) || 0;
  const current = (find.result?.current ?? 0) - 1;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
  });
  const scrollTo = (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' });
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current, { align: 'auto' });
  }, [virtualizer, current]);
  const roving = useRoving({ count: total, current: Math.max(0, current), list: scroller, scrollTo });

  if (!isFinding) {
    return (
      <EmptyState
        title="Nothing is looked for"
        actions={
          <Button size="small" onPress={reader.openFind}>
            Find in document
          </Button>
        }
      >
        Find words in the paper, and all places they stand at are listed here.
      </EmptyState>
    );
  }
  if (find.result?.state === 'none') {
    return (
      <EmptyState title="Not found">
        “<Foreign>{find.query}</Foreign>” does not stand in this paper.
      </EmptyState>
    );
  }

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const matches = view.finder.matches(first, (items.at(-1)?.index ?? -1) + 1);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label="Matches"
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={roving.onKeyDown}
        onBlur={roving.onBlur}
      >
        {items.map(({ index, key, start }) => {
          const match = matches[index - first];
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={total}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {match && (
                <button
                  type="button"
                  data-roving={index}
                  tabIndex={roving.tabIndexOf(index)}
                  className={styles.match}
                  aria-current={index === current || undefined}
                  onClick={() => {
                    reader.findAt(index);
                    onLeave();
                  }}
                >
                  <span className={styles.where}>{pageName(labels, match.page)}</span>
                  <span className={styles.words}>
                    {match.before}
                    <mark>{match.match}</mark>
                    {match.after}
                  </span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
