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

/** The date's ISO 8601 week: `2026-W01`. */
export function isoWeek(date: CalendarDate): string {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(startOfWeek(date), 3);
  const year = thursday.slice(0, 4);
  const week = 1 + Math.floor((toMs(thursday) - toMs(`${year}-01-01`)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
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

/** The first day of the Daily Papers. */
export const FIRST_FEED_DAY: CalendarDate = '2023-05-04';

/** At this time of day in New York the feed turns to the next day. In minutes. */
const ROLLOVER_MINUTES = 21 * 60 + 30;

const NEW_YORK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day in New York at a moment, and how many minutes of it have passed by the clock. */
export function newYorkTime(at: Date): { date: CalendarDate; minutes: number } {
  const parts = Object.fromEntries(NEW_YORK.formatToParts(at).map(({ type, value }) => [type, value]));
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return { date, minutes: Number(parts.hour) * 60 + Number(parts.minute) };
}

/** The feed's day at this moment: it turns at 21:30 in New York, summer and winter. */
export function feedToday(now: Date = new Date()): CalendarDate {
  const { date, minutes } = newYorkTime(now);
  return minutes >= ROLLOVER_MINUTES ? addDays(date, 1) : date;
}

/** Saturday or Sunday. */
export function isWeekend(date: CalendarDate): boolean {
  return [0, 6].includes(new Date(toMs(date)).getUTCDay());
}
