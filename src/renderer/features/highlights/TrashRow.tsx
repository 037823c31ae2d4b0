import { useId } from 'react';
import type { TrashedAnnotation } from '#shared/entities/annotation.ts';
import { placeWords, relativeDay } from '../../annotations/annotation-words.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MathText } from '../../ui/MathText.tsx';
import { AnnotationBody } from './AnnotationBody.tsx';
import styles from './HighlightRow.module.css';
import { NoteView } from './NoteView.tsx';
import { SelectBox } from './SelectBox.tsx';
import { restoreTrashed, toggleTrashed, useTrashSelected } from './trash-store.ts';

interface TrashRowProps extends RowPlace {
  annotation: TrashedAnnotation;
}

/** One annotation that was deleted. */
export function TrashRow({ annotation, selected }: TrashRowProps) {
  const { id, color, note, paperTitle, deletedAt } = annotation;
  const title = useId();
  const isChosen = useTrashSelected(({ byId }) => byId.has(id));
  const isChoosing = useTrashSelected(({ byId }) => byId.size > 0);
  return (
    <article
      aria-labelledby={title}
      aria-current={selected || undefined}
      className={classNames(styles.row, selected && styles.current, isChosen && styles.chosen)}
      data-choosing={isChoosing || undefined}
    >
      <SelectBox isSelected={isChosen} onChange={() => toggleTrashed(annotation)} />
      <div className={styles.body} style={{ borderColor: `var(--highlight-${color})` }}>
        <div id={title}>
          <AnnotationBody annotation={annotation} />
        </div>
        {note && <NoteView note={note} />}
        <footer className={styles.footer}>
          <p className={styles.place}>
            <span className={styles.paper}>
              <MathText>{paperTitle}</MathText>
            </span>
            <span>{placeWords(annotation, undefined)}</span>
            <time dateTime={deletedAt}>Deleted {relativeDay(deletedAt)}</time>
          </p>
          <Button
            data-row-link
            size="small"
            variant="quiet"
            onPress={() => void restoreTrashed([annotation])}
          >
            Restore
          </Button>
        </footer>
      </div>
    </article>
  );
}
