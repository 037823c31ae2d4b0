import type { Changes } from './changes.ts';

const LOOK_EVERY_MS = 2_000;

/** Tells windows when another process (the command line, say) changed the library. */
export function watchOtherProcesses(dataVersion: () => number, changes: Changes, signal: AbortSignal): void {
  let seen = dataVersion();
  const timer = setInterval(() => {
    const now = dataVersion();
    if (now === seen) return;
    seen = now;
    changes.publish({ type: 'library.changed' });
  }, LOOK_EVERY_MS);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
