import type { FeedPeriod } from '#shared/entities/feed.ts';

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
}

/** Builds the window's addresses; the patterns that match them are in screens.tsx. */
export const routes = {
  /** With `follow`: what arXiv listed for something the user follows. */
  feed: (period?: FeedPeriod, date?: string, follow?: string) => {
    if (!period) return withQuery('/feed', { follow });
    const path = period === 'trending' || !date ? `/feed/${period}` : `/feed/${period}/${date}`;
    return withQuery(path, { follow });
  },
  search: (query?: string) => (query ? `/search?q=${encodeURIComponent(query)}` : '/search'),
  /** Papers that use the same words as a paper, the papers of a list, or a passage. */
  like: (what: { paper: string } | { list: string } | { text: string }) =>
    withQuery('/search', {
      like: 'paper' in what ? what.paper : undefined,
      'like-list': 'list' in what ? what.list : undefined,
      'like-text': 'text' in what ? what.text : undefined,
    }),
  lists: () => '/lists',
  list: (id: string) => `/lists/${id}`,
  /** Lists and entries of lists that were deleted. */
  listTrash: () => '/lists/trash',
  library: () => '/library',
  highlights: (show?: string) => (show ? `/highlights/${show}` : '/highlights'),
  downloads: (show?: string) => (show ? `/downloads/${show}` : '/downloads'),
  settings: (tab?: string) => (tab ? `/settings/${tab}` : '/settings'),
  paper: (id: string) => `/paper/${encodeURIComponent(id)}`,
  /** The papers that lie open. */
  reading: () => '/read',
  /** With an annotation to show, one of several stored PDFs by its sha256, or words to find from a page on. */
  read: (id: string, show: { annotation?: string; document?: string; find?: string; page?: number } = {}) =>
    withQuery(`/read/${encodeURIComponent(id)}`, { ...show, page: show.page?.toString() }),
};

/** Undoes the encoding of an id in a route; a broken escape is taken literally. */
export function decodeId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
