import type { ReadingList } from '#shared/entities/reading-list.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

/** Ids of the open list's papers. */
export const listRows = createPagedRows<string>();

/** Shows a list's papers in the list's own order, or what a saved search finds; follows changes until stopped. */
export function openList({ id, query }: Pick<ReadingList, 'id' | 'query'>): () => void {
  listRows.open(`list/${id}/${query ?? ''}`, async ({ offset, limit, signal }) => {
    const page = await api.lists.papers({ id, offset, limit }, { signal });
    receivePapers(page.papers);
    return { total: page.total, rows: page.papers.map((paper) => paper.id) };
  });
  return refetchOn(concernsLibrary, listRows.refresh);
}
