import { addDays, periodRange } from '#shared/calendar.ts';
import type { FeedPeriod } from '#shared/entities/feed.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

interface Parts {
  year: number;
  month: string;
  day: number;
  weekday: string;
}

const compact = (month: string): string => (month.length > 5 ? month.slice(0, 3) : month);

/** Of the calendar day a date or instant names in UTC, so that it reads the same everywhere. */
function partsOf(date: string): Parts {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return {
    year: day.getUTCFullYear(),
    month: MONTHS[day.getUTCMonth()] ?? '',
    day: day.getUTCDate(),
    weekday: WEEKDAYS[day.getUTCDay()] ?? '',
  };
}

/** "Wed, 10 June 2026", "Sat, 21 Nov 2026": long months are cut, so that every day takes about the same room. */
export function formatDay(date: string): string {
  const { weekday, day, month, year } = partsOf(date);
  return `${weekday}, ${day} ${compact(month)} ${year}`;
}

/** "9 June 2026" */
export function formatDate(date: string): string {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** "9 Jun 2026" */
export function formatShortDate(date: string): string {
  const { day, month, year } = partsOf(date);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** "8–14 June 2026", "29 June – 5 July 2026", "28 Sep – 4 Oct 2026" */
function formatWeek(monday: string): string {
  const from = partsOf(monday);
  const to = partsOf(addDays(monday, 6));
  if (from.month === to.month) return `${from.day}–${to.day} ${compact(to.month)} ${to.year}`;
  const year = from.year === to.year ? '' : ` ${from.year}`;
  return `${from.day} ${compact(from.month)}${year} – ${to.day} ${compact(to.month)} ${to.year}`;
}

/** The name of a feed's day, week or month. */
export function formatPeriod(period: FeedPeriod, date: string): string {
  if (period === 'week') return formatWeek(periodRange('week', date).from);
  if (period === 'month') {
    const { month, year } = partsOf(date);
    return `${month} ${year}`;
  }
  return formatDay(date);
}
