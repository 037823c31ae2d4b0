import { Lock } from 'lucide-react';
import styles from './SyncStatus.module.css';

const WORDS = 'Read only: this library cannot be changed';

/** In the place of the sync status, where nothing can be fetched, for nothing can be kept. */
export function ReadOnlyStatus() {
  return (
    <div className={styles.sync}>
      <div className={styles.line} title={WORDS}>
        <div className={styles.more}>
          <p role="status" aria-label="Library" className={styles.words}>
            {WORDS}
          </p>
          <span className={styles.open}>
            <Lock size={18} strokeWidth={1.6} aria-hidden className={styles.icon} />
          </span>
        </div>
      </div>
    </div>
  );
}
