import { useMemo } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { LinkedRepositories } from './LinkedRepositories.tsx';
import { usePaperCommunity } from './paper-community.ts';
import { paperLinks } from './paper-links.ts';
import styles from './Sections.module.css';

/** Where the paper can be followed to on the web. */
export function LinksSection({ paper }: { paper: Paper }) {
  const links = useMemo(() => paperLinks(paper), [paper]);
  const { id, community } = usePaperCommunity();
  if (links.length === 0) return null;
  return (
    <section aria-label="Links" className={styles.section}>
      <h2>Links</h2>
      <ul className={styles.links}>
        {links.map(({ url, label, detail }) => (
          <li key={url}>
            <ExternalLink href={url}>{label}</ExternalLink>
            {detail && <span className={styles.detail}>{detail}</span>}
          </li>
        ))}
      </ul>
      {id === paper.id && community && paper.arxivId && (
        <LinkedRepositories community={community} arxivId={paper.arxivId} />
      )}
    </section>
  );
}
