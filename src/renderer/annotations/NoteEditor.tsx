import { useEffect, useRef, useState } from 'react';
import { keyPress } from '../commands/keys/key-press.ts';
import styles from './NoteEditor.module.css';
import { useAutosave } from './use-autosave.ts';

interface NoteEditorProps {
  note: string;
  /** A save of this annotation is on its way to the disk. */
  isSaving: boolean;
  /** The library did not take what was written. */
  isUnsaved: boolean;
  onSave: (note: string) => void;
  onClose: () => void;
}

/** Writes a note in Markdown. What is typed is saved every second and on leaving; Escape closes. */
export function NoteEditor({ note, isSaving, isUnsaved, onSave, onClose }: NoteEditorProps) {
  const [text, setText] = useState(note);
  // What was last given to the library: until it is the text, there is something that is not even on its way.
  const [given, setGiven] = useState<string>();
  const { changed, flush } = useAutosave((typed) => {
    setGiven(typed);
    onSave(typed);
  });
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = area.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const wasWritten = given !== undefined || text !== note;
  const isOnTheWay = isSaving || (text !== given && text !== note);
  const state = isUnsaved ? 'Not saved yet' : isOnTheWay ? 'Saving' : wasWritten ? 'Saved' : '';

  return (
    <div className={styles.note}>
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
          const { key, command } = keyPress(event);
          const isDone = key === 'Escape' || (key === 'Enter' && command);
          if (!isDone) return;
          event.stopPropagation();
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <span className={styles.state} data-unsaved={isUnsaved || undefined}>
        <span>Markdown, $maths$</span>
        <span data-save-state>{state}</span>
      </span>
    </div>
  );
}
