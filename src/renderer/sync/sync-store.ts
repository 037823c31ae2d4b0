import { create } from 'zustand';
import type { SyncStatus } from '#shared/entities/sync.ts';
import { api } from '../api/client.ts';
import { reason } from '../api/failure.ts';
import { refetchOn } from '../api/refetch.ts';
import { oneAtATime } from './one-at-a-time.ts';

interface SyncState {
  /** Undefined until the first answer. */
  status: SyncStatus | undefined;
  /** Why the last question for the status went unanswered. */
  error: string | undefined;
}

/** How current the library is, and what is being done about it. */
export const useSync = create<SyncState>(() => ({ status: undefined, error: undefined }));

/** Asks for the status; what changes while an answer is on its way is asked for once more after it. */
export const refetchStatus = oneAtATime(async () => {
  try {
    useSync.setState({ status: await api.sync.status(), error: undefined });
  } catch (error) {
    useSync.setState({ error: reason(error) });
  }
});

const CONCERNS: ReadonlySet<string> = new Set([
  'sync.changed',
  'downloads.changed',
  'settings.changed',
  'library.changed',
]);

/** Loads the status once the window has nothing better to do, and follows its changes. */
export function startSync(): void {
  setTimeout(() => void refetchStatus(), 50);
  refetchOn(
    ({ type }) => CONCERNS.has(type),
    () => void refetchStatus(),
  );
}
