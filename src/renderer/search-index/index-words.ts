import type { IndexStatus } from '#shared/entities/search.ts';
import { formatCount, plural } from '../papers/describe.ts';

/** How far the index is, in words; nothing where all is in it. */
export function indexWords({ pending, total, isPaused }: IndexStatus): string | undefined {
  if (isPaused) return `Indexing is paused${pending > 0 ? `, ${plural(pending, 'paper')} left` : ''}.`;
  if (pending === 0) return undefined;
  return `Indexing: ${formatCount(total - pending)} of ${plural(total, 'paper')}`;
}
