import { FIRST_FEED_DAY, periodRange } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';

/** Whether Daily Papers can have listed anything in the period that holds the date. */
export function canBeListed(period: FeedPeriod, date: CalendarDate, today: CalendarDate): boolean {
  if (period === 'trending') return true;
  const { from, to } = periodRange(period, date);
  return from <= today && to >= FIRST_FEED_DAY;
}
