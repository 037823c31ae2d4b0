import type { RequestKind } from '#shared/entities/queued-request.ts';
import type { SyncStatus } from '#shared/entities/sync.ts';
import { plural } from '../papers/describe.ts';

const WORDS: Record<RequestKind, (count: number) => string> = {
  paper: (count) => plural(count, 'paper'),
  day: (count) => plural(count, 'day'),
  week: (count) => plural(count, 'week'),
  month: (count) => plural(count, 'month'),
  trending: () => 'what is trending',
};

const KINDS = Object.keys(WORDS) as RequestKind[];

/** "1 paper, 2 days": what was asked for besides PDFs and waits. Nothing where nothing does. */
export function requestWords({ requests: { waiting } }: Pick<SyncStatus, 'requests'>): string {
  return KINDS.flatMap((kind) => (waiting[kind] ? [WORDS[kind](waiting[kind])] : [])).join(', ');
}

/** "1 paper, 2 days, 3 PDFs": all that waits to be fetched. */
export function waitingWords(status: Pick<SyncStatus, 'requests' | 'downloads'>): string {
  const { waiting } = status.downloads;
  return [requestWords(status), waiting > 0 && plural(waiting, 'PDF')].filter(Boolean).join(', ');
}

/** How many things wait to be fetched, of whatever kind. */
export function waitingCount({ requests, downloads }: Pick<SyncStatus, 'requests' | 'downloads'>): number {
  return Object.values(requests.waiting).reduce((sum, count) => sum + count, downloads.waiting);
}
