import type { Changes } from './changes.ts';

const LOOK_EVERY_MS = 2_000;

/** The second writer of this process: what it writes looks to the first as if another process had written it. */
export interface SyncThread {
  /** How much the first connection itself has written so far. */
  ownWrites: () => number;
  /** Whether anyone but the thread wrote since it was last asked; undefined where it does not run. */
  othersWrote: () => Promise<boolean | undefined>;
}

/**
 * Tells windows when another process (the command line, say) changed the library. What this process's own thread writes it
 * tells itself, and by name. Each of the two connections sees all writes but its own: what the thread saw and the first did
 * not do, another process did.
 */
export function watchOtherProcesses(
  dataVersion: () => number,
  changes: Changes,
  signal: AbortSignal,
  thread?: SyncThread,
): void {
  let seen = dataVersion();
  let written = thread?.ownWrites() ?? 0;

  async function look(): Promise<void> {
    const now = dataVersion();
    const isChanged = now !== seen;
    seen = now;
    const writtenNow = thread?.ownWrites() ?? 0;
    const wroteSelf = writtenNow !== written;
    written = writtenNow;
    const othersWrote = await thread?.othersWrote();
    const isForeign = othersWrote === undefined ? isChanged : othersWrote && (isChanged || !wroteSelf);
    if (!isForeign || signal.aborted) return;
    changes.publish({ type: 'library.changed' });
    changes.publish({ type: 'sync.changed' });
    changes.publish({ type: 'downloads.changed' });
  }

  const timer = setInterval(() => {
    // A thread that dies while it is asked says nothing: the next look tells.
    if (!signal.aborted) look().catch(() => undefined);
  }, LOOK_EVERY_MS);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
