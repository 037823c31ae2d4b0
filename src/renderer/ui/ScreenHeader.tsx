import type { ReactNode } from 'react';
import styles from './ScreenHeader.module.css';

/** A screen's name, and under it what it is worked with. */
export function ScreenHeader({
  title,
  subtitle,
  beside,
  children,
}: {
  title: ReactNode;
  subtitle?: ReactNode;
  /** What stands at the right of the name. */
  beside?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      {beside && <div className={styles.beside}>{beside}</div>}
      <h1>{title}</h1>
      {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      {children && <div className={styles.controls}>{children}</div>}
    </header>
  );
}
