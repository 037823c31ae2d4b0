import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { AnnotationArticle } from './AnnotationArticle.tsx';
import styles from './AnnotationsPanel.module.css';
import type { AnnotationsStore, ShownAnnotation } from './annotations-store.ts';

interface AnnotationsPanelProps {
  annotations: AnnotationsStore;
  /** Shows the place of an annotation in the paper. */
  onJump: (annotation: ShownAnnotation) => void;
  /** Which other PDF of the paper an annotation is in: "Version 1". Nothing for the PDF shown. */
  placeOf: (annotation: ShownAnnotation) => string | undefined;
}

/** The annotations of a paper beside it, in reading order. */
export function AnnotationsPanel({ annotations, onJump, placeOf }: AnnotationsPanelProps) {
  const { status, why, annotations: all, selected, editing } = useStore(annotations.store);
  // What stands in the list is on disk; only a note that is to be written at once comes before.
  const list = all.filter(({ key, isSaving }) => !isSaving || key === editing);
  const latestJump = useRef(onJump);
  useEffect(() => {
    latestJump.current = onJump;
  });
  const jump = useCallback(
    (annotation: ShownAnnotation) => {
      annotations.select(annotation.key);
      latestJump.current(annotation);
    },
    [annotations],
  );

  return (
    <aside className={styles.panel} aria-label="Annotations">
      <header className={styles.header}>
        <h2>Annotations</h2>
        {list.length > 0 && <span className={styles.count}>{list.length}</span>}
      </header>
      <div className={styles.scroll}>
        {status === 'failed' && list.length === 0 && (
          <ErrorState
            title="The annotations could not be loaded"
            why={why ?? ''}
            onRetry={() => void annotations.load()}
          />
        )}
        {status === 'ready' && list.length === 0 && (
          <EmptyState title="Nothing marked yet">Select text on the page to highlight it.</EmptyState>
        )}
        <ol className={styles.list}>
          {list.map((annotation) => (
            <li key={annotation.key}>
              <AnnotationArticle
                annotation={annotation}
                place={placeOf(annotation)}
                isSelected={annotation.key === selected}
                isEditing={annotation.key === editing}
                actions={annotations}
                onJump={jump}
              />
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
}
