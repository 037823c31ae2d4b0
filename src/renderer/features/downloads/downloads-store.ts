import { create } from 'zustand';
import type { QueueIds, QueueTotals } from '#shared/contract/downloads.ts';
import type { Download, DownloadState } from '#shared/entities/download.ts';
import type { QueuedRequest } from '#shared/entities/queued-request.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../../api/client.ts';
import type { Library } from '../../api/library.ts';
import { refetchOn } from '../../api/refetch.ts';
import { plural } from '../../papers/describe.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { showToast, withdrawToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';
import { titleOf } from './download-words.ts';

export type DownloadsShown = 'all' | 'queue' | 'failed' | 'finished';

/** What waits to be fetched, or did: a paper or a period of the feed that was asked for, or a PDF. */
export type QueueItem = QueuedRequest | Download;

const STATES: Record<DownloadsShown, DownloadState[] | undefined> = {
  all: undefined,
  queue: ['running', 'waiting'],
  failed: ['failed'],
  finished: ['done', 'cancelled'],
};

export const downloadRows = createPagedRows<QueueItem>();

/** How many rows there are of each kind, in their order. */
export const useQueueTotals = create<QueueTotals>(() => ({ papers: 0, feed: 0, pdfs: 0 }));

/** Shows what waits or did, in the states asked for, and follows changes until stopped. */
export function openDownloads(shown: DownloadsShown): () => void {
  downloadRows.open(`downloads/${shown}`, async ({ offset, limit, signal }) => {
    const { total, totals, requests, downloads } = await api.downloads.list(
      { offset, limit, states: STATES[shown] },
      { signal },
    );
    if (!signal.aborted) useQueueTotals.setState(totals);
    return { total, rows: [...requests, ...downloads] };
  });
  return refetchOn(
    ({ type }) => type === 'downloads.changed' || type === 'library.changed',
    downloadRows.refresh,
  );
}

/** What toasts about taking back are about, all of them and one. */
const CANCELLED = 'downloads/cancelled';
const aboutCancelled = ([first]: QueueIds, count: number): string => `${CANCELLED}/${count} from ${first}`;

const aboutItem = ({ id }: QueueItem): string => `downloads/${id}`;

/** Asks for something about one of the queue, or about all; answers what came of it, nothing where it was given up. */
async function ask<T>(
  subject: string,
  failure: string,
  work: (library: Library) => Promise<T>,
): Promise<T | undefined> {
  const answer = await write({
    failure,
    subject,
    ask: work,
  });
  downloadRows.refresh();
  return answer;
}

function offerUndo(message: string, ids: QueueIds): void {
  if (ids.length === 0) return;
  const subject = aboutCancelled(ids, ids.length);
  const undo = () => ask(subject, 'It was not put back.', (library) => library.downloads.restore({ ids }));
  showToast({ subject, message, action: { label: 'Undo', run: () => void undo() } });
}

/** Takes one out of the queue; it can be put back, and asked for again from its row. */
export async function cancelDownload(item: QueueItem): Promise<void> {
  const answer = await ask(aboutItem(item), 'It was not cancelled.', (library) =>
    library.downloads.cancel({ ids: [item.id] }),
  );
  if (answer) offerUndo(`“${isolated(titleOf(item))}” will not be fetched.`, answer.ids);
}

export async function cancelAll(): Promise<void> {
  const answer = await ask('downloads', 'The downloads were not cancelled.', (library) =>
    library.downloads.cancel({}),
  );
  if (!answer) return;
  const word = answer.ids.every((id) => typeof id === 'number') ? 'download' : 'thing';
  offerUndo(`${plural(answer.ids.length, word)} cancelled.`, answer.ids);
}

/** Fetches again what failed, or was cancelled after all. */
export async function tryAgain(item: QueueItem): Promise<void> {
  const ids = [item.id];
  const answer = await ask(aboutItem(item), 'It is not being fetched again.', (library) =>
    library.downloads.retry({ ids }),
  );
  // Of several that were cancelled together the others can still be put back.
  if (answer) withdrawToast(aboutCancelled(ids, 1));
}

export const tryAllAgain = () =>
  ask('downloads', 'The downloads are not being tried again.', (library) => library.downloads.retry({}));

export async function clearFinished(): Promise<void> {
  const answer = await ask('downloads/finished', 'The list was not cleared.', (library) =>
    library.downloads.clearFinished(),
  );
  if (answer) withdrawToast(CANCELLED);
}
