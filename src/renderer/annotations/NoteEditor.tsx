import { useEffect, useRef, useState } from 'react';
import styles from './AnnotationArticle.module.css';
import { useAutosave } from './use-autosave.ts';

interface NoteEditorProps {
  note: string;
  onSave: (note: string) => void;
  onClose: () => void;
}

/** Writes a note in Markdown. What is typed is saved every second and on leaving; Escape closes. */
export function NoteEditor({ note, onSave, onClose }: NoteEditorProps) {
  const [text, setText] = useState(note);
  const { changed, flush } = useAutosave(onSave);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  return (
    <textarea
      ref={area}
      className={styles.editor}
      aria-label="Note"
      placeholder="Write a note"
      rows={3}
      maxLength={100_000}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        changed(event.target.value);
      }}
      onBlur={() => {
        flush();
        // Going to another window is no reason to put the pen down.
        if (document.hasFocus()) onClose();
      }}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone) return;
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
