import { formatCount } from '../../papers/describe.ts';
import { useQueueTotals } from './downloads-store.ts';
import styles from './KindHeading.module.css';

/** Above the first row of a kind: what the rows below are, and how many. */
export function KindHeading({ index }: { index: number }) {
  const { papers, feed, pdfs } = useQueueTotals();
  const [kind] = [
    { name: 'Papers', from: 0, count: papers },
    { name: 'Days of the feed', from: papers, count: feed },
    { name: 'PDFs', from: papers + feed, count: pdfs },
  ].filter(({ from, count }) => from === index && count > 0);
  if (!kind) return null;
  return (
    <h2 className={styles.heading}>
      {kind.name} <span className={styles.count}>{formatCount(kind.count)}</span>
    </h2>
  );
}
