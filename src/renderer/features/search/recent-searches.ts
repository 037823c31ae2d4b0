import { create } from 'zustand';
import { api } from '../../api/client.ts';

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
  if (text) void api.search.remember({ query: text }).catch(() => undefined);
}

/** Forgets one, or all. */
export async function forget(query?: string): Promise<void> {
  useRecentSearches.setState(({ queries }) => ({
    queries: query === undefined ? [] : queries?.filter((each) => each !== query),
  }));
  await api.search.forget({ query }).catch(() => undefined);
  await fetchRecentSearches();
}
