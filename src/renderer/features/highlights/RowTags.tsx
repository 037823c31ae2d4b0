import { Tags } from '../../annotations/Tags.tsx';
import { type HighlightRow as Row, rowId, stopWriting, useHighlights, write } from './highlights-store.ts';
import { changeEach } from './library-edits.ts';

/** The tags of an annotation of the library, which can be changed. */
export function RowTags({ row }: { row: Row }) {
  const { id, tags } = row.annotation;
  const key = rowId(row);
  const isAdding = useHighlights(({ writing }) => writing?.what === 'tags' && writing.row === key);
  return (
    <Tags
      tags={tags}
      isAdding={isAdding}
      onAdding={(adding) => (adding ? write(key, 'tags') : stopWriting(key, 'tags'))}
      onChange={(changed) => void changeEach([id], () => ({ tags: changed }))}
      tabIndex={0}
    />
  );
}
