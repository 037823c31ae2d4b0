import type { LeaseStore } from '../../../sources/http/ports.ts';

const NAME = 'downloads';
const TTL_MS = 10_000;

export type LeaseKeeper = ReturnType<typeof createLeaseKeeper>;

/**
 * Holds the lease of downloading while there is something to do: one process at a time writes part files.
 * @param onLost another process took it over: whatever is under way must end
 */
export function createLeaseKeeper(leases: LeaseStore, onLost: () => void) {
  let renewing: NodeJS.Timeout | undefined;

  function renew(): void {
    // After a sleep of the machine it may have ended; if nobody else took it, it is taken again.
    if (leases.renew(NAME, TTL_MS) || leases.acquire(NAME, TTL_MS)) return;
    letGo();
    onLost();
  }

  function letGo(): void {
    clearInterval(renewing);
    renewing = undefined;
  }

  return {
    isHeld: (): boolean => renewing !== undefined,
    /** Whether the lease is now ours; it stays so until it is released. */
    hold(): boolean {
      if (renewing) return true;
      if (!leases.acquire(NAME, TTL_MS)) return false;
      renewing = setInterval(() => {
        try {
          renew();
        } catch {
          // The database is busy: there is another try before the lease ends.
        }
      }, TTL_MS / 4);
      return true;
    },
    release(): void {
      if (!renewing) return;
      letGo();
      leases.release(NAME);
    },
  };
}
