import { SquarePen, Trash2 } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import styles from './AnnotationArticle.module.css';
import { annotationTitle, relativeDay } from './annotation-words.ts';
import type { AnnotationsStore, ShownAnnotation } from './annotations-store.ts';
import { HIGHLIGHT_COLORS } from './highlight-colors.ts';
import { NoteEditor } from './NoteEditor.tsx';

interface AnnotationArticleProps {
  annotation: ShownAnnotation;
  /** Which other PDF of the paper it is in: "Version 1". */
  place: string | undefined;
  isSelected: boolean;
  isEditing: boolean;
  actions: Pick<AnnotationsStore, 'setColor' | 'setNote' | 'remove' | 'edit'>;
  onJump: (annotation: ShownAnnotation) => void;
}

/** One annotation: what was marked, the note, where and when, and what can be done with it. */
export const AnnotationArticle = memo(function AnnotationArticle(props: AnnotationArticleProps) {
  const { annotation, place, isSelected, isEditing, actions, onJump } = props;
  const { key, color, note, page, createdAt } = annotation;
  const title = useId();
  const article = useRef<HTMLElement>(null);

  useEffect(() => {
    if (isSelected) article.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  return (
    <article
      ref={article}
      className={styles.article}
      aria-labelledby={title}
      aria-current={isSelected || undefined}
      style={{ borderColor: `var(--highlight-${color})` }}
    >
      <button type="button" id={title} className={styles.quote} onClick={() => onJump(annotation)}>
        {annotationTitle(annotation)}
      </button>
      {isEditing ? (
        <NoteEditor
          note={note}
          onSave={(text) => actions.setNote(key, text)}
          onClose={() => actions.edit(undefined)}
        />
      ) : (
        note && (
          <button type="button" className={styles.note} title="Edit note" onClick={() => actions.edit(key)}>
            {note}
          </button>
        )
      )}
      <footer className={styles.footer}>
        <span>
          {place && `${place}, `}
          {place ? 'page' : 'Page'} {page}, {relativeDay(createdAt)}
        </span>
        <span className={styles.actions}>
          {HIGHLIGHT_COLORS.map((choice) => (
            <button
              key={choice.color}
              type="button"
              className={styles.swatch}
              aria-label={choice.name}
              aria-pressed={choice.color === color}
              title={choice.name}
              onClick={() => actions.setColor(key, choice.color)}
            >
              <i style={{ background: `var(--highlight-${choice.color})` }} />
            </button>
          ))}
          <button
            type="button"
            className={styles.action}
            aria-label={note ? 'Edit note' : 'Add note'}
            title={note ? 'Edit note' : 'Add note'}
            onClick={() => actions.edit(key)}
          >
            <SquarePen size={14} strokeWidth={1.75} aria-hidden />
          </button>
          <button
            type="button"
            className={styles.action}
            aria-label="Delete"
            title="Delete"
            onClick={() => actions.remove(key)}
          >
            <Trash2 size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </span>
      </footer>
    </article>
  );
});
