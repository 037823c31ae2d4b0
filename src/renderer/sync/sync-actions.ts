import type { CalendarDate } from '#shared/entities/date.ts';
import type { Library } from '../api/library.ts';
import { write } from '../write/write.ts';
import { refetchStatus, useSync } from './sync-store.ts';

/** Asks for something and shows what became of it. Of each subject the latest wish counts: syncing is started or stopped. */
async function ask(
  subject: 'run' | 'waiting' | 'paused' | 'downloads' | 'older days',
  failure: string,
  work: (library: Library) => Promise<unknown>,
): Promise<void> {
  await write({
    failure,
    subject: `sync/${subject}`,
    ask: (library) => work(library).finally(() => void refetchStatus()),
  });
}

export const syncNow = () => ask('run', 'The sync was not started.', (library) => library.sync.start());

export const stopSync = () => ask('run', 'The sync was not stopped.', (library) => library.sync.cancel());

/** Gives up on all that waits for another program to let go of the library; each then says so, and can be tried again. */
export const stopWaiting = () =>
  ask('waiting', 'Nothing was given up.', (library) => library.library.stopWaiting());

/** Whether syncing by itself rests. */
export const setSyncPaused = (syncPaused: boolean) =>
  ask('paused', syncPaused ? 'Syncing was not paused.' : 'Syncing was not resumed.', (library) =>
    library.settings.set({ syncPaused }),
  );

/** Whether the queue of PDFs rests. */
export const setDownloadsPaused = (downloadsPaused: boolean) =>
  ask(
    'downloads',
    downloadsPaused ? 'Downloads were not paused.' : 'Downloads were not resumed.',
    (library) => library.settings.set({ downloadsPaused }),
  );

/** Syncs again, and has what failed of the queues fetched again. */
export const tryAgain = () =>
  ask('run', 'Nothing was tried again.', async (library) => {
    const { downloads, requests } = useSync.getState().status ?? {};
    if (downloads?.failed || requests?.failed) await library.downloads.retry({});
    await library.sync.start();
  });

export const startBackfill = (range: { from: CalendarDate; to: CalendarDate }) =>
  ask('older days', 'The older days are not being fetched.', (library) => library.sync.backfill(range));

export const stopBackfill = () =>
  ask('older days', 'Fetching older days was not stopped.', (library) => library.sync.cancelBackfill());
