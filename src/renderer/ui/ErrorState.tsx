import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';

export interface ErrorStateProps {
  /** What did not work: "The feed could not be loaded". */
  title: string;
  /** Why, in a sentence. */
  why: string;
  onRetry: () => void;
  /** What else can be done about it. */
  actions?: ReactNode;
}

/** Says what failed and why, and offers to try again. */
export function ErrorState({ title, why, onRetry, actions }: ErrorStateProps) {
  return (
    <div className={styles.empty} role="alert">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{why}</p>
      <div className={styles.actions}>
        <Button onPress={onRetry}>Try again</Button>
        {actions}
      </div>
    </div>
  );
}
