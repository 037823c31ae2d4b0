import { addDays, FIRST_FEED_DAY, feedToday, isWeekend } from '#shared/calendar.ts';
import type { CalendarDate, Instant } from '#shared/entities/date.ts';

/** How a feed day was found when it was last asked for. */
export interface KnownDay {
  fetchedAt: Instant;
  items: number;
}

/** What is known of each day that was ever asked for. */
export type KnownDays = ReadonlyMap<CalendarDate, KnownDay>;

/** How many days keep growing and are asked for at each sync: today and those before it. */
const GROWING_DAYS = 7;

/** A day that was fetched when it was older than this, in days, changes no more. */
const SETTLED_AFTER = 7;

/** Whether the day was over when it was asked for. */
const wasOver = (date: CalendarDate, { fetchedAt }: KnownDay): boolean =>
  feedToday(new Date(fetchedAt)) > date;

/**
 * Whether there is no use in asking for a day again: an empty weekend day is asked for once, and once more when it is
 * over; then it stays empty.
 */
function isKnownEmpty(date: CalendarDate, known: KnownDay | undefined, today: CalendarDate): boolean {
  if (!known || known.items > 0 || !isWeekend(date)) return false;
  return date >= today || wasOver(date, known);
}

/** Whether the day was fetched late enough to have its last state. */
function isSettled(date: CalendarDate, known: KnownDay | undefined): boolean {
  if (!known) return false;
  if (known.items === 0 && isWeekend(date)) return wasOver(date, known);
  return addDays(date, SETTLED_AFTER) < feedToday(new Date(known.fetchedAt));
}

/** `count` feed days that end with `today`, newest first. */
function daysBack(today: CalendarDate, count: number): CalendarDate[] {
  const days = Array.from({ length: count }, (_, back) => addDays(today, -back));
  return days.filter((date) => date >= FIRST_FEED_DAY);
}

/**
 * The feed days to ask for at a sync, newest first: those that still grow, without weekend days known to be empty.
 * @param count how many days back, today included
 */
export function dueDays(today: CalendarDate, known: KnownDays, count = GROWING_DAYS): CalendarDate[] {
  return daysBack(today, count).filter((date) => !isKnownEmpty(date, known.get(date), today));
}

/**
 * The days of a range that a back-fill has yet to fetch, newest first: neither settled before nor fetched since it began.
 */
export function backfillDays(
  range: { from: CalendarDate; to: CalendarDate },
  today: CalendarDate,
  known: KnownDays,
  begunAt: Instant,
): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = range.to; date >= range.from && date >= FIRST_FEED_DAY; date = addDays(date, -1)) {
    if (date > today) continue;
    const day = known.get(date);
    if (isSettled(date, day) || isKnownEmpty(date, day, today)) continue;
    if (day && day.fetchedAt >= begunAt) continue;
    days.push(date);
  }
  return days;
}
