import { create } from 'zustand';
import { api } from '../../api/client.ts';
import { quietly, write } from '../../write/write.ts';

interface Recent {
  /** The latest first; undefined before they are here. */
  queries: readonly string[] | undefined;
}

const SHOWN = 8;

export const useRecentSearches = create<Recent>(() => ({ queries: undefined }));

export async function fetchRecentSearches(): Promise<void> {
  const queries = await api.search.recent({ limit: SHOWN }).catch(() => undefined);
  if (queries) useRecentSearches.setState({ queries });
}

/** Keeps a search that led somewhere. Losing one is no failure. */
export function remember(query: string): void {
  const text = query.trim();
  if (text) void quietly((library) => library.search.remember({ query: text }));
}

/** Forgets one, or all. */
export async function forget(query?: string): Promise<void> {
  useRecentSearches.setState(({ queries }) => ({
    queries: query === undefined ? [] : queries?.filter((each) => each !== query),
  }));
  await write({
    failure: query === undefined ? 'The searches were not forgotten.' : 'The search was not forgotten.',
    subject: `searches/${query ?? ''}`,
    ask: (library) => library.search.forget({ query }),
  });
  await fetchRecentSearches();
}
