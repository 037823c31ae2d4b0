import { useCallback, useEffect } from 'react';
import type { SearchHit, SearchScope } from '#shared/entities/search.ts';
import { useRouteQuery } from '../../navigation/hash-location.ts';
import { plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { paperKey } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { OnlineBar, OnlineResults, SearchOnlineButton } from './OnlineResults.tsx';
import { useOnlineSearch } from './online-search.ts';
import { ResultCard } from './ResultCard.tsx';
import { SearchHeader } from './SearchHeader.tsx';
import styles from './SearchScreen.module.css';
import { openSearch, searchRows, useSearchOutcome } from './search-store.ts';

const SCOPES: readonly SearchScope[] = ['papers', 'fulltext', 'notes'];

const idOf = (hit: SearchHit) => hit.id;
const onKey = (key: string, hit: SearchHit, element: Element) => paperKey(key, hit.id, element);

function NoQuery() {
  return (
    <EmptyState title="Search the whole library">
      Titles, authors, abstracts and keywords, the text of every stored PDF, your highlights and notes. Typing
      errors are forgiven, and results show as you type.
    </EmptyState>
  );
}

function NoResults({ query, asked }: { query: string; asked: boolean }) {
  const pending = useSearchOutcome((outcome) => outcome.pending);
  if (pending > 0) {
    return (
      <EmptyState title={`Nothing matches “${query}” so far`}>
        {plural(pending, 'paper')} {pending === 1 ? 'is' : 'are'} still being indexed. Results appear as they
        come.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`Nothing matches “${query}”`}
      actions={!asked && <SearchOnlineButton query={query} variant="primary" />}
    >
      Try fewer or other words.{!asked && ' Only what is stored in this library is searched.'}
    </EmptyState>
  );
}

function Results({ asked }: { asked: boolean }) {
  const open = useOpenPaper();
  const renderRow = useCallback((hit: SearchHit, place: RowPlace) => <ResultCard hit={hit} {...place} />, []);
  return (
    <div className={styles.results}>
      <VirtualRows
        label="Results"
        rows={searchRows}
        idOf={idOf}
        renderRow={renderRow}
        onOpen={(hit) => open(hit.id)}
        onKey={onKey}
        after={asked && <OnlineResults />}
      />
    </div>
  );
}

/** Search as you type over everything stored. */
export function SearchScreen() {
  const address = useRouteQuery();
  const query = (address.get('q') ?? '').trim();
  const scope = SCOPES.find((known) => known === address.get('in'));
  const asked = useOnlineSearch((online) => online.query === query);
  useEffect(() => (query ? openSearch(query, scope) : undefined), [query, scope]);
  return (
    <PaperSplit label="Results" rows={searchRows} onDemand>
      <SearchHeader query={address.get('q') ?? ''} scope={scope} />
      {query ? (
        <PagedBody
          rows={searchRows}
          loading="Searching"
          failed="The search did not work"
          empty={
            <div className={styles.empty}>
              <NoResults query={query} asked={asked} />
              {asked && <OnlineResults />}
            </div>
          }
        >
          <Results asked={asked} />
          {!asked && <OnlineBar query={query} />}
        </PagedBody>
      ) : (
        <NoQuery />
      )}
    </PaperSplit>
  );
}
