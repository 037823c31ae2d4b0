import { Info } from 'lucide-react';
import { memo } from 'react';
import type { SearchField, SearchHit } from '#shared/entities/search.ts';
import { routes } from '../../navigation/routes.ts';
import { PaperButtons } from '../../papers/PaperButtons.tsx';
import { PaperMeta } from '../../papers/PaperMeta.tsx';
import { PaperRow } from '../../papers/PaperRow.tsx';
import { usePaper } from '../../papers/paper-cache.ts';
import type { RowPlace } from '../../papers/VirtualRows.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { hitWords } from './hit-words.ts';
import styles from './ResultCard.module.css';
import { remember } from './recent-searches.ts';
import { whyWords } from './why-words.ts';

const WHERE: Record<SearchField, string> = {
  title: 'Title',
  authors: 'Authors',
  abstract: 'Abstract',
  keywords: 'Keywords',
  organization: 'Organisation',
  notes: 'Highlight',
  fulltext: 'Text',
};

/** "p. 3", "p. iv", "Abstract"; nothing where the title matched and the snippet only tells more. */
function where(hit: SearchHit): string | undefined {
  if (hit.page !== undefined) return `p. ${hit.pageLabel ?? hit.page}`;
  return hit.where === 'title' && hit.snippet !== hit.title ? undefined : WHERE[hit.where];
}

/** Where the snippet stands. In the text of a stored PDF, it leads there. */
function Place({ hit, query }: { hit: SearchHit; query: string }) {
  const place = where(hit);
  if (place === undefined) return null;
  if (hit.page === undefined || !hit.paper.hasPdf) return <strong>{place} </strong>;
  return (
    <>
      <a
        href={`#${routes.read(hit.id, { document: hit.documentSha256, find: hitWords(hit), page: hit.page })}`}
        onClick={() => remember(query)}
        className={styles.place}
        aria-label={`${place}, read there`}
      >
        {place}
      </a>{' '}
    </>
  );
}

export interface ResultCardProps extends RowPlace {
  hit: SearchHit;
  /** What was searched for. */
  query: string;
  /** Whether results are in the order of their score. */
  isRanked: boolean;
}

/** A hit: the paper, and the stretch of text that matched. */
export const ResultCard = memo(function ResultCard({ hit, query, isRanked, ...row }: ResultCardProps) {
  const paper = usePaper(hit.id) ?? hit.paper;
  return (
    <PaperRow
      paper={paper}
      {...row}
      terms={hit.terms}
      actions={
        <>
          <PaperButtons paper={paper} />
          {isRanked && <IconButton icon={Info} label={`Why here? ${whyWords(hit)}`} />}
        </>
      }
    >
      <PaperMeta paper={paper} showVotes />
      {hit.snippet && (
        <p className={styles.snippet}>
          <Place hit={hit} query={query} />
          <MathText terms={hit.terms}>{hit.snippet}</MathText>
        </p>
      )}
    </PaperRow>
  );
});
