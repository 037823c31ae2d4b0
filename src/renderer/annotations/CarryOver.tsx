import { X } from 'lucide-react';
import type { CarryOver as Report } from '#shared/contract/carry-over.ts';
import type { PaperDetail, PaperDocument } from '#shared/entities/document.ts';
import { formatCount } from '../papers/describe.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { AnnotationsStore, ShownAnnotation } from './annotations-store.ts';
import styles from './CarryOver.module.css';
import { bringWords, offerWords } from './carry-over-words.ts';
import { useCarryOver } from './use-carry-over.ts';

interface CarryOverProps {
  annotations: AnnotationsStore;
  paper: Pick<PaperDetail, 'id' | 'documents'>;
  /** The PDF that is shown. */
  document: PaperDocument;
  /** Shows the place of an annotation in the paper. */
  onJump: (annotation: ShownAnnotation) => void;
}

/** Offers to bring the marks on another PDF of the paper to the one shown, and tells what came of it. */
export function CarryOver({ annotations, paper, document, onJump }: CarryOverProps) {
  const carrying = useCarryOver(paper.id, document.sha256, annotations.load);
  const { elsewhere, stop, report, failure, isDeclined } = carrying;
  const offer = elsewhere && offerWords(elsewhere, paper.documents);

  if (stop) {
    return (
      <section className={styles.box} aria-label="Annotations of another version">
        <p role="status">Looking for their places…</p>
        <Button size="small" variant="quiet" onPress={carrying.cancel}>
          Cancel
        </Button>
      </section>
    );
  }
  if (failure) {
    return (
      <section className={styles.box} aria-label="Annotations of another version">
        <p role="alert">{failure}</p>
        <Button size="small" onPress={carrying.bring}>
          Try again
        </Button>
        <Close label="Put away" onPress={carrying.putAway} />
      </section>
    );
  }
  if (report) {
    return (
      <section className={styles.box} aria-label="Annotations of another version">
        <ReportWords report={report} annotations={annotations} onJump={onJump} />
        <Close label="Put away" onPress={carrying.putAway} />
      </section>
    );
  }
  if (!elsewhere || !offer || isDeclined) return null;
  return (
    <section className={styles.box} aria-label="Annotations of another version">
      <p>{offer}</p>
      <Button size="small" onPress={carrying.bring}>
        {bringWords(elsewhere, document)}
      </Button>
      <Close label="Not now" onPress={carrying.decline} />
    </section>
  );
}

function Close({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <span className={styles.close}>
      <IconButton icon={X} label={label} narrow onPress={onPress} />
    </span>
  );
}

interface ReportWordsProps extends Pick<CarryOverProps, 'annotations' | 'onJump'> {
  report: Report;
}

/** "9 moved, 2 uncertain, 1 could not be placed": each a way to go through them. */
function ReportWords({ report, annotations, onJump }: ReportWordsProps) {
  const groups = [
    { name: 'moved', ids: report.moved },
    { name: 'uncertain', ids: report.uncertain },
    { name: 'could not be placed', ids: report.lost },
  ].filter(({ ids }) => ids.length > 0);

  /** Chooses the next of a group after the one that is chosen, in reading order, and goes to it. */
  function showNext(ids: readonly string[]): void {
    const { annotations: all, selected } = annotations.store.getState();
    const group = all.filter(({ id }) => ids.includes(id));
    const chosen = group.findIndex(({ id }) => selected.has(id));
    const next = group[(chosen + 1) % group.length];
    if (!next) return;
    annotations.select(next.id);
    if (next.rects.length > 0) onJump(next);
  }

  if (groups.length === 0) return <p role="status">There was nothing left to bring.</p>;
  return (
    <p role="status" className={styles.report}>
      {groups.map(({ name, ids }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <button
            type="button"
            className={styles.group}
            title={ids.length === 1 ? 'Show it' : 'Show the next of them'}
            onClick={() => showNext(ids)}
          >
            {formatCount(ids.length)} {name}
          </button>
        </span>
      ))}
    </p>
  );
}
