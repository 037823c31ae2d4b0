import type { FeedPeriod } from '#shared/entities/feed.ts';

/** Builds the window's addresses; the patterns that match them are in screens.tsx. */
export const routes = {
  feed: (period?: FeedPeriod, date?: string) => {
    if (!period) return '/feed';
    return period === 'trending' || !date ? `/feed/${period}` : `/feed/${period}/${date}`;
  },
  search: (query?: string) => (query ? `/search?q=${encodeURIComponent(query)}` : '/search'),
  lists: () => '/lists',
  list: (id: string) => `/lists/${id}`,
  library: () => '/library',
  highlights: () => '/highlights',
  settings: (tab?: string) => (tab ? `/settings/${tab}` : '/settings'),
  paper: (id: string) => `/paper/${encodeURIComponent(id)}`,
  read: (id: string, annotationId?: string) =>
    `/read/${encodeURIComponent(id)}${annotationId ? `?annotation=${annotationId}` : ''}`,
};

/** Undoes the encoding of an id in a route; a broken escape is taken literally. */
export function decodeId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
