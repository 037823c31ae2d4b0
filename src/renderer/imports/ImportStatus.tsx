import { Button } from '../ui/Button.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import styles from './ImportStatus.module.css';
import { cancelImport, useImport } from './import-files.ts';

/** How far a running import is. */
export function ImportStatus() {
  const running = useImport((state) => state.running);
  if (!running) return null;
  const { done, total, step } = running;
  return (
    <div className={styles.status}>
      <div className={styles.line}>
        <span role="status">
          {step} files, {done} of {total}
        </span>
        <Button variant="quiet" size="small" onPress={cancelImport}>
          Cancel
        </Button>
      </div>
      <ProgressLine done={done} total={total} />
    </div>
  );
}
