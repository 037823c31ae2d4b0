import { memo, useId, useState } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { MathText } from '../ui/MathText.tsx';
import { formatCount } from './describe.ts';
import { PaperButtons } from './PaperButtons.tsx';
import styles from './PaperCard.module.css';
import { PaperMeta } from './PaperMeta.tsx';
import { PaperRow } from './PaperRow.tsx';
import { usePaper } from './paper-cache.ts';
import type { RowPlace } from './VirtualRows.tsx';

export interface PaperCardProps extends RowPlace {
  id: string;
  /** Where the card stands in a list it can be taken off. */
  onRemove?: (id: string) => void;
}

function Votes({ upvotes, isRead }: { upvotes: number | undefined; isRead: boolean }) {
  return (
    <div className={classNames(styles.votes, isRead && styles.read)}>
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

function Card({ paper, onRemove, ...row }: Omit<PaperCardProps, 'id'> & { paper: Paper }) {
  const abstractId = useId();
  const [expanded, setExpanded] = useState(false);
  const toggle = paper.abstract && (
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
  );
  const actions = (
    <>
      {toggle}
      <PaperButtons paper={paper} onRemove={onRemove} />
    </>
  );
  return (
    <PaperRow
      {...row}
      paper={paper}
      lead={<Votes upvotes={paper.upvotes} isRead={paper.read === 'read'} />}
      actions={actions}
      showsActions={expanded}
    >
      <PaperMeta paper={paper} />
      {paper.abstract && (
        <p
          id={abstractId}
          className={classNames(styles.abstract, expanded ? styles.expanded : styles.clamped)}
        >
          <MathText links={expanded}>{paper.abstract}</MathText>
        </p>
      )}
      {paper.latestNote && (
        <p className={styles.note}>
          <span className="visually-hidden">Your note: </span>
          <MathText>{paper.latestNote}</MathText>
        </p>
      )}
      {paper.progress > 0 && <Progress progress={paper.progress} />}
    </PaperRow>
  );
}

/** A paper as a row of a list. */
export const PaperCard = memo(function PaperCard({ id, ...props }: PaperCardProps) {
  const paper = usePaper(id);
  return paper ? <Card paper={paper} {...props} /> : null;
});
