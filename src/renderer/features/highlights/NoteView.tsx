import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import styles from './NoteView.module.css';

/** Notes longer than this are cut until they are asked for: characters and lines. */
const LONG = { characters: 700, lines: 10 };

/** A note as it reads. */
export function NoteView({ note }: { note: string }) {
  const isLong = note.length > LONG.characters || note.split('\n').length > LONG.lines;
  const [isWhole, setWhole] = useState(false);
  return (
    <div className={styles.note}>
      <div className={isLong && !isWhole ? styles.cut : undefined}>
        <Markdown base="about:blank" maths>
          {note}
        </Markdown>
      </div>
      {isLong && (
        <Button variant="quiet" size="small" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show the whole note'}
        </Button>
      )}
    </div>
  );
}
