import type { Download, DownloadState } from '#shared/entities/download.ts';
import { api } from '../../api/client.ts';
import { reason } from '../../api/failure.ts';
import { refetchOn } from '../../api/refetch.ts';
import { plural } from '../../papers/describe.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { showError, showToast } from '../../ui/toasts.ts';

export type DownloadsShown = 'all' | 'queue' | 'failed' | 'finished';

const STATES: Record<DownloadsShown, DownloadState[] | undefined> = {
  all: undefined,
  queue: ['running', 'waiting'],
  failed: ['failed'],
  finished: ['done', 'cancelled'],
};

export const downloadRows = createPagedRows<Download>();

/** Shows downloads in the states asked for, and follows changes until stopped. */
export function openDownloads(shown: DownloadsShown): () => void {
  downloadRows.open(`downloads/${shown}`, async ({ offset, limit, signal }) => {
    const { total, downloads } = await api.downloads.list(
      { offset, limit, states: STATES[shown] },
      { signal },
    );
    return { total, rows: downloads };
  });
  return refetchOn(
    ({ type }) => type === 'downloads.changed' || type === 'library.changed',
    downloadRows.refresh,
  );
}

/** Asks for something, shows what became of it, and says why when it was refused. */
async function ask(
  failed: string,
  work: () => Promise<{ changed: number }>,
  done?: (changed: number) => string,
): Promise<void> {
  try {
    const { changed } = await work();
    if (done) showToast({ message: done(changed) });
  } catch (error) {
    showError(`${failed} ${reason(error)}`);
  }
  downloadRows.refresh();
}

/** Takes one out of the queue; it can be asked for again from its row. */
export const cancelDownload = ({ id }: Download) =>
  ask('The download was not cancelled.', () => api.downloads.cancel({ ids: [id] }));

export const cancelAll = () =>
  ask(
    'The downloads were not cancelled.',
    () => api.downloads.cancel({}),
    (changed) => `${plural(changed, 'download')} cancelled.`,
  );

/** Fetches again what failed, or was cancelled after all. */
export const tryAgain = ({ id }: Download) =>
  ask('The PDF is not being fetched again.', () => api.downloads.retry({ ids: [id] }));

export const tryAllAgain = () =>
  ask('The downloads are not being tried again.', () => api.downloads.retry({}));

export const clearFinished = () => ask('The list was not cleared.', () => api.downloads.clearFinished());
