import type { ChangeEvent } from '#shared/entities/change-event.ts';
import { onChange } from './changes.ts';

const GATHER_MS = 80;

/**
 * Runs `refetch` after changes that concern what is shown; a burst of events (an import) runs it once.
 * Returns how to stop.
 */
export function refetchOn(concerns: (event: ChangeEvent) => boolean, refetch: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onChange((event) => {
    if (!concerns(event)) return;
    clearTimeout(timer);
    timer = setTimeout(refetch, GATHER_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
