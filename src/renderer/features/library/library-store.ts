import { create } from 'zustand';
import type { PaperFilter, PaperSort } from '#shared/contract/papers.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

export type LibraryFilter = 'all' | 'unread' | 'reading' | 'read' | 'starred' | 'pdf';

const FILTERS: Record<LibraryFilter, PaperFilter> = {
  all: {},
  unread: { read: 'unread' },
  reading: { read: 'reading' },
  read: { read: 'read' },
  starred: { starred: true },
  pdf: { hasPdf: true },
};

interface LibraryState {
  filter: LibraryFilter;
  sort: PaperSort;
}

/** What of the library is shown; it stays while other screens are visited. */
export const useLibrary = create<LibraryState>(() => ({ filter: 'all', sort: 'added' }));

export const libraryRows = createPagedRows<string>();

/** Shows the library filtered and sorted, and follows changes until stopped. */
export function openLibrary(filter: LibraryFilter, sort: PaperSort): () => void {
  libraryRows.open(`library/${filter}/${sort}`, async ({ offset, limit, signal }) => {
    const page = await api.papers.list({ ...FILTERS[filter], sort, offset, limit }, { signal });
    receivePapers(page.papers);
    return { total: page.total, rows: page.papers.map(({ id }) => id) };
  });
  return refetchOn(concernsLibrary, libraryRows.refresh);
}
