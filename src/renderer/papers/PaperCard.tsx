import { type MouseEvent, memo, useId, useState } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { routes } from '../navigation/routes.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { MathText } from '../ui/MathText.tsx';
import { formatCount } from './describe.ts';
import { PaperButtons } from './PaperButtons.tsx';
import styles from './PaperCard.module.css';
import { PaperMeta } from './PaperMeta.tsx';
import { usePaper } from './paper-cache.ts';
import type { RowPlace } from './VirtualRows.tsx';

export interface PaperCardProps extends RowPlace {
  id: string;
  /** Where the card stands in a list it can be taken off. */
  onRemove?: (id: string) => void;
}

function Votes({ upvotes }: { upvotes: number | undefined }) {
  return (
    <div className={styles.votes}>
      {upvotes !== undefined && (
        <>
          <strong>{formatCount(upvotes)}</strong> <span>{upvotes === 1 ? 'vote' : 'votes'}</span>
        </>
      )}
    </div>
  );
}

function Progress({ progress }: { progress: number }) {
  const percent = Math.round(progress * 100);
  return (
    <div
      role="progressbar"
      aria-label="Read so far"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles.progress}
    >
      <div style={{ width: `${percent}%` }} />
    </div>
  );
}

/** Whether a click on a link is meant for this window. */
const isPlainClick = (event: MouseEvent) =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;

function Card({ paper, index, selected, open, onRemove }: Omit<PaperCardProps, 'id'> & { paper: Paper }) {
  const titleId = useId();
  const abstractId = useId();
  const [expanded, setExpanded] = useState(false);
  return (
    <article
      aria-labelledby={titleId}
      className={classNames(
        styles.card,
        selected && styles.selected,
        expanded && styles.open,
        paper.read === 'read' && styles.read,
      )}
    >
      <Votes upvotes={paper.upvotes} />
      <div className={styles.body}>
        <h2 id={titleId} className={styles.title}>
          <a
            href={`#${routes.paper(paper.id)}`}
            data-row-link
            aria-current={selected || undefined}
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              open(index);
            }}
          >
            <MathText>{paper.title}</MathText>
          </a>
        </h2>
        <PaperMeta paper={paper} />
        {paper.abstract && (
          <p
            id={abstractId}
            className={classNames(styles.abstract, expanded ? styles.expanded : styles.clamped)}
          >
            <MathText links={expanded}>{paper.abstract}</MathText>
          </p>
        )}
        {paper.progress > 0 && <Progress progress={paper.progress} />}
        <div className={styles.actions}>
          {paper.abstract && (
            <div className={styles.toggle}>
              <Button
                variant="quiet"
                size="small"
                aria-expanded={expanded}
                aria-controls={abstractId}
                onPress={() => setExpanded(!expanded)}
              >
                {expanded ? 'Hide abstract' : 'Show abstract'}
              </Button>
            </div>
          )}
          <PaperButtons paper={paper} onRemove={onRemove} />
        </div>
      </div>
    </article>
  );
}

/** A paper as a row of a list. */
export const PaperCard = memo(function PaperCard({ id, ...props }: PaperCardProps) {
  const paper = usePaper(id);
  return paper ? <Card paper={paper} {...props} /> : null;
});
