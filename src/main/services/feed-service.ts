import { addDays, FIRST_FEED_DAY, feedToday, isWeekend, localToday, periodRange } from '#shared/calendar.ts';
import type { CalendarDate, Instant } from '#shared/entities/date.ts';
import type { FeedName, FeedPage, FeedPeriod } from '#shared/entities/feed.ts';
import { followFeed } from '#shared/entities/follow.ts';
import type { FeedRepository } from '../database/repositories/feed.ts';
import type { FeedDayRepository } from '../database/repositories/feed-days.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';

interface Deps {
  feed: FeedRepository;
  feedDays: FeedDayRepository;
  papers: PaperRepository;
  /** Whether there is a network, as far as is known. */
  isOnline: () => boolean;
}

interface Range {
  from: CalendarDate;
  to: CalendarDate;
}

/** How far around a date unknown days are looked for: past this, one stored beyond is nearer in the user's mind too. */
const LOOK_AROUND_DAYS = 10;

export type FeedService = ReturnType<typeof createFeedService>;

/** The daily feed as it is stored, by day, and by week and month over the stored days; and the feeds of what is followed. */
export function createFeedService({ feed, feedDays, papers, isOnline }: Deps) {
  /** The nearest weekday in one direction that was never asked for, and so can be fetched now. */
  function unknownDay(from: CalendarDate, step: 1 | -1): CalendarDate | undefined {
    const today = feedToday();
    const end = addDays(from, step * LOOK_AROUND_DAYS);
    const [first, last] = step > 0 ? [from, end] : [end, from];
    const known = new Set(feedDays.between('daily', first, last).map(({ date }) => date));
    for (let date = addDays(from, step); date !== addDays(end, step); date = addDays(date, step)) {
      if (date < FIRST_FEED_DAY || date > today) return undefined;
      if (!isWeekend(date) && !known.has(date)) return date;
    }
    return undefined;
  }

  /** When what the page shows was last fetched. A week or month is as old as the oldest of its days, if all are known. */
  function fetchedAt(name: FeedName, period: FeedPeriod, { from, to }: Range): Instant | undefined {
    if (name !== 'daily' && name !== 'trending') return feedDays.lastFetch(name);
    if (period === 'day' || period === 'trending') return feedDays.get(name, from)?.fetchedAt;
    const own = feedDays.get(period, from)?.fetchedAt;
    const today = feedToday();
    const last = to < today ? to : today;
    const days = feedDays.between('daily', from, last);
    const isWhole = days.length > 0 && addDays(from, days.length - 1) >= last;
    const [oldest] = isWhole ? days.map((day) => day.fetchedAt).sort() : [];
    return [own, oldest]
      .filter((time) => time !== undefined)
      .sort()
      .at(-1);
  }

  return {
    page(input: {
      period: FeedPeriod;
      date?: CalendarDate;
      follow?: string;
      limit: number;
      offset: number;
    }): FeedPage {
      const { period, follow, limit, offset } = input;
      const name: FeedName = follow ? followFeed(follow) : period === 'trending' ? 'trending' : 'daily';
      const wanted = input.date ?? feed.newest(name) ?? localToday();
      const range = periodRange(period, wanted);
      let previous = feed.dateBefore(name, range.from);
      let next = feed.dateAfter(name, range.to);
      // What was never fetched can be, while there is a network: stepping must not jump over it.
      if (name === 'daily' && isOnline()) {
        const before = unknownDay(range.from, -1);
        const after = unknownDay(range.to, 1);
        if (before && (!previous || before > previous)) previous = before;
        if (after && (!next || after < next)) next = after;
      }
      return {
        period,
        date: range.from,
        previous: previous && periodRange(period, previous).from,
        next: next && periodRange(period, next).from,
        fetchedAt: fetchedAt(name, period, range),
        total: feed.count(name, range),
        papers: papers.find(feed.ids(name, range, limit, offset)),
      };
    },
  };
}
