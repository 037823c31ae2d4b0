import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { isolated } from '#shared/text/direction.ts';
import type { OutlineItem } from '../../pdf/outline.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { showToast } from '../../ui/toasts.ts';
import styles from './OutlinePanel.module.css';
import type { ReaderStore } from './reader-store.ts';

/** An outline of more entries than this begins folded. */
const MOST_UNFOLDED = 60;

function count(items: readonly OutlineItem[]): number {
  return items.reduce((sum, item) => sum + 1 + count(item.items), 0);
}

interface BranchProps {
  items: readonly OutlineItem[];
  unfolded: boolean;
  onGo: (item: OutlineItem) => void;
}

function Branch({ items, unfolded, onGo }: BranchProps) {
  return (
    <ul className={styles.branch}>
      {items.map((item) => (
        <Entry key={item.key} item={item} unfolded={unfolded} onGo={onGo} />
      ))}
    </ul>
  );
}

function Entry({ item, unfolded, onGo }: { item: OutlineItem } & Omit<BranchProps, 'items'>) {
  const [isOpen, setOpen] = useState(unfolded);
  const hasMore = item.items.length > 0;
  return (
    <li>
      <div className={styles.row}>
        {hasMore ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-label={`Sections of ${item.title}`}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={14} aria-hidden />
          </button>
        ) : (
          <span className={styles.fold} />
        )}
        <button
          type="button"
          className={styles.entry}
          disabled={!item.destination}
          onClick={() => onGo(item)}
        >
          <Foreign>{item.title}</Foreign>
        </button>
      </div>
      {hasMore && isOpen && <Branch items={item.items} unfolded={unfolded} onGo={onGo} />}
    </li>
  );
}

/** The paper's own table of contents; an entry leads to its place. */
export function OutlinePanel({ reader, onLeave }: { reader: ReaderStore; onLeave: () => void }) {
  const outline = useStore(reader.store, (state) => state.outline);
  const view = useStore(reader.store, (state) => state.view);

  async function go({ destination, title }: OutlineItem): Promise<void> {
    if (!view || !destination) return;
    if (await view.goToDestination(destination)) onLeave();
    else showToast({ message: `“${isolated(title)}” leads nowhere: the file names no place for it.` });
  }

  return (
    <nav className={styles.outline} aria-label="Outline">
      {outline?.length === 0 && <p className={styles.empty}>This PDF has no outline.</p>}
      {outline && outline.length > 0 && (
        <Branch items={outline} unfolded={count(outline) <= MOST_UNFOLDED} onGo={(item) => void go(item)} />
      )}
    </nav>
  );
}
