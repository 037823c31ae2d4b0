import type { Paper } from '#shared/entities/paper.ts';
import { isolated } from '#shared/text/direction.ts';
import { toPlainText } from '#shared/text/display.ts';

const counts = new Intl.NumberFormat('en');

/** "1,284" */
export const formatCount = (count: number): string => counts.format(count);

/** "1 vote", "163 votes" */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "Wenbo Pan and 7 others", or "8 authors" where only their number is known; undefined when nothing is. */
export function describeAuthors({
  authors,
  authorCount,
}: Pick<Paper, 'authors' | 'authorCount'>): string | undefined {
  const [first, second] = authors.slice(0, 2).map(({ name }) => isolated(toPlainText(name)));
  const count = Math.max(authorCount ?? 0, authors.length);
  if (!first) return count > 0 ? plural(count, 'author') : undefined;
  if (count === 1) return first;
  if (count === 2 && second) return `${first} and ${second}`;
  return `${first} and ${plural(count - 1, 'other')}`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** "3.4 MB" */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 100 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** "mohwald/gandtr" of a repository, "sites.google.com/view/x" of a page: short enough for a line. */
export function shortAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/+$/, '');
  const repository = /^(?:github|gitlab)\.com\/([^/?#]+\/[^/?#]+)/.exec(bare);
  const text = repository?.[1] ?? bare;
  return text.length > 44 ? `${text.slice(0, 42)}…` : text;
}
