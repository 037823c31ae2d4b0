import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import { localToday } from '#shared/calendar.ts';
import type { Annotation } from '#shared/entities/annotation.ts';
import { formatDate } from '../ui/format-date.ts';

/** What an annotation is called: its quote, or what it is where there is no text under it. */
export function annotationTitle({ quote, kind, page }: Pick<Annotation, 'quote' | 'kind' | 'page'>): string {
  if (quote) return readableQuote(quote.exact);
  if (kind === 'area') return `Area on page ${page}`;
  if (kind === 'ink') return `Drawing on page ${page}`;
  return `Note on page ${page}`;
}

/** "today", "yesterday", "3 June", "3 June 2024": where the user is. */
export function relativeDay(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const day = localToday(date);
  if (day === localToday(now)) return 'today';
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (day === localToday(yesterday)) return 'yesterday';
  const words = formatDate(day);
  return date.getFullYear() === now.getFullYear() ? words.replace(/ \d+$/, '') : words;
}
