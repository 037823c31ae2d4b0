import { addDays, isWeekend } from '#shared/calendar.ts';

/** The newest days on which there is a feed, before and including a date, newest first. */
export function feedDaysUntil(lastDate: string, count: number): string[] {
  const dates: string[] = [];
  for (let date = lastDate; dates.length < count; date = addDays(date, -1)) {
    if (!isWeekend(date)) dates.push(date);
  }
  return dates;
}
