import { type LucideIcon, SquarePen, Tag, Trash2 } from 'lucide-react';
import { Swatches } from '../../annotations/Swatches.tsx';
import styles from './HighlightRow.module.css';
import { type HighlightRow, rowId, write } from './highlights-store.ts';
import { changeEach, remove } from './library-edits.ts';

function Action({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.action} aria-label={label} title={label} onClick={onClick}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

/** What can be done with one annotation in its place. */
export function RowActions({ row }: { row: HighlightRow }) {
  const { id, color, note } = row.annotation;
  return (
    <div className={styles.actions}>
      <Swatches chosen={[color]} onChoose={(chosen) => void changeEach([id], () => ({ color: chosen }))} />
      <Action
        icon={SquarePen}
        label={note ? 'Edit note' : 'Add note'}
        onClick={() => write(rowId(row), 'note')}
      />
      <Action icon={Tag} label="Add tag" onClick={() => write(rowId(row), 'tags')} />
      <Action icon={Trash2} label="Delete" onClick={() => void remove([id])} />
    </div>
  );
}
