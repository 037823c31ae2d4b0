import { feedToday } from '#shared/calendar.ts';
import type { SyncRun } from '#shared/entities/sync.ts';

const MINUTE_MS = 60_000;
/** The feed turns on the half hour, in any season. */
const HALF_HOUR_MS = 30 * MINUTE_MS;
/** A run that left something out is repeated no later than this. */
const REPEAT_FAILED_MS = 15 * MINUTE_MS;

/** When the feed next turns to another day after this moment. */
export function nextRollover(now: number): number {
  const today = feedToday(new Date(now));
  let at = Math.floor(now / HALF_HOUR_MS) * HALF_HOUR_MS;
  do at += HALF_HOUR_MS;
  while (feedToday(new Date(at)) === today);
  return at;
}

/**
 * When syncing is due next, in milliseconds since 1970: an interval after the last run, and when the feed turns. A time
 * gone by means now. What the last run has from another clock (set back since) does not count.
 */
export function nextRunAt(lastRun: SyncRun | undefined, everyMinutes: number, now: number): number {
  if (!lastRun) return now;
  const last = Date.parse(lastRun.startedAt);
  if (last > now || !lastRun.finishedAt) return now;
  const every = everyMinutes * MINUTE_MS;
  const interval = lastRun.failed.length > 0 ? Math.min(every, REPEAT_FAILED_MS) : every;
  return Math.min(last + interval, nextRollover(last));
}
