import type { LinkedRepository, PaperCommunity } from '#shared/entities/community.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { formatCount, plural } from '../describe.ts';
import { huggingFacePage } from './hugging-face.ts';
import styles from './Sections.module.css';

const FIRST = 3;

const KINDS: readonly [kind: LinkedRepository['kind'], name: string][] = [
  ['model', 'Models'],
  ['dataset', 'Datasets'],
  ['space', 'Spaces'],
];

/** "1,204 downloads, 31 likes" */
function detail({ description, downloads, likes }: LinkedRepository): string {
  return [description, downloads && plural(downloads, 'download'), likes && plural(likes, 'like')]
    .filter(Boolean)
    .join(', ');
}

/** What on Hugging Face names the paper: the most liked of each kind. */
export function LinkedRepositories({ community, arxivId }: { community: PaperCommunity; arxivId: string }) {
  return KINDS.map(([kind, name]) => {
    const shown = community.linked.filter((repository) => repository.kind === kind).slice(0, FIRST);
    if (shown.length === 0) return null;
    const more = community.totals[kind] - shown.length;
    return (
      <div key={kind} className={styles.linked}>
        <h3>{name}</h3>
        <ul className={styles.links}>
          {shown.map((repository) => (
            <li key={repository.id}>
              <ExternalLink href={repository.url}>{repository.id}</ExternalLink>
              <span className={styles.detail}>{detail(repository)}</span>
            </li>
          ))}
          {more > 0 && (
            <li>
              <ExternalLink className={styles.detail} href={huggingFacePage(arxivId)}>
                and {formatCount(more)} more on Hugging Face
              </ExternalLink>
            </li>
          )}
        </ul>
      </div>
    );
  });
}
