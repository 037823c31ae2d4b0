import { useEffect } from 'react';
import { routes } from '../../navigation/routes.ts';
import { formatShortDate } from '../../ui/format-date.ts';
import { MathText } from '../../ui/MathText.tsx';
import { describeAuthors } from '../describe.ts';
import { openRelatedPapers, useRelatedPapers } from './related-papers.ts';
import styles from './Sections.module.css';

/** Papers of the library that use the same words. */
export function RelatedSection({ id }: { id: string }) {
  const related = useRelatedPapers();
  useEffect(() => openRelatedPapers(id), [id]);
  if (related.id !== id || !related.papers || related.papers.length === 0) return null;
  return (
    <section aria-label="Related papers" className={styles.section}>
      <h2>Related papers</h2>
      <ul className={styles.related}>
        {related.papers.map(({ paper }) => (
          <li key={paper.id}>
            <a href={`#${routes.paper(paper.id)}`}>
              <MathText>{paper.title}</MathText>
            </a>
            <span className={styles.detail}>
              {[describeAuthors(paper), paper.publishedAt && formatShortDate(paper.publishedAt)]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <a className={styles.detail} href={`#${routes.like({ paper: id })}`}>
        Find more papers like this
      </a>
    </section>
  );
}
