import { create } from 'zustand';
import type { SearchHit, SearchProblem, SearchScope, SearchSort } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

interface SearchOutcome {
  /** Time the library spent on the search shown, in milliseconds. */
  ms: number | undefined;
  /** Papers the index has yet to take in: more may be found among them. */
  pending: number;
  /** What of the query was read as words. */
  problems: readonly SearchProblem[];
  /** The query as it was probably meant. */
  suggestion: string | undefined;
}

/** What is looked for, where, and in which order it is shown. */
export interface Search {
  query: string;
  scope: SearchScope | undefined;
  sort: SearchSort;
}

/** While the index still takes papers in, the search is asked again this often. */
const ASK_AGAIN_MS = 700;

export const useSearchOutcome = create<SearchOutcome>(() => ({
  ms: undefined,
  pending: 0,
  problems: [],
  suggestion: undefined,
}));

export const searchRows = createPagedRows<SearchHit>();

/** Searches, keeping the results before on view until these are there; an answer overtaken by another is dropped. */
export function openSearch({ query, scope, sort }: Search): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  searchRows.open(
    `${scope ?? 'all'}/${sort}/${query}`,
    async ({ offset, limit, signal }) => {
      const { hits, total, ...outcome } = await api.search.query(
        { query, in: scope && [scope], sort, offset, limit },
        { signal },
      );
      receivePapers(hits.map(({ paper }) => paper));
      if (!signal.aborted) {
        if (offset === 0) useSearchOutcome.setState({ suggestion: undefined, ...outcome });
        clearTimeout(again);
        if (outcome.pending > 0) again = setTimeout(searchRows.refresh, ASK_AGAIN_MS);
      }
      return { total, rows: hits };
    },
    { keepRows: true },
  );
  const stop = refetchOn(concernsLibrary, searchRows.refresh);
  return () => {
    clearTimeout(again);
    stop();
  };
}
