import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { AddCited } from './AddCited.tsx';
import styles from './ReferenceRow.module.css';
import type { Cited, References } from './references-store.ts';

interface ReferenceRowProps {
  cited: Cited;
  references: References;
  onJump: (cited: Cited) => void;
}

/** One work of the bibliography: its words lead to its place in the paper. */
export const ReferenceRow = memo(function ReferenceRow({ cited, references, onJump }: ReferenceRowProps) {
  const { entry } = cited;
  const hasDetails = entry.year !== undefined || entry.authors !== undefined;
  return (
    <li className={classNames(styles.row, entry.label !== undefined && styles.labelled)}>
      <button type="button" className={styles.words} title={entry.text} onClick={() => onJump(cited)}>
        <span className={styles.label}>
          <span className="visually-hidden">Reference </span>
          {entry.label}
        </span>
        {entry.title ? (
          <>
            <span className={styles.title}>
              <Foreign>{entry.title}</Foreign>
            </span>
            {hasDetails && (
              <span className={styles.details}>
                {entry.year && <span className={styles.year}>{entry.year}</span>}
                {entry.authors && <Foreign>{entry.authors}</Foreign>}
              </span>
            )}
          </>
        ) : (
          <span className={styles.text}>
            <Foreign>{entry.text}</Foreign>
          </span>
        )}
      </button>
      <div className={styles.actions}>
        <AddCited cited={cited} references={references} />
      </div>
    </li>
  );
});
