import { useEffect, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { SearchScope, SearchSort } from '#shared/entities/search.ts';
import { setRouteQuery } from '../../navigation/hash-location.ts';
import { plural } from '../../papers/describe.ts';
import { IndexProgress } from '../../search-index/IndexProgress.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NOT_LIKE } from './LikeResults.tsx';
import { QueryNotes } from './QueryNotes.tsx';
import { remember } from './recent-searches.ts';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';
import { SearchBox } from './SearchBox.tsx';
import styles from './SearchHeader.module.css';
import { type Search, searchRows, useSearchOutcome } from './search-store.ts';

const WAIT_MS = 80;

const SCOPES: readonly [scope: SearchScope | 'all', name: string][] = [
  ['all', 'Everything'],
  ['papers', 'Papers'],
  ['fulltext', 'In the text'],
  ['notes', 'Highlights'],
];

const SORTS: readonly { id: SearchSort; name: string }[] = [
  { id: 'relevance', name: 'Best first' },
  { id: 'date', name: 'Newest first' },
  { id: 'upvotes', name: 'Most votes first' },
  { id: 'added', name: 'Last added first' },
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

function Sort({ sort }: { sort: SearchSort }) {
  return (
    <Select
      label="Sort"
      options={SORTS}
      value={sort}
      onChange={(chosen) =>
        setRouteQuery({ sort: chosen === 'relevance' ? undefined : chosen }, { replace: true })
      }
    />
  );
}

function outcomeText(total: number, { ms, pending }: { ms: number | undefined; pending: number }): string {
  if (pending > 0) return `${plural(total, 'result')} so far, ${plural(pending, 'paper')} not indexed yet`;
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
export function SearchHeader({ query, scope, sort }: Search) {
  const [typed, setTyped] = useState(query);
  const [saving, setSaving] = useState(false);
  const sent = useRef(query);
  const isBlank = query.trim() === '';
  // A keyword that was clicked, or Back, changes the address under the box; what the box itself sent does not come back.
  useEffect(() => {
    if (query !== sent.current) setTyped(query);
    sent.current = query;
  }, [query]);
  useEffect(() => {
    if (typed === query) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      setRouteQuery({ ...NOT_LIKE, q: typed || undefined }, { replace: true });
    }, WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed, query]);

  return (
    <header className={styles.header}>
      <h1 className="visually-hidden">Search</h1>
      <SearchBox value={typed} onChange={setTyped} onSubmit={() => remember(typed)} />
      <div className={styles.below}>
        <Scope scope={scope} />
        <Outcome query={query.trim()} />
      </div>
      <div className={styles.below}>
        <FilterBar query={typed} onQuery={setTyped} />
        <div className={styles.end}>
          {!isBlank && (
            <Button size="small" variant="quiet" onPress={() => setSaving(true)}>
              Save search
            </Button>
          )}
          <Sort sort={sort} />
        </div>
      </div>
      <QueryNotes query={query} onQuery={setTyped} />
      <div className={styles.index}>
        <IndexProgress />
      </div>
      {saving && <SaveSearchDialog query={query} onClose={() => setSaving(false)} />}
    </header>
  );
}
