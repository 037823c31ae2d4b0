import { formatShortDate } from './format-date.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const pad = (n: number): string => String(n).padStart(2, '0');

/** "just now", "5 min ago", "3 h ago", "yesterday", "4 days ago"; a clock that was set back counts as now. */
export function formatAgo(instant: string, now: number): string {
  const ms = now - Date.parse(instant);
  if (ms < MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min ago`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} h ago`;
  const days = Math.floor(ms / DAY_MS);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

const localDay = (time: Date): string =>
  `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;

/** "14:05" where the user is; "22 Nov 2026, 14:05" on another day than today. */
export function formatClock(instant: string, now: number): string {
  const time = new Date(instant);
  const clock = `${pad(time.getHours())}:${pad(time.getMinutes())}`;
  const day = localDay(time);
  return day === localDay(new Date(now)) ? clock : `${formatShortDate(day)}, ${clock}`;
}
