import { useState } from 'react';
import type { Paper } from '#shared/entities/paper.ts';
import { isolated } from '#shared/text/direction.ts';
import { toPlainText } from '#shared/text/display.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, plural } from '../describe.ts';
import styles from './Sections.module.css';

const FIRST = 12;

/** All authors, the first dozen at once. A paper may have thousands. */
export function AuthorsSection({ paper }: { paper: Paper }) {
  const [all, setAll] = useState(false);
  const { authors, authorCount = authors.length } = paper;
  if (authorCount === 0) return null;
  const shown = all ? authors : authors.slice(0, FIRST);
  return (
    <section aria-label="Authors" className={styles.section}>
      <h2>{authors.length > 3 ? `Authors (${formatCount(authorCount)})` : 'Authors'}</h2>
      <p className={styles.authors}>
        {authors.length === 0
          ? `${plural(authorCount, 'author')}. Their names are not known yet.`
          : shown.map(({ name }) => isolated(toPlainText(name))).join(', ')}
      </p>
      {authors.length > FIRST && (
        <Button variant="quiet" size="small" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${formatCount(authors.length)}`}
        </Button>
      )}
    </section>
  );
}
