import { Skeleton, SkeletonLine } from '../ui/Skeleton.tsx';
import styles from './RowSkeleton.module.css';

/** The shape of a paper that is not here yet. */
export function RowSkeleton() {
  return (
    <div className={styles.row}>
      <SkeletonLine width="32px" height={14} />
      <div className={styles.body}>
        <SkeletonLine width="72%" height={15} />
        <SkeletonLine width="46%" height={10} />
        <SkeletonLine width="96%" />
        <SkeletonLine width="88%" />
      </div>
    </div>
  );
}

/** A screenful of them, for a list whose first page is late. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <Skeleton label={label}>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <RowSkeleton key={key} />
      ))}
    </Skeleton>
  );
}
