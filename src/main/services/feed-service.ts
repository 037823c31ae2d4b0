import { localToday, periodRange } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPage, FeedPeriod } from '#shared/entities/feed.ts';
import type { FeedRepository } from '../database/repositories/feed.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';

interface Deps {
  feed: FeedRepository;
  papers: PaperRepository;
}

export type FeedService = ReturnType<typeof createFeedService>;

/** The daily feed as it is stored: by day, and by week and month over the stored days. */
export function createFeedService({ feed, papers }: Deps) {
  return {
    page(input: { period: FeedPeriod; date?: CalendarDate; limit: number; offset: number }): FeedPage {
      const { period, limit, offset } = input;
      const name = period === 'trending' ? 'trending' : 'daily';
      const wanted = input.date ?? feed.dateBefore(name) ?? localToday();
      const range = periodRange(period, wanted);
      const previous = feed.dateBefore(name, range.from);
      const next = feed.dateAfter(name, range.to);
      return {
        period,
        date: range.from,
        previous: previous && periodRange(period, previous).from,
        next: next && periodRange(period, next).from,
        total: feed.count(name, range),
        papers: papers.find(feed.ids(name, range, limit, offset)),
      };
    },
  };
}
