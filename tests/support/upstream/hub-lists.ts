import { addDays, startOfWeek } from '#shared/calendar.ts';
import type { Listings } from './data.ts';
import type { HubItem } from './hub-item.ts';

/** A query that the server does not understand. */
export class BadQuery extends Error {}

const byUpvotes = (items: readonly HubItem[]) =>
  items.toSorted((first, second) => second.paper.upvotes - first.paper.upvotes);

function dayOf(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time);
  if (!isDay || new Date(time).toISOString().slice(0, 10) !== text)
    throw new BadQuery(`Invalid date: ${text}`);
  return text;
}

function daysOfWeek(text: string): string[] {
  const [, year, week] = text.match(/^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/) ?? [];
  if (!year) throw new BadQuery(`Invalid week: ${text}`);
  // The week that holds 4 January is the first, says ISO 8601.
  const monday = addDays(startOfWeek(`${year}-01-04`), 7 * (Number(week) - 1));
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day));
}

function daysOfMonth(text: string, days: readonly string[]): string[] {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new BadQuery(`Invalid month: ${text}`);
  return days.filter((date) => date.startsWith(text));
}

/** The papers of several days, each once with most upvotes first. */
function merge(listings: Listings, dates: readonly string[]): HubItem[] {
  const found = new Map(
    dates.flatMap((date) => listings.items(date).map((item) => [item.paper.id, item] as const)),
  );
  return byUpvotes([...found.values()]);
}

/**
 * The list that the query of `/api/daily_papers` asks for, before paging. Days after `today` have not happened.
 *
 * @throws BadQuery
 */
export function listFor(query: URLSearchParams, listings: Listings, today: string): readonly HubItem[] {
  const past = listings.days().filter((date) => date <= today);
  const [date, week, month, submitter] = ['date', 'week', 'month', 'submitter'].map((name) =>
    query.get(name),
  );
  const sort = query.get('sort') ?? 'publishedAt';
  if (sort !== 'publishedAt' && sort !== 'trending') throw new BadQuery(`Invalid sort: ${sort}`);
  const isPast = (day: string) => day <= today;
  if (date) return isPast(dayOf(date)) ? listings.serve(date) : [];
  if (week) return merge(listings, daysOfWeek(week).filter(isPast));
  if (month) return merge(listings, daysOfMonth(month, past));
  const all = listings
    .all()
    .filter(({ paper }) => !paper.submittedOnDailyAt || isPast(paper.submittedOnDailyAt.slice(0, 10)));
  if (submitter) return all.filter((item) => item.submittedBy?.name === submitter);
  return sort === 'trending' ? byUpvotes(all) : all;
}

/** A whole number of the query between two others; `standard` where it is missing. */
export function numberOf(
  query: URLSearchParams,
  name: string,
  standard: number,
  most: number,
  least = 0,
): number {
  const text = query.get(name);
  if (text === null) return standard;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) throw new BadQuery(`Invalid ${name}: ${text}`);
  return number;
}
