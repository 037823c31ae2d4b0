import { type MonthDay, parseMonthDay } from './month-day.ts';

/** What one line of a saved page is. Lines no rule knows are text. */
export type PageLine =
  | { kind: 'blank' | 'dot' | 'noise' | 'submitted-label' }
  | { kind: 'text'; text: string }
  | { kind: 'authors'; count: number; date?: MonthDay; comments?: number }
  | { kind: 'date'; date: MonthDay; comments?: number }
  | { kind: 'number'; value: number }
  | { kind: 'submitted'; by: string };

const AUTHORS = /^[•·∙*\-–]?\s*(\d{1,3}(?:,\d{3})+|\d+)\s+authors?\b\s*(.*)$/i;
const COUNT = /^(\d+(?:,\d{3})*(?:\.\d+)?)\s*(k?)$/i;
const DATE_AND_COMMENTS = /^[•·∙]?\s*(.*?\d)(?:\s+(\d+(?:\.\d+)?k?))?$/i;
const NOISE =
  /^(?:[-–—+]|\+\s?\d+|new|upvote|subscribe|get trending papers in your email inbox!?|published on \w+ \d+|view (?:arxiv page|pdf)|read more|share|previous|next|today|daily|weekly|monthly|trending|trending papers)$/i;

function parseCount(text: string): number | undefined {
  const match = text.match(COUNT);
  if (!match?.[1]) return undefined;
  return Math.round(Number(match[1].replaceAll(',', '')) * (match[2] ? 1000 : 1));
}

/** A date with the comment count that may stand behind it: "Aug 2, 2024 3", "Oct 20 1". */
function parseDate(text: string): { date: MonthDay; comments?: number } | undefined {
  const bare = text.replace(/^[•·∙]\s*/, '');
  const whole = parseMonthDay(bare);
  if (whole) return { date: whole };
  const match = bare.match(DATE_AND_COMMENTS);
  const date = match?.[1] ? parseMonthDay(match[1]) : undefined;
  if (!date) return undefined;
  const comments = match?.[2] ? parseCount(match[2]) : undefined;
  return comments === undefined ? { date } : { date, comments };
}

/** Lines of a file with every kind of line end, space and invisible mark made plain. */
export function toLines(text: string): string[] {
  return text
    .replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .split(/\r\n|[\n\r\u0085\u2028\u2029\f\v]/)
    .map((line) => line.replace(/\s+/g, ' ').trim());
}

/** Tells what a (trimmed, single-spaced) line is. */
export function readLine(line: string): PageLine {
  if (line === '') return { kind: 'blank' };
  if (/^[•·∙]$/.test(line)) return { kind: 'dot' };
  if (NOISE.test(line)) return { kind: 'noise' };
  const authors = line.match(AUTHORS);
  if (authors?.[1]) {
    const rest = authors[2] ?? '';
    const date = parseDate(rest);
    if (rest === '' || /^[•·∙]$/.test(rest) || date)
      return { kind: 'authors', count: Number(authors[1].replaceAll(',', '')), ...date };
  }
  const date = parseDate(line);
  if (date) return { kind: 'date', ...date };
  const number = parseCount(line.replace(/^upvotes?:?\s+/i, ''));
  if (number !== undefined) return { kind: 'number', value: number };
  const submitted = line.match(/^submitted by:?(?:\s+(.{1,60}))?$/i);
  if (submitted) return submitted[1] ? { kind: 'submitted', by: submitted[1] } : { kind: 'submitted-label' };
  return { kind: 'text', text: line };
}
