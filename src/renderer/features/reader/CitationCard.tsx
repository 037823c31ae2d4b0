import { navigate } from '../../navigation/hash-location.ts';
import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { sentence } from '../../ui/sentence.ts';
import styles from './CitationCard.module.css';
import { addableAs, type Cited, type References } from './references-store.ts';

interface CitationCardProps {
  cited: Cited;
  references: References;
  onGo: () => void;
}

/** Where the work can be seen outside, if that is known. */
function Outside({ entry }: Pick<Cited, 'entry'>) {
  const { arxivId, doi } = entry;
  if (arxivId) return <ExternalLink href={`https://arxiv.org/abs/${arxivId}`}>On arXiv</ExternalLink>;
  return doi ? <ExternalLink href={`https://doi.org/${doi}`}>Publisher’s page</ExternalLink> : null;
}

/** Getting the work into the library, or to where it is there. */
function InLibrary({ cited, references }: Omit<CitationCardProps, 'onGo'>) {
  const { entry, paperId, adding, index } = cited;
  if (paperId) {
    return (
      <Button variant="primary" size="small" onPress={() => navigate(routes.paper(paperId))}>
        Open, in your library
      </Button>
    );
  }
  return (
    <>
      {adding?.state !== 'queued' && addableAs(entry) !== undefined && (
        <Button variant="primary" size="small" onPress={() => void references.add(index)}>
          {adding?.state === 'adding' ? 'Adding' : 'Add to library'}
        </Button>
      )}
      {entry.title && (
        <Button size="small" onPress={() => entry.title && navigate(routes.search(entry.title))}>
          Find in library
        </Button>
      )}
    </>
  );
}

/** A cited work in words, and what can be done with it. */
export function CitationCard({ cited, references, onGo }: CitationCardProps) {
  const { entry, adding } = cited;
  const { title, authors, text } = entry;
  const at = title ? text.indexOf(title) : -1;
  // What stands behind the title: where it was published.
  const rest = at >= 0 && title ? text.slice(at + title.length).replace(/^[\s.,;:”"’']+/, '') : '';
  return (
    <>
      {title ? (
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          <p className={styles.details}>
            {[authors?.replace(/\.$/, ''), rest || entry.year].filter(Boolean).join('. ')}
          </p>
        </div>
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      <div className={styles.actions}>
        <InLibrary cited={cited} references={references} />
        <Button size="small" onPress={onGo}>
          Go to reference
        </Button>
        <Outside entry={entry} />
      </div>
      {adding?.state === 'queued' && (
        <p role="status" className={styles.state}>
          It will be added when there is a network.
        </p>
      )}
      {adding?.state === 'failed' && (
        <p role="status" className={styles.state}>
          Not added. {sentence(adding.why)}
        </p>
      )}
    </>
  );
}
