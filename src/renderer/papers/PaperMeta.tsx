import { useMemo } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { distinctLinks } from '#shared/text/links.ts';
import { Dot } from '../ui/Dot.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Foreign } from '../ui/Foreign.tsx';
import { formatShortDate } from '../ui/format-date.ts';
import { describeAuthors, formatCount, plural, shortAddress } from './describe.ts';
import styles from './PaperMeta.module.css';
import { PdfState } from './PdfState.tsx';
import { useReadingLists } from './reading-lists.ts';

const MOST_LINKS = 2;

/** "Code ★ 782", a link where the repository is known. */
function Code({ paper }: { paper: Paper }) {
  if (paper.githubRepo === undefined && paper.githubStars === undefined) return null;
  const stars = paper.githubStars ? ` ★ ${formatCount(paper.githubStars)}` : '';
  const text = `Code${stars}`;
  return paper.githubRepo ? <ExternalLink href={paper.githubRepo}>{text}</ExternalLink> : <span>{text}</span>;
}

/** Who, when, how much talked about, what is stored: one line that wraps. */
export function PaperMeta({ paper, showVotes = false }: { paper: Paper; showVotes?: boolean }) {
  const colors = useReadingLists((state) => state.lists);
  const authors = describeAuthors(paper);
  const links = useMemo(
    () =>
      distinctLinks(paper.abstract ?? '', [paper.githubRepo, paper.projectPage])
        .filter(({ kind }) => paper.githubRepo === undefined || kind !== 'code')
        .slice(0, MOST_LINKS),
    [paper.abstract, paper.githubRepo, paper.projectPage],
  );
  return (
    <p className={styles.meta}>
      {paper.organization && paper.organization !== paper.authors[0]?.name && (
        <span>
          <Foreign>{paper.organization}</Foreign>
        </span>
      )}
      {authors && <span>{authors}</span>}
      {paper.publishedAt && <time dateTime={paper.publishedAt}>{formatShortDate(paper.publishedAt)}</time>}
      {showVotes && !!paper.upvotes && <span>{plural(paper.upvotes, 'vote')}</span>}
      {!!paper.commentCount && <span>{plural(paper.commentCount, 'comment')}</span>}
      <Code paper={paper} />
      {links.map(({ url }) => (
        <ExternalLink key={url} href={url}>
          {shortAddress(url)}
        </ExternalLink>
      ))}
      <PdfState paper={paper} />
      {paper.highlightCount > 0 && <span>{plural(paper.highlightCount, 'highlight')}</span>}
      {paper.lists.map((name) => (
        <span key={name} className={styles.list}>
          <Dot color={colors?.find((list) => list.name === name)?.color ?? 'ink'} />
          <Foreign>{name}</Foreign>
        </span>
      ))}
    </p>
  );
}
