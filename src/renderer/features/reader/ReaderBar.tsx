import { Button } from '../../ui/Button.tsx';
import { MathText } from '../../ui/MathText.tsx';
import { leaveReader } from './leave-reader.ts';
import styles from './NoPdf.module.css';

/** The reader's toolbar while there is nothing to read. */
export function ReaderBar({ paper }: { paper: { id: string; title: string } }) {
  return (
    <header className={styles.bar}>
      <Button size="small" onPress={() => leaveReader(paper.id)}>
        Back
      </Button>
      <h1 className={styles.title}>
        <MathText>{paper.title}</MathText>
      </h1>
    </header>
  );
}
