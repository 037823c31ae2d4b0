import { Link } from 'wouter';
import { routes } from '../../navigation/routes.ts';
import { formatCount } from '../../papers/describe.ts';
import { MathText } from '../../ui/MathText.tsx';
import type { Heading } from './annotation-groups.ts';
import styles from './GroupHeading.module.css';

/** What the annotations below have in common, and how many they are. */
export function GroupHeading({ heading: { title, count, paperId } }: { heading: Heading }) {
  return (
    <h2 className={styles.heading}>
      {paperId ? (
        <Link href={routes.paper(paperId)}>
          <MathText>{title}</MathText>
        </Link>
      ) : (
        title
      )}
      {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
    </h2>
  );
}
