import type { CalendarDate, Instant } from '#shared/entities/date.ts';
import type { FeedName } from '#shared/entities/feed.ts';
import type { Database } from '../open.ts';

export type FeedDayRepository = ReturnType<typeof createFeedDayRepository>;

/** A feed, or what the Daily Papers list for a week or month (dated by its first day). */
export type ListName = FeedName | 'week' | 'month';

/** A list of a feed as it was last fetched. */
export interface FeedDay {
  date: CalendarDate;
  fetchedAt: Instant;
  items: number;
  /** What the server calls this state of the list. */
  etag?: string;
  /** The sha256 of the answer; empty when something else wrote the day's entries since. */
  digest: string;
}

interface FeedDayRow {
  date: string;
  fetched_at: string;
  items: number;
  etag: string | null;
  digest: string;
}

const toFeedDay = (row: FeedDayRow): FeedDay => ({
  date: row.date,
  fetchedAt: row.fetched_at,
  items: row.items,
  etag: row.etag ?? undefined,
  digest: row.digest,
});

/** Knows which lists of which feeds were fetched and when. The lists themselves are written by the paper writer. */
export function createFeedDayRepository(db: Database) {
  const get = db.prepare<[string, string], FeedDayRow>('SELECT * FROM feed_days WHERE feed = ? AND date = ?');
  const between = db.prepare<[string, string, string], FeedDayRow>(
    'SELECT * FROM feed_days WHERE feed = ? AND date BETWEEN ? AND ? ORDER BY date',
  );
  const touch = db.prepare('UPDATE feed_days SET fetched_at = ? WHERE feed = ? AND date = ?');
  const put = db.prepare(
    `INSERT INTO feed_days (feed, date, fetched_at, items, etag, digest) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (feed, date) DO UPDATE SET fetched_at = excluded.fetched_at, items = excluded.items,
       etag = excluded.etag, digest = excluded.digest`,
  );
  const lastFetch = db
    .prepare<[string], string | null>('SELECT max(fetched_at) FROM feed_days WHERE feed = ?')
    .pluck();
  const forgetFeed = db.prepare('DELETE FROM feed_days WHERE feed = ?');
  const forgetEntries = db.prepare('DELETE FROM feed_entries WHERE feed = ?');
  const forgetOlderDays = db.prepare('DELETE FROM feed_days WHERE feed = ? AND date <> ?');
  const forgetOlderEntries = db.prepare('DELETE FROM feed_entries WHERE feed = ? AND date <> ?');
  const remove = db.transaction((feed: FeedName) => {
    forgetEntries.run(feed);
    forgetFeed.run(feed);
  });
  const keepOnly = db.transaction((feed: FeedName, date: CalendarDate) => {
    forgetOlderEntries.run(feed, date);
    forgetOlderDays.run(feed, date);
  });

  return {
    get(feed: ListName, date: CalendarDate): FeedDay | undefined {
      const row = get.get(feed, date);
      return row && toFeedDay(row);
    },
    /** By date. */
    between: (feed: FeedName, from: CalendarDate, to: CalendarDate): FeedDay[] =>
      between.all(feed, from, to).map(toFeedDay),
    /** The list was asked for again and had not changed. */
    touch: (feed: ListName, date: CalendarDate, fetchedAt: Instant): void => {
      touch.run(fetchedAt, feed, date);
    },
    /** Notes a list whose entries are written by themselves. */
    put: (feed: ListName, { date, fetchedAt, items, etag, digest }: FeedDay): void => {
      put.run(feed, date, fetchedAt, items, etag ?? null, digest);
    },
    /** When any list of a feed was last fetched. */
    lastFetch: (feed: ListName): Instant | undefined => lastFetch.get(feed) ?? undefined,
    /** Forgets all lists of a feed; its papers stay. */
    remove: (feed: FeedName): void => remove.immediate(feed),
    /** Forgets the lists of all dates but one; their papers stay. */
    keepOnly: (feed: FeedName, date: CalendarDate): void => keepOnly.immediate(feed, date),
  };
}
