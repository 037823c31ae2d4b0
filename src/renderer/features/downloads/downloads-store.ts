import type { Download, DownloadState } from '#shared/entities/download.ts';
import { api } from '../../api/client.ts';
import type { Library } from '../../api/library.ts';
import { refetchOn } from '../../api/refetch.ts';
import { plural } from '../../papers/describe.ts';
import { createPagedRows } from '../../papers/paged-rows.ts';
import { showToast } from '../../ui/toasts.ts';
import { write } from '../../write/write.ts';

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

/** Asks for something about one download, or about all, and shows what became of it; answers how many it concerned. */
async function ask(
  subject: number | 'all' | 'finished',
  failure: string,
  work: (library: Library) => Promise<{ changed: number }>,
): Promise<number | undefined> {
  const answer = await write({
    failure,
    subject: subject === 'all' ? 'downloads' : `downloads/${subject}`,
    ask: work,
  });
  downloadRows.refresh();
  return answer?.changed;
}

/** Takes one out of the queue; it can be asked for again from its row. */
export const cancelDownload = ({ id }: Download) =>
  ask(id, 'The download was not cancelled.', (library) => library.downloads.cancel({ ids: [id] }));

export async function cancelAll(): Promise<void> {
  const changed = await ask('all', 'The downloads were not cancelled.', (library) =>
    library.downloads.cancel({}),
  );
  if (changed !== undefined) showToast({ message: `${plural(changed, 'download')} cancelled.` });
}

/** Fetches again what failed, or was cancelled after all. */
export const tryAgain = ({ id }: Download) =>
  ask(id, 'The PDF is not being fetched again.', (library) => library.downloads.retry({ ids: [id] }));

export const tryAllAgain = () =>
  ask('all', 'The downloads are not being tried again.', (library) => library.downloads.retry({}));

export const clearFinished = () =>
  ask('finished', 'The list was not cleared.', (library) => library.downloads.clearFinished());
