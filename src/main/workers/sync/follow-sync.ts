import { localToday } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedName } from '#shared/entities/feed.ts';
import { type Follow, followFeed } from '#shared/entities/follow.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { FeedDayRepository } from '../../database/repositories/feed-days.ts';
import type { PaperWriter } from '../../database/repositories/paper-writer.ts';
import type { WriteLock } from '../../database/write-lock.ts';
import type { ArxivClient } from '../../sources/arxiv/arxiv-client.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { ListedPaper } from '../../sources/listed-paper.ts';
import { announcementDay } from './announcement-day.ts';
import type { Notifier } from './notifier.ts';
import { emptyReport, followName, reportOf } from './report.ts';

/** arXiv announces once a day: asking more often than so brings nothing. In milliseconds. */
const ASK_EVERY_MS = 4 * 3_600_000;
/** The newest results of a search that are taken in. */
const SEARCH_RESULTS = 100;

interface Deps {
  arxiv: ArxivClient;
  writer: PaperWriter;
  whenFree: WriteLock['whenFree'];
  feedDays: FeedDayRepository;
  notifier: Pick<Notifier, 'papers' | 'library'>;
}

export type FollowSync = ReturnType<typeof createFollowSync>;

/** Fetches what arXiv has new for what the user follows. All calls throw what the arXiv client throws. */
export function createFollowSync({ arxiv, writer, feedDays, notifier, whenFree }: Deps) {
  /** New papers and those cross-listed of the last announcement. */
  async function category(feed: FeedName, follow: Follow, asking: Asking): Promise<SyncReport> {
    const fetchedAt = new Date().toISOString();
    const { date, items } = await arxiv.announced([follow.query], asking);
    const listed = items.flatMap(({ listed, announceType }) =>
      announceType === 'new' || announceType === 'cross' ? [listed] : [],
    );
    const known = feedDays.get(feed, date);
    if (listed.length === 0 && known && known.items > 0) {
      // At weekends the announcement is empty and says nothing about the day it is dated to.
      feedDays.touch(feed, date, fetchedAt);
      return emptyReport();
    }
    const result = await whenFree(() => writer.replaceDay({ feed, date, listed, fetchedAt, digest: '' }));
    if (result.added > 0 || result.isReordered) notifier.library();
    else notifier.papers(result.changed);
    return reportOf(followName(follow), result);
  }

  /** The newest papers that a search finds, on the days they were announced. */
  async function search(feed: FeedName, follow: Follow, asking: Asking): Promise<SyncReport> {
    const fetchedAt = new Date().toISOString();
    const newest = { query: follow.query, start: 0, max: SEARCH_RESULTS, sort: 'submittedDate' as const };
    const { listed } = await arxiv.search(newest, asking);
    const result = await whenFree(() => writer.merge(byAnnouncement(feed, listed)));
    feedDays.put(feed, { date: localToday(), fetchedAt, items: listed.length, digest: '' });
    if (result.added + result.updated > 0) notifier.library();
    return reportOf(followName(follow), result);
  }

  return {
    /** Whether arXiv may have something new since this was last asked for. */
    isDue(follow: Follow, now: number): boolean {
      const last = feedDays.lastFetch(followFeed(follow.id));
      const age = last === undefined ? Number.POSITIVE_INFINITY : now - Date.parse(last);
      return age > ASK_EVERY_MS || age < 0;
    },
    sync(follow: Follow, asking: Asking): Promise<SyncReport> {
      const feed = followFeed(follow.id);
      return follow.kind === 'arxiv-category' ? category(feed, follow, asking) : search(feed, follow, asking);
    },
  };
}

/** Enters each paper on the day it was announced, in the order given. */
function byAnnouncement(feed: FeedName, listed: readonly ListedPaper[]): ListedPaper[] {
  const ranks = new Map<CalendarDate, number>();
  return listed.map(({ record }) => {
    const { publishedAt } = record;
    const date = publishedAt === undefined ? localToday() : announcementDay(new Date(publishedAt));
    const rank = ranks.get(date) ?? 0;
    ranks.set(date, rank + 1);
    return { record, entry: { feed, date, rank } };
  });
}
