import type { SyncStatus } from '#shared/entities/sync.ts';
import { HttpError } from '../../sources/http/http.ts';

/** A request that fails this soon after another was answered tells of its server, not of the network. In milliseconds. */
const RECENT_MS = 10_000;
/** So many that find nobody, without an answer to any other, tell of the network all the same. */
const MISSES_IN_A_ROW = 4;
/** Answers on their way when the window says "offline" do not gainsay it. In milliseconds. */
const ON_THEIR_WAY_MS = 10_000;

export type NetworkState = ReturnType<typeof createNetworkState>;

/**
 * Whether there is a network, judged by what became of requests: an answer says yes, whatever it was; one that found
 * nobody says no, unless others are answered at the same time. Of the window's word only "no" is believed.
 */
export function createNetworkState(onChange: () => void) {
  let state: SyncStatus['network'] = 'unknown';
  let isMetered = false;
  let windowSaysOffline = false;
  let toldAt = Number.NEGATIVE_INFINITY;
  let reachedAt = Number.NEGATIVE_INFINITY;
  let misses = 0;

  function become(next: SyncStatus['network']): void {
    if (state === next) return;
    state = next;
    onChange();
  }

  return {
    state: (): SyncStatus['network'] => state,
    isOffline: (): boolean => state === 'offline',
    /** Whether the window said so last. */
    isToldOffline: (): boolean => windowSaysOffline,
    isMetered: (): boolean => isMetered,
    /** A server answered. */
    reached(): void {
      if (windowSaysOffline && performance.now() - toldAt < ON_THEIR_WAY_MS) return;
      windowSaysOffline = false;
      reachedAt = performance.now();
      misses = 0;
      become('online');
    },
    /** A request found nobody. */
    missed(): void {
      misses += 1;
      if (misses >= MISSES_IN_A_ROW || performance.now() - reachedAt > RECENT_MS) become('offline');
    },
    /** What the window sees; answers whether it is worth trying the network now. */
    hint({ online, metered }: { online?: boolean; metered?: boolean }): boolean {
      if (metered !== undefined && metered !== isMetered) {
        isMetered = metered;
        onChange();
      }
      if (online === undefined) return false;
      windowSaysOffline = !online;
      if (online) return state === 'offline';
      toldAt = performance.now();
      reachedAt = Number.NEGATIVE_INFINITY;
      become('offline');
      return false;
    },
  };
}

/** Whether nobody answered, as opposed to an answer that says no. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof HttpError && (error.kind === 'network' || error.kind === 'timeout');
}
