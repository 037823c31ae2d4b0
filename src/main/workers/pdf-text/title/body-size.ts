import { mostOf } from '#shared/references/text-line.ts';
import type { Row } from './rows.ts';

/** A page with fewer characters is a cover or a slide: it has no text to compare with. */
const FEW_CHARS = 400;

/** The size of a page's running text. */
export function bodySize(rows: readonly Row[]): number {
  const chars = rows.reduce((sum, { text }) => sum + text.length, 0);
  if (chars < FEW_CHARS)
    return rows.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
  return mostOf(rows.map(({ size, text }) => [Math.round(size * 2) / 2, text.length])) ?? 0;
}
