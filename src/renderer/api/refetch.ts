import type { ChangeEvent } from '#shared/entities/change-event.ts';
import { onChange } from './changes.ts';

const GATHER_MS = 100;

/** How far something is that goes on by itself. */
const PROGRESS: ReadonlySet<ChangeEvent['type']> = new Set([
  'sync.changed',
  'downloads.changed',
  'index.changed',
]);

/** Whether papers, or anything the user made, may look different now; how far a sync is concerns none of them. */
export const concernsLibrary = ({ type }: ChangeEvent): boolean =>
  type !== 'settings.changed' && !PROGRESS.has(type);

/**
 * Runs `refetch` after changes that concern what is shown, at most once in a tenth of a second: a burst of events
 * (an import) neither floods the library nor keeps the window waiting for its end. Returns how to stop.
 */
export function refetchOn(concerns: (event: ChangeEvent) => boolean, refetch: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onChange((event) => {
    if (!concerns(event)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      refetch();
    }, GATHER_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
