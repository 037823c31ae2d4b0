import { useRef } from 'react';
import { NoteEditor } from '../../annotations/NoteEditor.tsx';
import { type HighlightRow, rowId, stopWriting, useHighlights } from './highlights-store.ts';
import { newSession, setNote, useDrafts } from './library-edits.ts';
import { NoteView } from './NoteView.tsx';

/** The note of a row, or its being written. */
export function HighlightNote({ row }: { row: HighlightRow }) {
  const { id, note } = row.annotation;
  const isWriting = useHighlights(({ writing }) => writing?.what === 'note' && writing.row === rowId(row));
  const draft = useDrafts(({ byId }) => byId.get(id));
  const session = useRef<string>(undefined);
  const text = draft?.text ?? note;
  if (!isWriting) {
    session.current = undefined;
    return text ? <NoteView note={text} /> : null;
  }
  const writing = session.current ?? newSession();
  session.current = writing;
  return (
    <NoteEditor
      note={text}
      isSaving={draft?.isRefused === false}
      isUnsaved={draft?.isRefused === true}
      onSave={(typed) => setNote(id, typed, writing)}
      onClose={() => stopWriting(rowId(row), 'note')}
    />
  );
}
