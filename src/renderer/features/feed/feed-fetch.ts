import { create } from 'zustand';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { attempt } from '../../write/write.ts';

/** What became of asking for a period that was never fetched. */
export type FeedFetch =
  | { state: 'fetching' | 'fetched' | 'empty' | 'queued' }
  | { state: 'failed'; why: string };

interface FeedFetches {
  byPeriod: Readonly<Record<string, FeedFetch | undefined>>;
}

const useFetches = create<FeedFetches>(() => ({ byPeriod: {} }));

/** A period is not asked for again by itself before this long. */
const REST_MS = 60_000;
const askedAt = new Map<string, number>();

const keyOf = (period: FeedPeriod, date: CalendarDate): string =>
  period === 'trending' ? period : `${period}/${date}`;

function show(key: string, fetch: FeedFetch): void {
  useFetches.setState(({ byPeriod }) => ({ byPeriod: { ...byPeriod, [key]: fetch } }));
}

/**
 * Fetches what is listed in a period; `again`: also when that was tried a moment ago. Answers whether it was asked for.
 */
export async function fetchFeed(period: FeedPeriod, date: CalendarDate, again = false): Promise<boolean> {
  const key = keyOf(period, date);
  const isFetching = useFetches.getState().byPeriod[key]?.state === 'fetching';
  const isEarly = Date.now() - (askedAt.get(key) ?? Number.NEGATIVE_INFINITY) < REST_MS;
  if (isFetching || (isEarly && !again)) return false;
  askedAt.set(key, Date.now());
  show(key, { state: 'fetching' });
  const answer = await attempt((library) => library.sync.fetchPeriod({ period, date }));
  if ('refused' in answer) show(key, { state: 'failed', why: answer.refused });
  else {
    const { outcome, why } = answer.taken;
    show(key, outcome === 'failed' ? { state: outcome, why: why ?? '' } : { state: outcome });
  }
  return true;
}

/** How fetching a period goes; undefined when it was not asked for. */
export function useFeedFetch(period: FeedPeriod, date: CalendarDate | undefined): FeedFetch | undefined {
  return useFetches(({ byPeriod }) => (date === undefined ? undefined : byPeriod[keyOf(period, date)]));
}
