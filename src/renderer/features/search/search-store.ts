import { create } from 'zustand';
import type { SearchHit, SearchScope } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

interface SearchOutcome {
  /** Time the library spent on the search shown, in milliseconds. */
  ms: number | undefined;
  /** Papers the index has yet to take in: more may be found among them. */
  pending: number;
}

/** While the index still takes papers in, the search is asked again this often. */
const ASK_AGAIN_MS = 700;

export const useSearchOutcome = create<SearchOutcome>(() => ({ ms: undefined, pending: 0 }));

export const searchRows = createPagedRows<SearchHit>();

/** Searches, keeping the results before on view until these are there; an answer overtaken by another is dropped. */
export function openSearch(query: string, scope: SearchScope | undefined): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  searchRows.open(
    `${scope ?? 'all'}/${query}`,
    async ({ offset, limit, signal }) => {
      const results = await api.search.query({ query, in: scope && [scope], offset, limit }, { signal });
      receivePapers(results.hits.map(({ paper }) => paper));
      if (!signal.aborted) {
        if (offset === 0) useSearchOutcome.setState({ ms: results.ms, pending: results.pending });
        clearTimeout(again);
        if (results.pending > 0) again = setTimeout(searchRows.refresh, ASK_AGAIN_MS);
      }
      return { total: results.total, rows: results.hits };
    },
    { keepRows: true },
  );
  const stop = refetchOn(concernsLibrary, searchRows.refresh);
  return () => {
    clearTimeout(again);
    stop();
  };
}
