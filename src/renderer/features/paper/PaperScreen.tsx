import { PaperPane } from '../../papers/pane/PaperPane.tsx';
import styles from './PaperScreen.module.css';

/** A paper with the whole window to itself. */
export function PaperScreen({ id = '' }: { id?: string }) {
  return (
    <div className={styles.screen}>
      <PaperPane id={id} onClose={() => history.back()} />
    </div>
  );
}
