import { SkeletonLine } from '../../ui/Skeleton.tsx';
import styles from './PageSkeleton.module.css';

const LINES = ['96%', '100%', '98%', '100%', '97%', '62%'];

/** The shape of a paper's first page. */
export function PageSkeleton() {
  return (
    <div className={styles.page}>
      <SkeletonLine width="72%" height={22} />
      <SkeletonLine width="40%" height={22} />
      <SkeletonLine width="55%" />
      {['abstract', 'introduction', 'method'].map((part) => (
        <div key={part} className={styles.part}>
          {LINES.map((width) => (
            <SkeletonLine key={width} width={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
