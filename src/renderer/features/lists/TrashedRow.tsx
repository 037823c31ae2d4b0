import { useId } from 'react';
import type { Trashed } from '#shared/entities/trashed-list.ts';
import { relativeDay } from '../../annotations/annotation-words.ts';
import { plural } from '../../papers/describe.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dot } from '../../ui/Dot.tsx';
import { MathText } from '../../ui/MathText.tsx';
import styles from './TrashedRow.module.css';

interface TrashedRowProps {
  item: Trashed;
  selected: boolean;
  onRestore: (item: Trashed) => void;
  onDelete: (item: Trashed) => void;
}

function what(item: Trashed): string {
  if (item.kind === 'entry')
    return `Entry of “${item.listName}”${item.isListTrashed ? ', which lies in the trash too' : ''}`;
  const { query, count } = item.list;
  return query === undefined ? `List of ${plural(count, 'paper')}` : `Saved search: ${query}`;
}

/** One list or entry that was deleted. */
export function TrashedRow({ item, selected, onRestore, onDelete }: TrashedRowProps) {
  const title = useId();
  return (
    <article
      aria-labelledby={title}
      aria-current={selected || undefined}
      className={classNames(styles.row, selected && styles.current)}
    >
      <div className={styles.words}>
        <h2 id={title} className={styles.name}>
          {item.kind === 'list' ? (
            <>
              <Dot color={item.list.color} />
              {item.list.name}
            </>
          ) : (
            <MathText>{item.paperTitle}</MathText>
          )}
        </h2>
        <p className={styles.what}>
          <span>{what(item)}</span>
          <time dateTime={item.deletedAt}>Deleted {relativeDay(item.deletedAt)}</time>
        </p>
      </div>
      <Button data-row-link size="small" variant="quiet" onPress={() => onRestore(item)}>
        Restore
      </Button>
      <Button size="small" variant="quiet" onPress={() => onDelete(item)}>
        Delete for good
      </Button>
    </article>
  );
}
