import type { CalendarDate } from '#shared/entities/date.ts';
import type { Follow } from '#shared/entities/follow.ts';
import type { SyncFailure, SyncReport } from '#shared/entities/sync.ts';
import type { MergeResult } from '../../database/repositories/paper-writer.ts';

const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `10 June 2026`. */
export const longDate = (date: CalendarDate): string => LONG_DATE.format(new Date(`${date}T00:00:00Z`));

/** What a step or a failure that concerns a feed day is called. */
export const feedOf = (date: CalendarDate): string => `Feed of ${longDate(date)}`;

/** What a step or a failure that concerns something followed is called. */
export const followName = ({ query }: Follow): string => `arXiv: ${query}`;

export const emptyReport = (): SyncReport => ({ added: 0, updated: 0, unchanged: 0, failed: [] });

/** What writing brought; what was refused as too large is a failure of `what`. */
export const reportOf = (what: string, { added, updated, unchanged, refused }: MergeResult): SyncReport => ({
  added,
  updated,
  unchanged,
  failed: refused.map(({ why }) => ({ what, why })),
});

/** Adds what one piece of work brought to what the whole brought. */
export function addTo(sum: SyncReport, part: SyncReport): void {
  sum.added += part.added;
  sum.updated += part.updated;
  sum.unchanged += part.unchanged;
  sum.failed.push(...part.failed);
}

/**
 * A failure in words. The library's own failures are no upstream's: they are thrown on.
 * @throws the error when the database fails
 */
export function toFailure(what: string, error: unknown): SyncFailure {
  if (error instanceof Error && error.name === 'SqliteError') throw error;
  return { what, why: error instanceof Error ? error.message : String(error) };
}
