import type { AnnotationColor } from '../entities/annotation.ts';
import type { PaperSource } from '../entities/paper.ts';
import type { Filter, HasValue, IsValue, TimeUnit } from './ast.ts';
import { CHOICES, type ChoiceField, type FilterField, VALUE_ALIASES } from './fields.ts';
import { pastedPaper } from './pasted-paper.ts';

/** What a value says: a filter, nothing yet (it is being typed), or why it says nothing. */
export type ReadFilter = Filter | 'unfinished' | { why: string };

export interface FilterValue {
  text: string;
  hasStar: boolean;
  /** The query ends here and may go on. */
  isUnfinished: boolean;
}

const YEAR = /^\d{4}$/;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const RECENT = /^([1-9]\d{0,3})([dwmy])$/;
const NAMED_TIMES: Readonly<Record<string, string>> = { today: '1d', week: '1w', month: '1m', year: '1y' };

/** First and last day that a date, month or year holds, as text that compares; no month has more than 31 days. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
export const lastDay = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
};

interface Range {
  from?: string;
  to?: string;
}

/** Reads `a`, `a..b`, `a..` or `..b`, where each end has the form; `unfinished` where more typing may make it so. */
function readRange(value: FilterValue, form: RegExp): Range | 'unfinished' | undefined {
  const [first = '', second, ...more] = value.text.split('..');
  const isRange = second !== undefined;
  if (more.length > 0 || (isRange && first === '' && second === '')) {
    return value.isUnfinished && value.text === '..' ? 'unfinished' : undefined;
  }
  const ends = isRange ? [first, second] : [first];
  const last = ends.at(-1) ?? '';
  if (value.isUnfinished && !form.test(last) && /^[\d-]{0,9}\.?$/.test(last)) {
    // "2024..20" will be a range that begins in 2024, and "2024." is already that year.
    if (isRange && form.test(first)) return { from: first };
    const year = last.slice(0, -1);
    return last.endsWith('.') && form.test(year) ? { from: year, to: year } : 'unfinished';
  }
  if (ends.some((end) => end !== '' && !form.test(end))) return undefined;
  if (!isRange) return first === '' ? undefined : { from: first, to: first };
  return { ...(first !== '' && { from: first }), ...(second !== '' && { to: second }) };
}

const isBackwards = ({ from, to }: Range): boolean =>
  from !== undefined && to !== undefined && firstDay(from) > lastDay(to);

function readYear(value: FilterValue): ReadFilter {
  const range = readRange(value, YEAR);
  if (range === undefined) return { why: 'a year is four figures, a range 2024..2025' };
  if (range === 'unfinished') return range;
  if (isBackwards(range)) return { why: 'the range ends before it begins' };
  return {
    on: 'year',
    ...(range.from !== undefined && { from: Number(range.from) }),
    ...(range.to !== undefined && { to: Number(range.to) }),
  };
}

function readDate(value: FilterValue): ReadFilter {
  const text = value.text.toLowerCase();
  const recent = (NAMED_TIMES[text] ?? text).match(RECENT);
  if (recent) return { on: 'recent', count: Number(recent[1]), unit: recent[2] as TimeUnit };
  const isNameBegun = Object.keys(NAMED_TIMES).some((name) => name.startsWith(text));
  if (value.isUnfinished && (isNameBegun || /^[1-9]\d{0,2}$/.test(text))) return 'unfinished';
  const range = readRange(value, DAY);
  if (range === undefined) return { why: 'a date is 2025, 2025-06, 2025-06-14, a range of them, or 7d' };
  if (range === 'unfinished') return range;
  if (isBackwards(range)) return { why: 'the range ends before it begins' };
  return { on: 'date', ...range };
}

function readChoice(on: ChoiceField, { text, isUnfinished }: FilterValue): ReadFilter {
  const written = text.toLowerCase();
  const value = VALUE_ALIASES[written] ?? written;
  const options: readonly string[] = CHOICES[on];
  if (options.includes(value)) {
    if (on === 'has') return { on, value: value as HasValue };
    if (on === 'is') return { on, value: value as IsValue };
    if (on === 'source') return { on, value: value as PaperSource };
    return { on, value: value as AnnotationColor };
  }
  if (isUnfinished && options.some((option) => option.startsWith(written))) return 'unfinished';
  return { why: `it takes ${options.slice(0, -1).join(', ')} or ${options.at(-1)}` };
}

function readId({ text }: FilterValue): ReadFilter {
  const paper = pastedPaper(text);
  return paper?.length === text.length
    ? { on: 'id', value: paper.value }
    : { why: 'it takes an arXiv id or a DOI' };
}

/** Reads what stands after a filter's colon. */
export function readFilter(on: FilterField, value: FilterValue): ReadFilter {
  if (on === 'year') return readYear(value);
  if (on === 'date') return readDate(value);
  if (on === 'id') return readId(value);
  if (on === 'tag' || on === 'list') {
    const name = value.text.trim().replace(/\s+/g, ' ');
    const isPrefix = value.hasStar || value.isUnfinished;
    return name === '' ? { why: 'it takes a name' } : { on, name, isPrefix };
  }
  return readChoice(on, value);
}
