import { readableQuote } from '#shared/anchoring/readable-quote.ts';
import { localToday } from '#shared/calendar.ts';
import type { Annotation } from '#shared/entities/annotation.ts';
import { KIND_NAMES } from '#shared/kind-names.ts';
import { formatDate } from '../ui/format-date.ts';

/** What an annotation is called: its quote, or what it is where there is no text under it. */
export function annotationTitle(
  annotation: Pick<Annotation, 'quote' | 'kind' | 'page' | 'pageLabel'>,
): string {
  const { quote, kind, page, pageLabel = page } = annotation;
  if (quote) return readableQuote(quote.exact);
  if (kind === 'area') return `Area on page ${pageLabel}`;
  if (kind === 'ink') return `Drawing on page ${pageLabel}`;
  return `Note on page ${pageLabel}`;
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

/** Where an annotation is and from when: "Page 3, today", "Version 1, underline, page 3, 4 June". */
export function placeWords(
  {
    kind,
    page,
    pageLabel = String(page),
    createdAt,
  }: Pick<Annotation, 'kind' | 'page' | 'pageLabel' | 'createdAt'>,
  document: string | undefined,
): string {
  const kindName = kind === 'highlight' ? undefined : KIND_NAMES[kind].toLowerCase();
  const words = [document, kindName, `page ${pageLabel}`, relativeDay(createdAt)].filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** All that is known of an annotation's making: "Made 4 June 2026 at 14:05, changed 5 June 2026 at 09:10, by Ada". */
export function makingWords({
  createdAt,
  updatedAt,
  author,
}: Pick<Annotation, 'createdAt' | 'updatedAt' | 'author'>): string {
  const [made, changed] = [createdAt, updatedAt].map((instant) => EXACT.format(new Date(instant)));
  return [`Made ${made}`, changed !== made && `changed ${changed}`, author && `by ${author}`]
    .filter(Boolean)
    .join(', ');
}

/** What is to be said about how sure the place of an annotation is; nothing where it was made there. */
export function placementWords({
  placement,
  rects,
}: Pick<Annotation, 'placement' | 'rects'>): string | undefined {
  if (placement === 'lost' || rects.length === 0) return 'Could not be placed';
  return placement === 'uncertain' ? 'Place uncertain' : undefined;
}
