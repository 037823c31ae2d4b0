import type { CalendarDate } from './entities/date.ts';
import type { FeedPeriod } from './entities/feed.ts';

const DAY_MS = 86_400_000;

const toMs = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): CalendarDate => new Date(ms).toISOString().slice(0, 10);

/** The calendar day `days` later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromMs(toMs(date) + days * DAY_MS);
}

/** The Monday of the date's ISO 8601 week. */
export function startOfWeek(date: CalendarDate): CalendarDate {
  const weekday = (new Date(toMs(date)).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** First and last day of the period that holds the date. Trending is a rank of one day. */
export function periodRange(
  period: FeedPeriod,
  date: CalendarDate,
): { from: CalendarDate; to: CalendarDate } {
  if (period === 'week') {
    const from = startOfWeek(date);
    return { from, to: addDays(from, 6) };
  }
  if (period === 'month') {
    const from = `${date.slice(0, 7)}-01`;
    const nextMonth = `${addDays(from, 31).slice(0, 7)}-01`;
    return { from, to: addDays(nextMonth, -1) };
  }
  return { from: date, to: date };
}

/** Today's date where the user is. */
export function localToday(now: Date = new Date()): CalendarDate {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
