import { useId } from 'react';
import { Link } from 'wouter';
import { makingWords, placementWords, placeWords } from '../../annotations/annotation-words.ts';
import { routes } from '../../navigation/routes.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MathText } from '../../ui/MathText.tsx';
import { AnnotationBody } from './AnnotationBody.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { HighlightNote } from './HighlightNote.tsx';
import styles from './HighlightRow.module.css';
import type { HighlightRow as Row } from './highlights-store.ts';
import { RowActions } from './RowActions.tsx';
import { RowTags } from './RowTags.tsx';
import { SelectBox } from './SelectBox.tsx';
import { toggleSelected, useSelected } from './selection.ts';

interface HighlightRowProps extends RowPlace {
  row: Row;
  /** What was searched for. */
  typed: string;
  /** Its paper stands over it. */
  isUnderPaper: boolean;
}

/** One annotation of the library: what was marked, the note, where it is, and what can be done with it. */
export function HighlightRow({ row, typed, isUnderPaper, index, selected, open }: HighlightRowProps) {
  const { annotation, heading } = row;
  const { id, color, paperId, paperTitle, createdAt } = annotation;
  const title = useId();
  const isChosen = useSelected(({ ids }) => ids.has(id));
  const isChoosing = useSelected(({ ids }) => ids.size > 0);
  const placement = placementWords(annotation);
  return (
    <>
      {heading && <GroupHeading heading={heading} />}
      <article
        aria-labelledby={title}
        className={classNames(styles.row, selected && styles.current, isChosen && styles.chosen)}
        data-choosing={isChoosing || undefined}
      >
        <SelectBox isSelected={isChosen} onChange={() => toggleSelected(id)} />
        <div className={styles.body} style={{ borderColor: `var(--highlight-${color})` }}>
          <a
            id={title}
            href={`#${routes.read(paperId, { annotation: id })}`}
            data-row-link
            aria-current={selected || undefined}
            className={styles.link}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              open(index);
            }}
          >
            <AnnotationBody annotation={annotation} typed={typed} />
          </a>
          <HighlightNote row={row} />
          <RowTags row={row} />
          <footer className={styles.footer}>
            <p className={styles.place}>
              {!isUnderPaper && (
                <Link href={routes.paper(paperId)} className={styles.paper}>
                  <MathText>{paperTitle}</MathText>
                </Link>
              )}
              <time dateTime={createdAt} title={makingWords(annotation)}>
                {placeWords(annotation, undefined)}
              </time>
              {placement && <span>{placement}</span>}
            </p>
            <RowActions row={row} />
          </footer>
        </div>
      </article>
    </>
  );
}
