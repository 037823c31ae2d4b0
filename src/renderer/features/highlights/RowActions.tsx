import { SquarePen, Tag, Trash2 } from 'lucide-react';
import { SmallAction } from '../../annotations/SmallAction.tsx';
import { Swatches } from '../../annotations/Swatches.tsx';
import styles from './HighlightRow.module.css';
import { type HighlightRow, rowId, write } from './highlights-store.ts';
import { changeEach, remove } from './library-edits.ts';

/** What can be done with one annotation in its place. */
export function RowActions({ row }: { row: HighlightRow }) {
  const { id, color, note } = row.annotation;
  return (
    <div className={styles.actions}>
      <Swatches chosen={[color]} onChoose={(chosen) => void changeEach([id], () => ({ color: chosen }))} />
      <SmallAction
        icon={SquarePen}
        label={note ? 'Edit note' : 'Add note'}
        onClick={() => write(rowId(row), 'note')}
      />
      <SmallAction icon={Tag} label="Add tag" onClick={() => write(rowId(row), 'tags')} />
      <SmallAction icon={Trash2} label="Delete" onClick={() => void remove([id])} />
    </div>
  );
}
