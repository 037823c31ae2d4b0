import { addDays, isWeekend } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';

/** What is submitted until then is in the next announcement. In hours, New York. */
const DEADLINE_HOUR = 14;

const NEW_YORK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

const nextWeekday = (date: CalendarDate): CalendarDate => {
  let day = date;
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
};

/**
 * The day under which arXiv lists a paper as new: announcements go out in the evening of Sunday to Thursday and carry the
 * next day's date. Holidays, which shift some, are not known here. https://info.arxiv.org/help/availability.html
 * @param submitted when its first version was submitted
 */
export function announcementDay(submitted: Date): CalendarDate {
  const parts = Object.fromEntries(NEW_YORK.formatToParts(submitted).map(({ type, value }) => [type, value]));
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const closes = Number(parts.hour) >= DEADLINE_HOUR ? addDays(date, 1) : date;
  return nextWeekday(addDays(nextWeekday(closes), 1));
}
