import { addDays } from '#shared/calendar.ts';
import type { Filter, TimeUnit } from '#shared/query/ast.ts';
import { firstDay, lastDay } from '#shared/query/read-filter.ts';
import { HAS_PDF } from './paper-row.ts';

/** Filters that go by what a paper is, not by a name the user gave. */
export type PlainFilter = Exclude<Filter, { on: 'tag' } | { on: 'list' } | { on: 'id' }>;

/** Whether paper `p` has a mark of this kind. */
export const ANNOTATED = (condition: string) =>
  `EXISTS (SELECT 1 FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL AND ${condition})`;
const LISTED_IN = (range: string) =>
  `EXISTS (SELECT 1 FROM feed_entries f WHERE f.paper_id = p.id AND f.date ${range})`;
const IS_STATE = `coalesce((SELECT s.read_state FROM paper_states s WHERE s.paper_id = p.id), 'unread') = ?`;

/** Later than every instant of a day: digits and letters come before it. */
const END_OF_DAY = '~';
const MONTHS: Record<TimeUnit, number> = { d: 0, w: 0, m: 1, y: 12 };
const DAYS: Record<TimeUnit, number> = { d: 1, w: 7, m: 0, y: 0 };

/** The first of the last `count` days, weeks, months or years up to today. */
function recentFrom(today: string, count: number, unit: TimeUnit): string {
  if (MONTHS[unit] === 0) return addDays(today, 1 - count * DAYS[unit]);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = Math.max(0, year * 12 + month - 1 - count * MONTHS[unit]);
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  // The same day of that month, or the last it has.
  return addDays(first, Math.min(Number(today.slice(8)), daysInMonth(first)) - 1);
}

const daysInMonth = (first: string): number =>
  Number(addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1).slice(8));

interface Condition {
  where: string;
  values: unknown[];
}

function published(from: string, to: string): Condition {
  const values = [from, to + END_OF_DAY];
  return { where: 'p.published_at >= ? AND p.published_at < ?', values };
}

/** Published in this time, or listed in a feed: a reader may remember either. */
function publishedOrListed(from: string, to: string): Condition {
  const { where, values } = published(from, to);
  return { where: `(${where} OR ${LISTED_IN('BETWEEN ? AND ?')})`, values: [...values, from, to] };
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/** What a filter asks of paper `p`, as of today (`YYYY-MM-DD`), where one condition of SQL says it. */
export function conditionOf(filter: PlainFilter, today: string): Condition {
  const plain = (where: string, ...values: unknown[]): Condition => ({ where, values });
  switch (filter.on) {
    case 'year': {
      const from = filter.from === undefined ? FIRST : firstDay(String(filter.from));
      const to = filter.to === undefined ? LAST : lastDay(String(filter.to));
      const { where, values } = published(from, to);
      // Of some papers only the day is known on which they were listed.
      return plain(
        `(${where} OR p.published_at IS NULL AND ${LISTED_IN('BETWEEN ? AND ?')})`,
        ...values,
        from,
        to,
      );
    }
    case 'date':
      return publishedOrListed(
        filter.from === undefined ? FIRST : firstDay(filter.from),
        filter.to === undefined ? LAST : lastDay(filter.to),
      );
    case 'recent':
      return publishedOrListed(recentFrom(today, filter.count, filter.unit), today);
    case 'source':
      return plain('p.source = ?', filter.value);
    case 'color':
      return plain(ANNOTATED('a.color = ?'), filter.value);
    case 'is':
      return filter.value === 'starred'
        ? plain('p.id IN (SELECT s.paper_id FROM paper_states s WHERE s.starred = 1)')
        : plain(IS_STATE, filter.value);
    case 'has':
      return plain(
        {
          pdf: HAS_PDF,
          code: 'p.github_repo IS NOT NULL',
          highlight: ANNOTATED('true'),
          note: ANNOTATED("a.note <> ''"),
          abstract: "coalesce(p.abstract, '') <> ''",
        }[filter.value],
      );
  }
}
