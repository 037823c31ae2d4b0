import { Button } from '../ui/Button.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import styles from './IndexProgress.module.css';
import { indexWords } from './index-words.ts';
import { pauseIndex, useIndexStatus } from './use-index-status.ts';

/** Fewer papers are in the index before anyone read that they were not. */
const MANY = 200;

interface IndexProgressProps {
  /** What is said where all is indexed. Without it, nothing is shown unless it takes a while or rests. */
  whenDone?: string;
}

/** How far the search index is, and a way to have it rest or go on. */
export function IndexProgress({ whenDone }: IndexProgressProps) {
  const status = useIndexStatus();
  const words = status && (indexWords(status) ?? whenDone);
  if (!status || !words) return null;
  const { pending, total, isPaused } = status;
  if (!whenDone && !isPaused && pending < MANY) return null;
  const done = total - pending;
  return (
    <section className={styles.progress} aria-label="Indexing">
      <div className={styles.line}>
        <span className={styles.words}>{words}</span>
        <Button size="small" onPress={() => void pauseIndex(!isPaused)}>
          {isPaused ? 'Resume indexing' : 'Pause indexing'}
        </Button>
      </div>
      {pending > 0 && (
        <ProgressLine label="Indexing" done={done} total={total} valueLabel={`${done} of ${total} papers`} />
      )}
    </section>
  );
}
