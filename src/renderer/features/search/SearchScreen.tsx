import { useCallback, useEffect } from 'react';
import { type SearchHit, SearchScope, SearchSort } from '#shared/entities/search.ts';
import { isolated } from '#shared/text/direction.ts';
import { useRouteQuery } from '../../navigation/hash-location.ts';
import { plural } from '../../papers/describe.ts';
import { PagedBody } from '../../papers/PagedBody.tsx';
import { paperKey } from '../../papers/PaperList.tsx';
import { PaperSplit, useOpenPaper } from '../../papers/PaperSplit.tsx';
import { type RowPlace, VirtualRows } from '../../papers/VirtualRows.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LikeResults } from './LikeResults.tsx';
import { type Likeness, likenessIn, likeRows, openLike } from './like-store.ts';
import { NoQuery } from './NoQuery.tsx';
import { OnlineBar, OnlineResults, SearchOnlineButton } from './OnlineResults.tsx';
import { useOnlineSearch } from './online-search.ts';
import { ResultCard } from './ResultCard.tsx';
import { remember } from './recent-searches.ts';
import { SearchHeader } from './SearchHeader.tsx';
import styles from './SearchScreen.module.css';
import { openSearch, searchRows, useSearchOutcome } from './search-store.ts';

const idOf = (hit: SearchHit) => hit.id;
const onKey = (key: string, hit: SearchHit, element: Element) => paperKey(key, hit.id, element);

function NoResults({ query, asked }: { query: string; asked: boolean }) {
  const pending = useSearchOutcome((outcome) => outcome.pending);
  if (pending > 0) {
    return (
      <EmptyState title={`Nothing matches “${isolated(query)}” so far`}>
        {plural(pending, 'paper')} {pending === 1 ? 'is' : 'are'} not indexed yet. Results appear as they
        come.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={`Nothing matches “${isolated(query)}”`}
      actions={!asked && <SearchOnlineButton query={query} variant="primary" />}
    >
      Try fewer or other words.{!asked && ' Only what is stored in this library is searched.'}
    </EmptyState>
  );
}

function Results({ asked, query, sort }: { asked: boolean; query: string; sort: SearchSort }) {
  const open = useOpenPaper();
  const renderRow = useCallback(
    (hit: SearchHit, place: RowPlace) => (
      <ResultCard hit={hit} query={query} isRanked={sort === 'relevance'} {...place} />
    ),
    [query, sort],
  );
  return (
    <div className={styles.results}>
      <VirtualRows
        label="Results"
        rows={searchRows}
        idOf={idOf}
        renderRow={renderRow}
        onOpen={(hit) => {
          remember(query);
          open(hit.id);
        }}
        onKey={onKey}
        after={asked && <OnlineResults />}
      />
    </div>
  );
}

/** Search as you type over everything stored. */
export function SearchScreen() {
  const address = useRouteQuery();
  const written = address.get('q') ?? '';
  const query = written.trim();
  const scope = SearchScope.safeParse(address.get('in')).data;
  const sort = SearchSort.safeParse(address.get('sort')).data ?? 'relevance';
  const asked = useOnlineSearch((online) => online.query === query);
  const isBlank = query === '';
  // A space at the end says that the last word is finished.
  useEffect(
    () => (isBlank ? undefined : openSearch({ query: written, scope, sort })),
    [isBlank, written, scope, sort],
  );
  const header = <SearchHeader query={written} scope={scope} sort={sort} />;
  const likeness = likenessIn(address);
  const like = likeness && JSON.stringify(likeness);
  useEffect(() => (like ? openLike(JSON.parse(like) as Likeness) : undefined), [like]);
  if (isBlank && likeness) {
    return (
      <PaperSplit label="Papers" rows={likeRows} onDemand>
        {header}
        <LikeResults likeness={likeness} />
      </PaperSplit>
    );
  }
  return (
    <PaperSplit label="Results" rows={searchRows} onDemand>
      {header}
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
          <Results asked={asked} query={query} sort={sort} />
          {!asked && <OnlineBar query={query} />}
        </PagedBody>
      ) : (
        <NoQuery />
      )}
    </PaperSplit>
  );
}
