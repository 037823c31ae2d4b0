import { Checkbox } from 'react-aria-components';
import styles from './SelectBox.module.css';

/** Chooses a row for doing something with several. Out of sight until wanted; the row says when. */
export function SelectBox({ isSelected, onChange }: { isSelected: boolean; onChange: () => void }) {
  return (
    <Checkbox
      aria-label="Select"
      className={styles.choose ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      data-select
    >
      <span className={styles.box} aria-hidden />
    </Checkbox>
  );
}
