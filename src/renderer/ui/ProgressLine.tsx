import { ProgressBar } from 'react-aria-components';
import styles from './ProgressLine.module.css';

export interface ProgressLineProps {
  done: number;
  total: number;
  /** Accessible name; without one the line only repeats to the eye what words beside it say. */
  label?: string;
  /** What is said instead of a percentage: "3 of 7". */
  valueLabel?: string;
}

/** How far something is, as a thin line of ink. */
export function ProgressLine({ done, total, label, valueLabel }: ProgressLineProps) {
  const portion = Math.min(1, Math.max(0, done / Math.max(1, total)));
  const line = (
    <div className={styles.track}>
      <div className={styles.bar} style={{ width: `${100 * portion}%` }} />
    </div>
  );
  if (label === undefined) return <div aria-hidden>{line}</div>;
  return (
    <ProgressBar aria-label={label} value={done} maxValue={Math.max(1, total)} valueLabel={valueLabel}>
      {line}
    </ProgressBar>
  );
}
