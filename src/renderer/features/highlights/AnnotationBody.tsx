import type { LibraryAnnotation } from '#shared/entities/annotation.ts';
import { AnnotationPicture } from '../../annotations/AnnotationPicture.tsx';
import { annotationTitle } from '../../annotations/annotation-words.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './AnnotationBody.module.css';
import { MarkedText } from './MarkedText.tsx';

interface AnnotationBodyProps {
  annotation: LibraryAnnotation;
  /** What was searched for. */
  typed?: string;
  isLarge?: boolean;
}

/** What was marked: its words, its picture or what was drawn. */
export function AnnotationBody({ annotation, typed = '', isLarge = false }: AnnotationBodyProps) {
  const { quote } = annotation;
  return (
    <>
      <span className={classNames(styles.quote, isLarge && styles.large, !quote && styles.nameless)}>
        <MarkedText text={annotationTitle(annotation)} typed={typed} />
      </span>
      <AnnotationPicture annotation={annotation} />
    </>
  );
}
