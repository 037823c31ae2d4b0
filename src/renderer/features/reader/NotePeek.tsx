import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AnnotationsStore } from '../../annotations/annotations-store.ts';
import { classNames } from '../../ui/class-names.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import styles from './MarkPopup.module.css';
import type { LookedAtMark, ReaderStore } from './reader-store.ts';
import { useBesideText } from './use-beside-text.ts';

/** Passing over a mark says nothing; resting on it does. */
const OPEN_MS = 300;

function Peek({ at, note }: { at: LookedAtMark; note: string }) {
  const box = useRef<HTMLDivElement>(null);
  const place = useBesideText(box, at.shown);
  return (
    <div
      ref={box}
      role="tooltip"
      className={classNames(styles.popup, styles.peek)}
      style={place ?? { visibility: 'hidden' }}
    >
      <div className={styles.note}>
        <Markdown base="about:blank">{note}</Markdown>
      </div>
    </div>
  );
}

/** The note of the mark that the pointer rests on. */
export function NotePeek({ reader, annotations }: { reader: ReaderStore; annotations: AnnotationsStore }) {
  const hovered = useStore(reader.store, (state) => state.hoveredMark);
  const isBusy = useStore(
    reader.store,
    (state) => state.openMark !== undefined || state.selection !== undefined || state.tool !== undefined,
  );
  const [rested, setRested] = useState<string>();
  const note = useStore(annotations.store, ({ annotations, editing }) =>
    hovered && hovered.id !== editing ? annotations.find(({ id }) => id === hovered.id)?.note : undefined,
  );

  const id = hovered?.id;
  useEffect(() => {
    if (!id) return;
    const timer = setTimeout(() => setRested(id), OPEN_MS);
    return () => {
      clearTimeout(timer);
      setRested(undefined);
    };
  }, [id]);

  if (!hovered || !note || isBusy || rested !== hovered.id) return null;
  return <Peek at={hovered} note={note} />;
}
