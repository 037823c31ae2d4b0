import type { SyncStatus } from '#shared/entities/sync.ts';
import { formatClock } from '../ui/format-time.ts';

type Standing = Pick<SyncStatus, 'activity' | 'network' | 'nextRunAt' | 'paused'>;

/**
 * When the next sync is: "14:05". A time gone by is no answer: then what it waits for. Nothing while one runs that was due,
 * and where nothing is known. `now` in milliseconds.
 */
export function nextSyncWords(
  { activity, network, nextRunAt, paused }: Standing,
  now: number,
): string | undefined {
  if (paused) return 'when you ask for it';
  if (nextRunAt === undefined) return undefined;
  if (network === 'offline') return 'when there is a network';
  if (Date.parse(nextRunAt) > now) return formatClock(nextRunAt, now);
  return activity === 'idle' ? 'shortly' : undefined;
}
