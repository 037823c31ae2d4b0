import { addDays, isWeekend, newYorkTime } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';

/** What is submitted until then is in the next announcement. In minutes of New York's day. */
const DEADLINE_MINUTES = 14 * 60;

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
  const { date, minutes } = newYorkTime(submitted);
  const closes = minutes >= DEADLINE_MINUTES ? addDays(date, 1) : date;
  return nextWeekday(addDays(nextWeekday(closes), 1));
}
