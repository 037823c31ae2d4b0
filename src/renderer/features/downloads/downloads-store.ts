import { create } from 'zustand';
import type { QueueIds, QueueTotals } from '#shared/contract/downloads.ts';
import type { Download, DownloadState } from '#shared/entities/download.ts';
import type { QueuedRequest } from '#shared/entities/queued-request.ts';
import { isolated } from '#shared/text/direction.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { plural } from '../../papers/describe.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { showError, showToast, withdrawToast } from '../../ui/toasts.ts';
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

/** What toasts about taking back are about. */
const CANCELLED = 'downloads/cancelled';

/** Asks for something and says why when it was refused. */
async function ask(failed: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    showError(`${failed} ${reason(error)}`);
  }
  downloadRows.refresh();
}

function offerUndo(message: string, ids: QueueIds): void {
  if (ids.length === 0) return;
  const undo = () => ask('It was not put back.', () => api.downloads.restore({ ids }));
  showToast({ subject: CANCELLED, message, action: { label: 'Undo', run: () => void undo() } });
}

/** Takes one out of the queue; it can be put back, and asked for again from its row. */
export const cancelDownload = (item: QueueItem) =>
  ask('It was not cancelled.', async () => {
    const { ids } = await api.downloads.cancel({ ids: [item.id] });
    offerUndo(`“${isolated(titleOf(item))}” will not be fetched.`, ids);
  });

export const cancelAll = () =>
  ask('The downloads were not cancelled.', async () => {
    const { ids } = await api.downloads.cancel({});
    const word = ids.every((id) => typeof id === 'number') ? 'download' : 'thing';
    offerUndo(`${plural(ids.length, word)} cancelled.`, ids);
  });

/** Fetches again what failed, or was cancelled after all. */
export const tryAgain = ({ id }: QueueItem) =>
  ask('It is not being fetched again.', async () => {
    await api.downloads.retry({ ids: [id] });
    withdrawToast(CANCELLED);
  });

export const tryAllAgain = () =>
  ask('The downloads are not being tried again.', () => api.downloads.retry({}));

export const clearFinished = () =>
  ask('The list was not cleared.', async () => {
    await api.downloads.clearFinished();
    withdrawToast(CANCELLED);
  });
