import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedName } from '#shared/entities/feed.ts';
import type { Database } from '../open.ts';

export type FeedRepository = ReturnType<typeof createFeedRepository>;

interface Range {
  from: CalendarDate;
  to: CalendarDate;
}

/** Reads what was listed in the feed and when. */
export function createFeedRepository(db: Database) {
  const visible = 'JOIN papers p ON p.id = f.paper_id AND p.deleted_at IS NULL';
  const dayIds = db
    .prepare<[FeedName, string, number, number], string>(
      `SELECT f.paper_id FROM feed_entries f ${visible} WHERE f.feed = ? AND f.date = ?
       ORDER BY f.rank, f.paper_id LIMIT ? OFFSET ?`,
    )
    .pluck();
  // A paper listed on several days of the range counts once, by its best showing.
  const rangeIds = db
    .prepare<[FeedName, string, string, number, number], string>(
      `SELECT f.paper_id FROM feed_entries f ${visible} WHERE f.feed = ? AND f.date BETWEEN ? AND ?
       GROUP BY f.paper_id
       ORDER BY max(coalesce(p.upvotes, f.upvotes, -1)) DESC, min(f.rank), f.paper_id LIMIT ? OFFSET ?`,
    )
    .pluck();
  const count = db
    .prepare<[FeedName, string, string], number>(
      `SELECT count(DISTINCT f.paper_id) FROM feed_entries f ${visible} WHERE f.feed = ? AND f.date BETWEEN ? AND ?`,
    )
    .pluck();
  const lastBefore = db
    .prepare<[FeedName, string], string>(
      `SELECT f.date FROM feed_entries f ${visible} WHERE f.feed = ? AND f.date < ? ORDER BY f.date DESC LIMIT 1`,
    )
    .pluck();
  const firstAfter = db
    .prepare<[FeedName, string], string>(
      `SELECT f.date FROM feed_entries f ${visible} WHERE f.feed = ? AND f.date > ? ORDER BY f.date LIMIT 1`,
    )
    .pluck();

  const isFetched = db
    .prepare<[FeedName], number>('SELECT 1 FROM feed_days WHERE feed = ? AND items > 0 LIMIT 1')
    .pluck();
  const lastOfOthers = db
    .prepare<[FeedName], string>(
      `SELECT f.date FROM feed_entries f ${visible} AND p.source <> 'starter' WHERE f.feed = ?
       ORDER BY f.date DESC LIMIT 1`,
    )
    .pluck();

  return {
    /** Ids listed in the range: a single day by rank, a longer range by upvotes. */
    ids(feed: FeedName, { from, to }: Range, limit: number, offset: number): string[] {
      return from === to
        ? dayIds.all(feed, from, limit, offset)
        : rangeIds.all(feed, from, to, limit, offset);
    },
    count: (feed: FeedName, { from, to }: Range): number => count.get(feed, from, to) ?? 0,
    /**
     * The newest date that holds papers. The starter shelf is dated by the day it was put in, which may be ahead of all
     * that was fetched: it no longer counts once anything was.
     */
    newest: (feed: FeedName): CalendarDate | undefined =>
      (isFetched.get(feed) ? lastOfOthers.get(feed) : undefined) ?? lastBefore.get(feed, '9999-12-31'),
    /** The nearest date before that holds papers. */
    dateBefore: (feed: FeedName, date: CalendarDate): CalendarDate | undefined => lastBefore.get(feed, date),
    dateAfter: (feed: FeedName, date: CalendarDate): CalendarDate | undefined => firstAfter.get(feed, date),
  };
}
