import type { ReadingList } from '#shared/entities/reading-list.ts';
import styles from './Dot.module.css';

/** The colour of a reading list. */
export function Dot({ color }: { color: ReadingList['color'] }) {
  return <span aria-hidden className={styles.dot} style={{ background: `var(--dot-${color})` }} />;
}
