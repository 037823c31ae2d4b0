import { addDays, localToday } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { SourceFile } from '../source-file.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_DAY =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(\d{1,2})(?:,?\s+((?:19|20)\d{2}))?$/i;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as the page prints it: "Nov 4", "Nov 4, 2025" or "2025-11-04". */
export interface MonthDay {
  /** 1 to 12. */
  month: number;
  day: number;
  year?: number;
}

/** The calendar date, or undefined where the month has no such day (Feb 29 outside leap years). */
function toDate(year: number, { month, day }: MonthDay): CalendarDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : undefined;
}

/** Reads a day as the page prints it; undefined when the text is anything else or no such day exists. */
export function parseMonthDay(text: string): MonthDay | undefined {
  const iso = text.match(ISO_DATE);
  const named = text.match(MONTH_DAY);
  const read: MonthDay | undefined = iso
    ? { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
    : (named?.[1] && {
        month: MONTHS.indexOf(named[1].slice(0, 3).toLowerCase()) + 1,
        day: Number(named[2]),
        ...(named[3] && { year: Number(named[3]) }),
      }) ||
      undefined;
  // 2024 stands in for an unknown year because it has a 29 February.
  return read && toDate(read.year ?? 2024, read) ? read : undefined;
}

/** The date of a printed day. Without a year: the latest such day not after `limit`. */
export function dateOf(printed: MonthDay, limit: CalendarDate): CalendarDate | undefined {
  if (printed.year !== undefined) return toDate(printed.year, printed);
  const limitYear = Number(limit.slice(0, 4));
  // 29 February can be eight years back (1904, 2096 to 2104).
  for (let year = limitYear; year >= limitYear - 8; year--) {
    const date = toDate(year, printed);
    if (date && date <= limit) return date;
  }
  return undefined;
}

/**
 * The page's own date: its header's day in the year of `pageDate`, else in the file's year, or the year before where
 * that would lie more than a day ahead of the file. Without a day in the header: `pageDate`, else the file's day.
 */
export function pageDateOf(header: MonthDay | undefined, file: SourceFile): CalendarDate {
  const fileDay = localToday(file.modified);
  if (!header) return file.pageDate ?? fileDay;
  if (header.year !== undefined) return toDate(header.year, header) ?? file.pageDate ?? fileDay;
  if (file.pageDate) return toDate(Number(file.pageDate.slice(0, 4)), header) ?? file.pageDate;
  // A day of grace: the page's calendar may be ahead of the machine's time zone.
  return dateOf(header, addDays(fileDay, 1)) ?? fileDay;
}
