import { memo, useId } from 'react';
import type { SearchField, SearchHit } from '#shared/entities/search.ts';
import { routes } from '../../navigation/routes.ts';
import { PaperButtons } from '../../papers/PaperButtons.tsx';
import { PaperMeta } from '../../papers/PaperMeta.tsx';
import { usePaper } from '../../papers/paper-cache.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MathText } from '../../ui/MathText.tsx';
import styles from './ResultCard.module.css';

const WHERE: Record<SearchField, string> = {
  title: 'Title',
  authors: 'Authors',
  abstract: 'Abstract',
  keywords: 'Keywords',
  organization: 'Organisation',
  notes: 'Highlight',
  fulltext: 'Text',
};

/** "p. 3", "Abstract"; nothing where the title matched and the snippet only tells more. */
function where(hit: SearchHit): string | undefined {
  if (hit.page !== undefined) return `p. ${hit.page}`;
  return hit.where === 'title' && hit.snippet !== hit.title ? undefined : WHERE[hit.where];
}

export interface ResultCardProps extends RowPlace {
  hit: SearchHit;
}

/** A hit: the paper, and the stretch of text that matched. */
export const ResultCard = memo(function ResultCard({ hit, index, selected, open }: ResultCardProps) {
  const titleId = useId();
  const paper = usePaper(hit.id) ?? hit.paper;
  const place = where(hit);
  return (
    <article
      aria-labelledby={titleId}
      className={classNames(styles.card, selected && styles.selected, paper.read === 'read' && styles.read)}
    >
      <h2 id={titleId} className={styles.title}>
        <a
          href={`#${routes.paper(hit.id)}`}
          data-row-link
          aria-current={selected || undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            open(index);
          }}
        >
          <MathText terms={hit.terms}>{paper.title}</MathText>
        </a>
      </h2>
      <div className={styles.line}>
        <PaperMeta paper={paper} showVotes />
        <div className={styles.actions}>
          <PaperButtons paper={paper} />
        </div>
      </div>
      {hit.snippet && (
        <p className={styles.snippet}>
          {place && <strong>{place} </strong>}
          <MathText terms={hit.terms}>{hit.snippet}</MathText>
        </p>
      )}
    </article>
  );
});
