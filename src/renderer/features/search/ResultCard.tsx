import { memo } from 'react';
import type { SearchField, SearchHit } from '#shared/entities/search.ts';
import { PaperButtons } from '../../papers/PaperButtons.tsx';
import { PaperMeta } from '../../papers/PaperMeta.tsx';
import { PaperRow } from '../../papers/PaperRow.tsx';
import { usePaper } from '../../papers/paper-cache.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
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
  const paper = usePaper(hit.id) ?? hit.paper;
  const place = where(hit);
  return (
    <PaperRow
      paper={paper}
      index={index}
      selected={selected}
      open={open}
      terms={hit.terms}
      actions={<PaperButtons paper={paper} />}
    >
      <PaperMeta paper={paper} showVotes />
      {hit.snippet && (
        <p className={styles.snippet}>
          {place && <strong>{place} </strong>}
          <MathText terms={hit.terms}>{hit.snippet}</MathText>
        </p>
      )}
    </PaperRow>
  );
});
