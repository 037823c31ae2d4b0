import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

/** Ids of the open list's papers. */
export const listRows = createPagedRows<string>();

/** Shows a list's papers in the list's own order, and follows changes until stopped. */
export function openList(id: string, name: string): () => void {
  listRows.open(`list/${id}`, async ({ offset, limit, signal }) => {
    const page = await api.papers.list({ list: name, offset, limit }, { signal });
    receivePapers(page.papers);
    return { total: page.total, rows: page.papers.map((paper) => paper.id) };
  });
  return refetchOn(concernsLibrary, listRows.refresh);
}
