import { setTimeout } from 'node:timers/promises';
import type { LeaseRepository } from '../database/repositories/leases.ts';

/** How long a lease outlives a process that was killed, in milliseconds. */
export const LEASE_TTL_MS = 30_000;
const RENEW_EVERY_MS = 10_000;
const LOOK_EVERY_MS = 250;

type Leases = Pick<LeaseRepository, 'acquire' | 'renew' | 'release'>;

/**
 * Does something that only one process may do at a time.
 * @returns whether it was this process's turn
 */
export async function withLease(leases: Leases, name: string, work: () => Promise<void>): Promise<boolean> {
  if (!leases.acquire(name, LEASE_TTL_MS)) return false;
  const renewal = setInterval(() => {
    try {
      leases.renew(name, LEASE_TTL_MS);
    } catch {
      // The disk is full or the library is locked: there is another try before the lease ends.
    }
  }, RENEW_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(renewal);
    leases.release(name);
  }
  return true;
}

/**
 * The same, after whoever has the lease gave it back.
 * @param onWait called once if that takes waiting
 * @throws the signal's reason
 */
export async function withLeaseInTurn(
  leases: Leases,
  name: string,
  { signal, onWait }: { signal: AbortSignal; onWait: () => void },
  work: () => Promise<void>,
): Promise<void> {
  let isWaiting = false;
  while (!(await withLease(leases, name, work))) {
    if (!isWaiting) onWait();
    isWaiting = true;
    await setTimeout(LOOK_EVERY_MS, undefined, { signal });
  }
}
