import { feedToday, periodRange } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedName } from '#shared/entities/feed.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { FeedDayRepository, ListName } from '../../database/repositories/feed-days.ts';
import type { PaperWriter, ReplaceResult } from '../../database/repositories/paper-writer.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { FetchedList, HubClient, KnownList, ListAnswer } from '../../sources/hugging-face/hub-client.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { Notifier } from './notifier.ts';
import { feedOf, longDate } from './report.ts';
import { createStoreQueue } from './store-queue.ts';

/** What a list brought, and how many papers it holds. */
export interface ListOutcome extends SyncReport {
  items: number;
}

interface Deps {
  hub: HubClient;
  writer: PaperWriter;
  feedDays: FeedDayRepository;
  notifier: Pick<Notifier, 'papers' | 'library'>;
  whenFree: WriteLock['whenFree'];
}

type Written = Omit<ReplaceResult, 'ids'>;

export type FeedSync = ReturnType<typeof createFeedSync>;

/** Fetches lists of the Daily Papers and makes the library hold what they say. All calls throw what the hub client throws. */
export function createFeedSync({ hub, writer, feedDays, notifier, whenFree }: Deps) {
  const { store } = createStoreQueue((work) => whenFree(() => writer.inOneTransaction(work)));

  /** Fetches a list unless it is as it was when last fetched, and stores it with `write`. */
  async function fetchList(
    feed: ListName,
    date: CalendarDate,
    what: string,
    ask: (known: KnownList | undefined) => Promise<ListAnswer>,
    write: (list: FetchedList, fetchedAt: string) => Written,
  ): Promise<ListOutcome> {
    const known = feedDays.get(feed, date);
    // When it was asked for, not when it came: a day that ends between the two was not over yet.
    const fetchedAt = new Date().toISOString();
    const list = await ask(known?.digest ? { etag: known.etag, digest: known.digest } : undefined);
    if (list.notModified) {
      await store(0, () => feedDays.touch(feed, date, fetchedAt));
      const items = known?.items ?? 0;
      return { added: 0, updated: 0, unchanged: items, failed: [], items };
    }
    const failed = list.errors.map(({ why }) => ({ what, why }));
    // A list that was not understood whole must not count as unchanged the next time.
    const answer = failed.length > 0 ? { ...list, etag: undefined, digest: '' } : list;
    const written = await store(answer.listed.length, () => write(answer, fetchedAt));
    if (written.added > 0 || written.isReordered) notifier.library();
    else notifier.papers(written.changed);
    const { added, updated, unchanged } = written;
    failed.push(...written.refused.map(({ why }) => ({ what, why })));
    return { added, updated, unchanged, failed, items: answer.listed.length };
  }

  function replace(feed: FeedName, date: CalendarDate) {
    return ({ listed, etag, digest }: FetchedList, fetchedAt: string): Written =>
      writer.replaceDay({ feed, date, listed, fetchedAt, etag, digest });
  }

  return {
    /** The feed of a day. */
    day: (date: CalendarDate, asking: Asking): Promise<ListOutcome> =>
      fetchList(
        'daily',
        date,
        feedOf(date),
        (known) => hub.feedDay(date, known, asking),
        replace('daily', date),
      ),

    /** What is trending now; the list before is forgotten. */
    async trending(asking: Asking): Promise<ListOutcome> {
      const date = feedToday();
      const ask = (known: KnownList | undefined) => hub.trending(known, asking);
      const outcome = await fetchList('trending', date, 'Trending papers', ask, replace('trending', date));
      feedDays.keepOnly('trending', date);
      return outcome;
    },

    /** The best of a week or month. Its papers are entered on their own days, which do not count as fetched by that. */
    period(period: 'week' | 'month', date: CalendarDate, asking: Asking): Promise<ListOutcome> {
      const { from } = periodRange(period, date);
      const what = `Feed of the ${period} of ${longDate(from)}`;
      const ask = (known: KnownList | undefined) => hub.feedPeriod(period, from, known, asking);
      return fetchList(period, from, what, ask, ({ listed, etag, digest }, fetchedAt) => {
        const result = writer.merge(listed);
        feedDays.put(period, { date: from, fetchedAt, items: listed.length, etag, digest });
        return { ...result, isReordered: result.updated > 0 };
      });
    },
  };
}
