import type { ReactNode } from 'react';
import styles from './ScreenHeader.module.css';

/** A screen's name, and under it what it is worked with. */
export function ScreenHeader({
  title,
  subtitle,
  children,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <h1>{title}</h1>
      {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      {children && <div className={styles.controls}>{children}</div>}
    </header>
  );
}
