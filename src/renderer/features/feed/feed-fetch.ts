import { create } from 'zustand';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';
import { attempt } from '../../write/write.ts';

/** What became of asking for a period that was never fetched. */
export type FeedFetch =
  | { state: 'fetching' | 'fetched' | 'empty' | 'queued' | 'offline' }
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

export interface FetchOptions {
  /** Also when that was tried a moment ago. */
  again?: boolean;
  /** Without a network it waits for one, where the user sees it and can take it back. */
  isKept?: boolean;
}

/** Fetches what is listed in a period. Answers whether it was asked for. */
export async function fetchFeed(
  period: FeedPeriod,
  date: CalendarDate,
  { again = false, isKept = true }: FetchOptions = {},
): Promise<boolean> {
  const key = keyOf(period, date);
  const isFetching = useFetches.getState().byPeriod[key]?.state === 'fetching';
  const isEarly = Date.now() - (askedAt.get(key) ?? Number.NEGATIVE_INFINITY) < REST_MS;
  if (isFetching || (isEarly && !again)) return false;
  askedAt.set(key, Date.now());
  show(key, { state: 'fetching' });
  const answer = await attempt((library) => library.sync.fetchPeriod({ period, date, isKept }));
  if ('refused' in answer) show(key, { state: 'failed', why: answer.refused });
  else {
    const { outcome, why } = answer.taken;
    show(key, outcome === 'failed' ? { state: outcome, why: why ?? '' } : { state: outcome });
  }
  return true;
}

/** What waits for the network may have been taken back since, or there may be one: who comes to such a period asks for it once more. */
export function forgetQueued(): void {
  for (const [key, fetch] of Object.entries(useFetches.getState().byPeriod))
    if (fetch?.state === 'queued' || fetch?.state === 'offline') askedAt.delete(key);
}

/** How fetching a period goes; undefined when it was not asked for. */
export function useFeedFetch(period: FeedPeriod, date: CalendarDate | undefined): FeedFetch | undefined {
  return useFetches(({ byPeriod }) => (date === undefined ? undefined : byPeriod[keyOf(period, date)]));
}
