import { X } from 'lucide-react';
import { useEffect } from 'react';
import { routes } from '../../navigation/routes.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './NoQuery.module.css';
import { fetchRecentSearches, forget, useRecentSearches } from './recent-searches.ts';

const EXAMPLES: readonly [query: string, meaning: string][] = [
  ['"world models"', 'these words, one after the other'],
  ['agents -survey', 'without a word'],
  ['speech or audio', 'one or the other'],
  ['author:vaswani', 'also title: abstract: text: note:'],
  ['year:2024..2026', 'also date:2025-06 and date:7d'],
  ['has:code is:unread', 'also has:pdf has:highlight is:starred'],
  ['list:"To read" tag:method', 'your lists and tags'],
  ['2401.01234', 'an arXiv id, DOI or address: the paper itself'],
];

function Recent() {
  const queries = useRecentSearches((state) => state.queries) ?? [];
  useEffect(() => void fetchRecentSearches(), []);
  if (queries.length === 0) return null;
  return (
    <section aria-labelledby="recent-searches">
      <div className={styles.heading}>
        <h3 id="recent-searches">Recent searches</h3>
        <Button variant="quiet" size="small" onPress={() => void forget()}>
          Forget all
        </Button>
      </div>
      <ul aria-label="Recent searches" className={styles.recent}>
        {queries.map((query) => (
          <li key={query}>
            <a href={`#${routes.search(query)}`}>{query}</a>
            <IconButton icon={X} label={`Forget ${query}`} onPress={() => void forget(query)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What there is before anything is searched: what can be found, what was found lately, and how to say it. */
export function NoQuery() {
  return (
    <div className={styles.page}>
      <section className={styles.words}>
        <h2>Search the whole library</h2>
        <p>
          Titles, authors, abstracts and keywords, the text of every stored PDF, your highlights and notes.
          Typing errors are forgiven, and results show as you type.
        </p>
      </section>
      <Recent />
      <section aria-labelledby="query-language">
        <h3 id="query-language">What you can write</h3>
        <dl className={styles.language}>
          {EXAMPLES.map(([query, meaning]) => (
            <div key={query}>
              <dt>
                <a href={`#${routes.search(query)}`}>{query}</a>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
