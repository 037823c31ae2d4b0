import { create } from 'zustand';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import { api } from '../api/client.ts';
import { concernsLibrary, refetchOn } from '../api/refetch.ts';
import { useReadingLists } from './reading-lists.ts';

interface ListCounts {
  /** How many papers each saved search finds, by the id of its list. */
  found: Readonly<Record<string, number>>;
}

const useCounts = create<ListCounts>(() => ({ found: {} }));

async function count({ id, query }: ReadingList): Promise<void> {
  if (query === undefined) return;
  const results = await api.lists.papers({ id, limit: 1 }).catch(() => undefined);
  if (results) useCounts.setState(({ found }) => ({ found: { ...found, [id]: results.total } }));
}

const countAll = (): void => {
  for (const list of useReadingLists.getState().lists ?? []) void count(list);
};

/** Counts what saved searches find, now and after every change. */
export function startListCounts(): void {
  const queries = (lists: readonly ReadingList[] | undefined) =>
    JSON.stringify(lists?.map(({ id, query }) => query && [id, query]));
  useReadingLists.subscribe(({ lists }, before) => {
    if (queries(lists) !== queries(before.lists)) countAll();
  });
  refetchOn(concernsLibrary, countAll);
}

/** How many papers a list holds, or its search finds; undefined before that is known. */
export function useListCount(list: ReadingList): number | undefined {
  const found = useCounts((state) => state.found[list.id]);
  return list.query === undefined ? list.count : found;
}
