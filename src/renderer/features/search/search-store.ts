import { create } from 'zustand';
import type { SearchHit, SearchScope } from '#shared/entities/search.ts';
import { api } from '../../api/client.ts';
import { refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

/** Time the library spent on the search shown, in milliseconds. */
export const useSearchTime = create<{ ms: number | undefined }>(() => ({ ms: undefined }));

export const searchRows = createPagedRows<SearchHit>();

/** Searches, keeping the results before on view until these are there; an answer overtaken by another is dropped. */
export function openSearch(query: string, scope: SearchScope | undefined): () => void {
  searchRows.open(
    `${scope ?? 'all'}/${query}`,
    async ({ offset, limit, signal }) => {
      const results = await api.search.query({ query, in: scope && [scope], offset, limit }, { signal });
      receivePapers(results.hits.map(({ paper }) => paper));
      if (!signal.aborted && offset === 0) useSearchTime.setState({ ms: results.ms });
      return { total: results.total, rows: results.hits };
    },
    { keepRows: true },
  );
  return refetchOn((event) => event.type !== 'settings.changed', searchRows.refresh);
}
