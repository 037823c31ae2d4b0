import { create } from 'zustand';
import { feedToday } from '#shared/calendar.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { api } from '../../api/client.ts';
import { concernsLibrary, refetchOn } from '../../api/refetch.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { receivePapers } from '../../papers/paper-cache.ts';
import { canBeListed } from './can-be-listed.ts';
import { type FetchOptions, fetchFeed, forgetQueued } from './feed-fetch.ts';

/** What the address asks for. */
export interface FeedAddress {
  period: FeedPeriod;
  /** Without one: the newest. */
  date?: string;
  /** Id of something followed on arXiv, instead of the Daily Papers. */
  follow?: string;
}

interface FeedState {
  /** The date shown; for a feed opened without one, the newest that holds papers. */
  date: string | undefined;
  previous: string | undefined;
  next: string | undefined;
  /** When what is shown was fetched; undefined: never. */
  fetchedAt: string | undefined;
  trending: boolean;
}

const NOTHING = { previous: undefined, next: undefined, fetchedAt: undefined };

export const useFeed = create<FeedState>(() => ({ date: undefined, trending: false, ...NOTHING }));

/** Ids of the feed's papers. */
export const feedRows = createPagedRows<string>();

/** Gets what was never fetched, behind what is stored of it. */
export async function fetchUnseen(
  period: FeedPeriod,
  date: string,
  options: FetchOptions = {},
): Promise<void> {
  const { key } = feedRows.use.getState();
  if (!canBeListed(period, date, feedToday()) || !(await fetchFeed(period, date, options))) return;
  if (feedRows.use.getState().key === key) feedRows.refresh();
}

/** Shows a day, week or month of the feed (without a date: the newest), and follows changes until stopped. */
export function openFeed({ period, date, follow }: FeedAddress): () => void {
  const key = `${follow ?? 'daily'}/${period}/${date ?? 'newest'}`;
  forgetQueued();
  if (feedRows.use.getState().key !== key)
    useFeed.setState({ date, trending: period === 'trending', ...NOTHING });
  feedRows.open(key, async ({ offset, limit, signal }) => {
    const page = await api.feed.page({ period, date, follow, offset, limit }, { signal });
    receivePapers(page.papers);
    if (!signal.aborted) {
      const { previous, next, fetchedAt } = page;
      useFeed.setState({ date: page.date, previous, next, fetchedAt });
      // Only what the user went to and found empty was asked for.
      const isKept = page.total === 0 && (date !== undefined || period !== 'day');
      if (fetchedAt === undefined && follow === undefined) void fetchUnseen(period, page.date, { isKept });
    }
    return { total: page.total, rows: page.papers.map(({ id }) => id) };
  });
  return refetchOn(concernsLibrary, feedRows.refresh);
}
