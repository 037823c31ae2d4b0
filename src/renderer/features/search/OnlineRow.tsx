import { useId } from 'react';
import type { OnlineHit } from '#shared/entities/search.ts';
import { routes } from '../../navigation/routes.ts';
import { describeAuthors, plural } from '../../papers/describe.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { formatShortDate } from '../../ui/format-date.ts';
import { MathText } from '../../ui/MathText.tsx';
import { sentence } from '../../ui/sentence.ts';
import styles from './OnlineResults.module.css';
import { addableAs, addFound, useOnlineSearch } from './online-search.ts';

/** The link takes the focus from the button it takes the place of. */
function focusIfLost(link: HTMLAnchorElement | null): void {
  if (document.activeElement === document.body) link?.focus({ preventScroll: true });
}

function InLibrary({ id, isNew }: { id: string; isNew: boolean }) {
  return (
    <a ref={isNew ? focusIfLost : undefined} href={`#${routes.paper(id)}`}>
      In your library
    </a>
  );
}

function AddAction({ hit }: { hit: OnlineHit }) {
  const adding = useOnlineSearch((state) => state.adding[hit.record.id]);
  if (adding?.state === 'added') return <InLibrary id={adding.id} isNew />;
  if (hit.storedAs) return <InLibrary id={hit.storedAs} isNew={false} />;
  if (adding?.state === 'queued') return <span role="status">Added when there is a network</span>;
  if (addableAs(hit.record) === undefined) return null;
  return (
    <>
      <Button
        size="small"
        onPress={() => {
          if (adding?.state !== 'adding') void addFound(hit);
        }}
      >
        {adding?.state === 'adding' ? 'Adding' : 'Add'}
      </Button>
      {adding?.state === 'failed' && <span role="status">Not added. {sentence(adding.why)}</span>}
    </>
  );
}

/** A paper that was found elsewhere. */
export function OnlineRow({ hit }: { hit: OnlineHit }) {
  const { record } = hit;
  const titleId = useId();
  const authors = describeAuthors({ authors: record.authors ?? [], authorCount: record.authorCount });
  return (
    <article aria-labelledby={titleId} className={styles.row}>
      <h3 id={titleId} className={styles.title}>
        <MathText>{record.title}</MathText>
      </h3>
      <p className={styles.meta}>
        {authors && <span>{authors}</span>}
        {record.publishedAt && (
          <time dateTime={record.publishedAt}>{formatShortDate(record.publishedAt)}</time>
        )}
        {!!record.upvotes && <span>{plural(record.upvotes, 'vote')}</span>}
        {record.arxivId && (
          <ExternalLink href={`https://arxiv.org/abs/${record.arxivId}`}>arXiv {record.arxivId}</ExternalLink>
        )}
      </p>
      {record.abstract && (
        <p className={styles.abstract}>
          <MathText>{record.abstract}</MathText>
        </p>
      )}
      <div className={styles.action}>
        <AddAction hit={hit} />
      </div>
    </article>
  );
}
