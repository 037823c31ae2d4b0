import { create } from 'zustand';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { api } from '../../api/client.ts';
import { refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';

interface FeedState {
  /** The date shown; for a feed opened without one, the newest that holds papers. */
  date: string | undefined;
  previous: string | undefined;
  next: string | undefined;
  trending: boolean;
}

export const useFeed = create<FeedState>(() => ({
  date: undefined,
  previous: undefined,
  next: undefined,
  trending: false,
}));

/** Ids of the feed's papers. */
export const feedRows = createPagedRows<string>();

const concerned = new Set(['papers.changed', 'lists.changed', 'annotations.changed', 'library.changed']);

/** Shows a day, week or month of the feed (without a date: the newest), and follows changes until stopped. */
export function openFeed(period: FeedPeriod, date: string | undefined): () => void {
  const key = `${period}/${date ?? 'newest'}`;
  if (feedRows.use.getState().key !== key)
    useFeed.setState({ date, previous: undefined, next: undefined, trending: period === 'trending' });
  feedRows.open(key, async ({ offset, limit, signal }) => {
    const page = await api.feed.page({ period, date, offset, limit }, { signal });
    receivePapers(page.papers);
    if (!signal.aborted) useFeed.setState({ date: page.date, previous: page.previous, next: page.next });
    return { total: page.total, rows: page.papers.map(({ id }) => id) };
  });
  return refetchOn((event) => concerned.has(event.type), feedRows.refresh);
}
