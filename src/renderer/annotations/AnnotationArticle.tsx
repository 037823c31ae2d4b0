import { memo, useId } from 'react';
import type { Annotation } from '#shared/entities/annotation.ts';
import { isolated } from '#shared/text/direction.ts';
import { Foreign } from '../ui/Foreign.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { AnnotationActions } from './AnnotationActions.tsx';
import styles from './AnnotationArticle.module.css';
import { AnnotationPicture } from './AnnotationPicture.tsx';
import { annotationTitle, makingWords, placementWords, placeWords } from './annotation-words.ts';
import type { AnnotationsStore, ShownAnnotation } from './annotations-store.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { Tags } from './Tags.tsx';

/** Addresses in a note are whole, or lead nowhere. */
const NO_BASE = 'about:blank';

interface AnnotationArticleProps {
  annotation: ShownAnnotation;
  /** Which other PDF of the paper it is in: "Version 1". */
  place: string | undefined;
  isSelected: boolean;
  isEditing: boolean;
  isTagging: boolean;
  /** Whether Tab leads to it; to the others the arrow keys do. */
  isStop: boolean;
  actions: Pick<AnnotationsStore, 'change' | 'setNote' | 'remove' | 'edit'>;
  onTagging: (id: string | undefined) => void;
  onCopy: (annotations: readonly Annotation[]) => void;
}

/** One annotation: what was marked, the note, where and when, and what can be done with it. */
export const AnnotationArticle = memo(function AnnotationArticle(props: AnnotationArticleProps) {
  const { annotation, place, isSelected, isEditing, isTagging, isStop, actions, onTagging, onCopy } = props;
  const { id, color, note, tags, isSaving, isUnsaved } = annotation;
  const title = useId();
  const tabIndex = isStop ? 0 : -1;
  const unsure = placementWords(annotation);

  return (
    <article
      className={styles.article}
      aria-labelledby={title}
      aria-current={isSelected || undefined}
      data-id={id}
      style={{ borderColor: `var(--highlight-${color})` }}
    >
      <button type="button" id={title} className={styles.quote} data-quote={id} tabIndex={tabIndex}>
        <Foreign>{annotationTitle(annotation)}</Foreign>
      </button>
      <AnnotationPicture annotation={annotation} />
      {isEditing ? (
        <NoteEditor
          note={note}
          isSaving={isSaving ?? false}
          isUnsaved={isUnsaved ?? false}
          onSave={(text) => void actions.setNote(id, text)}
          onClose={() => actions.edit(undefined)}
        />
      ) : (
        note && (
          <div className={styles.note} data-note={id}>
            <Markdown base={NO_BASE} maths>
              {note}
            </Markdown>
          </div>
        )
      )}
      <Tags
        tags={tags}
        isAdding={isTagging}
        tabIndex={tabIndex}
        onAdding={(isAdding) => onTagging(isAdding ? id : undefined)}
        onChange={(changed) => void actions.change([id], { tags: changed })}
      />
      <footer className={styles.footer}>
        <span className={styles.place} title={makingWords(annotation)}>
          {placeWords(annotation, place)}
          {annotation.author && !isSelected && `, by ${isolated(annotation.author)}`}
        </span>
        {isSelected && <span className={styles.making}>{makingWords(annotation)}</span>}
        {unsure && <span className={styles.unsure}>{unsure}</span>}
        {isUnsaved && !isEditing && <span className={styles.unsaved}>Not saved yet</span>}
        <AnnotationActions
          annotation={annotation}
          actions={actions}
          onTag={() => onTagging(id)}
          onCopy={onCopy}
          tabIndex={tabIndex}
        />
      </footer>
    </article>
  );
});
