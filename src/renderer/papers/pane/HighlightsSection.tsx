import type { Annotation } from '#shared/entities/annotation.ts';
import { isolated } from '#shared/text/direction.ts';
import { annotationTitle } from '../../annotations/annotation-words.ts';
import { routes } from '../../navigation/routes.ts';
import { formatCount } from '../describe.ts';
import styles from './Sections.module.css';

const FIRST = 5;

/** The passages the reader marked, each leading to its place in the PDF. */
export function HighlightsSection({ annotations }: { annotations: readonly Annotation[] }) {
  if (annotations.length === 0) return null;
  return (
    <section aria-label="Your highlights" className={styles.section}>
      <h2>Your highlights ({formatCount(annotations.length)})</h2>
      <ul className={styles.highlights}>
        {annotations.slice(0, FIRST).map((annotation) => (
          <li key={annotation.id} style={{ borderColor: `var(--highlight-${annotation.color})` }}>
            <a href={`#${routes.read(annotation.paperId, { annotation: annotation.id })}`}>
              {annotation.quote
                ? `“${isolated(annotationTitle(annotation))}”`
                : isolated(annotationTitle(annotation))}
            </a>
            <span className={styles.detail}>
              Page {annotation.pageLabel ?? annotation.page}
              {annotation.note && `. ${isolated(annotation.note)}`}
            </span>
          </li>
        ))}
      </ul>
      {annotations.length > FIRST && (
        <a className={styles.detail} href={`#${routes.read(annotations[0]?.paperId ?? '')}`}>
          All {formatCount(annotations.length)} in the reader
        </a>
      )}
    </section>
  );
}
