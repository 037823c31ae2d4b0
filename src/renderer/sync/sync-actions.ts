import type { CalendarDate } from '#shared/entities/date.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { showError } from '../ui/toasts.ts';
import { refetchStatus, useSync } from './sync-store.ts';

/** Asks for something, shows what became of it, and says why when it was refused. */
async function ask(failed: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    showError(`${failed} ${reason(error)}`, { label: 'Try again', run: () => void ask(failed, work) });
    return false;
  } finally {
    void refetchStatus();
  }
}

export const syncNow = () => ask('The sync was not started.', () => api.sync.start());

export const stopSync = () => ask('The sync was not stopped.', () => api.sync.cancel());

/** Gives up on all that waits for another program to let go of the library; each then says so, and can be tried again. */
export const stopWaiting = () => ask('Nothing was given up.', () => api.library.stopWaiting());

/** Whether syncing by itself rests. */
export const setSyncPaused = (syncPaused: boolean) =>
  ask(syncPaused ? 'Syncing was not paused.' : 'Syncing was not resumed.', () =>
    api.settings.set({ syncPaused }),
  );

/** Whether the queue of PDFs rests. */
export const setDownloadsPaused = (downloadsPaused: boolean) =>
  ask(downloadsPaused ? 'Downloads were not paused.' : 'Downloads were not resumed.', () =>
    api.settings.set({ downloadsPaused }),
  );

/** Syncs again, and has what failed of the queues fetched again. */
export const tryAgain = () =>
  ask('Nothing was tried again.', async () => {
    const { downloads, requests } = useSync.getState().status ?? {};
    if (downloads?.failed || requests?.failed) await api.downloads.retry({});
    await api.sync.start();
  });

export const startBackfill = (range: { from: CalendarDate; to: CalendarDate }) =>
  ask('The older days are not being fetched.', () => api.sync.backfill(range));

export const stopBackfill = () =>
  ask('Fetching older days was not stopped.', () => api.sync.cancelBackfill());
