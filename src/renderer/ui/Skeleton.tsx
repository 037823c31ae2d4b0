import type { ReactNode } from 'react';
import styles from './Skeleton.module.css';
import { useDelayed } from './use-delayed.ts';

/** A bar where a line of text will be. */
export function SkeletonLine({ width = '100%', height = 12 }: { width?: string; height?: number }) {
  return <div className={styles.line} style={{ width, height }} />;
}

/** Shows the shape of what is coming, but only once it is late by 300 ms. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  const late = useDelayed(true);
  return (
    <div role="status" aria-label={late ? label : undefined}>
      {late && (
        <div aria-hidden className={styles.shape}>
          {children}
        </div>
      )}
    </div>
  );
}
