import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PdfView } from '../../pdf/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { useLongList } from '../../ui/long-list/use-long-list.ts';
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

  const { items, height, rowProps, scrollToIndex } = useLongList({
    count: total,
    scroller,
    rowHeight: ROW_PX,
    overscan: 4,
  });
  useEffect(() => {
    if (current >= 0) scrollToIndex(current);
  }, [scrollToIndex, current]);
  const roving = useRoving({
    count: total,
    current: Math.max(0, current),
    list: scroller,
    scrollTo: scrollToIndex,
  });

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

  const first = items[0]?.index ?? 0;
  const matches = view.finder.matches(first, (items.at(-1)?.index ?? -1) + 1);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        aria-label="Matches"
        className={styles.list}
        style={{ height }}
        onKeyDown={roving.onKeyDown}
        onBlur={roving.onBlur}
      >
        {items.map((item) => {
          const { index } = item;
          const match = matches[index - first];
          return (
            <li key={item.key} {...rowProps(item)} className={styles.place}>
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
