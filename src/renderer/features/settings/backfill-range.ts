import { FIRST_FEED_DAY } from '#shared/calendar.ts';
import { CalendarDate } from '#shared/entities/date.ts';
import { formatDate } from '../../ui/format-date.ts';

/** What is wrong with a range of feed days, for the person who typed it; undefined when nothing is. */
export function backfillRangeError(
  { from, to }: { from: string; to: string },
  today: CalendarDate,
): string | undefined {
  if (!CalendarDate.safeParse(from).success || !CalendarDate.safeParse(to).success) {
    return 'Both days are needed.';
  }
  if (from > to) return 'The first day is after the last.';
  if (from < FIRST_FEED_DAY) return `The Daily Papers begin on ${formatDate(FIRST_FEED_DAY)}.`;
  if (to > today) return `There is nothing after ${formatDate(today)} yet.`;
  return undefined;
}
