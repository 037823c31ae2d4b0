import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { SearchScope } from '#shared/entities/search.ts';
import { setRouteQuery } from '../../navigation/hash-location.ts';
import { plural } from '../../papers/describe.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './SearchHeader.module.css';
import { searchRows, useSearchOutcome } from './search-store.ts';

const WAIT_MS = 80;

const SCOPES: readonly [scope: SearchScope | 'all', name: string][] = [
  ['all', 'Everything'],
  ['papers', 'Papers'],
  ['fulltext', 'In the text'],
  ['notes', 'Highlights'],
];

function Scope({ scope }: { scope: SearchScope | undefined }) {
  return (
    <RadioGroup
      aria-label="Search in"
      orientation="horizontal"
      className={styles.scopes ?? ''}
      value={scope ?? 'all'}
      onChange={(chosen) => setRouteQuery({ in: chosen === 'all' ? undefined : chosen }, { replace: true })}
    >
      {SCOPES.map(([value, name]) => (
        <Radio key={value} value={value} className={styles.scope ?? ''}>
          {name}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function outcomeText(total: number, { ms, pending }: { ms: number | undefined; pending: number }): string {
  if (pending > 0)
    return `${plural(total, 'result')} so far, ${plural(pending, 'paper')} still being indexed`;
  return `${plural(total, 'result')}${ms === undefined ? '' : ` in ${ms < 1 ? '<1' : Math.round(ms)} ms`}`;
}

/** "214 results in 4 ms" */
function Outcome({ query }: { query: string }) {
  const { total, outdated } = searchRows.use();
  const outcome = useSearchOutcome();
  const known = query && total !== undefined && !outdated;
  return (
    <p role="status" className={styles.outcome}>
      {known && outcomeText(total, outcome)}
    </p>
  );
}

/** The searchbox; what is typed goes to the address after a moment, and the address is what is searched. */
export function SearchHeader({ query, scope }: { query: string; scope: SearchScope | undefined }) {
  const [typed, setTyped] = useState(query);
  const sent = useRef(query);
  // A keyword that was clicked, or Back, changes the address under the box; what the box itself sent does not come back.
  useEffect(() => {
    if (query !== sent.current) setTyped(query);
    sent.current = query;
  }, [query]);
  useEffect(() => {
    if (typed === query) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      setRouteQuery({ q: typed || undefined }, { replace: true });
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, query]);

  const clear = () => {
    setTyped('');
    document.getElementById('search-papers')?.focus();
  };

  return (
    <header className={styles.header}>
      <h1 className="visually-hidden">Search</h1>
      <div className={styles.field}>
        <input
          id="search-papers"
          type="search"
          aria-label="Search papers"
          placeholder="Search titles, authors, abstracts, PDFs and highlights"
          className={styles.box}
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          data-list-keys
          ref={focusOnce}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {typed && (
          <div className={styles.clear}>
            <IconButton icon={X} label="Clear search" onPress={clear} />
          </div>
        )}
      </div>
      <div className={styles.below}>
        <Scope scope={scope} />
        <Outcome query={query} />
      </div>
    </header>
  );
}

function focusOnce(box: HTMLInputElement | null): void {
  // Coming to search means typing, unless something else was focused on purpose.
  if (box && (document.activeElement === document.body || document.activeElement?.closest('nav')))
    box.focus();
}
