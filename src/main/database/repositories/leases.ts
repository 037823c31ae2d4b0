import { libraryErrorOf } from '#shared/errors/from-system.ts';
import type { Database } from '../open.ts';
import { hasEnded, newHolder } from './lease-holder.ts';

export type LeaseRepository = ReturnType<typeof createLeaseRepository>;

/** An end further away than so many lives of the lease comes from a clock that was set back since. */
const ABSURD_LIVES = 10;

/**
 * Leases say who does something alone among all processes that share the library. A lease that is not renewed ends by itself,
 * and with its process, so that a killed one holds up nobody for long.
 * @param holder who asks, the same for all leases of one repository
 */
export function createLeaseRepository(db: Database, holder: string = newHolder()) {
  const find = db.prepare<[string], { holder: string; expires_at: number }>(
    'SELECT holder, expires_at FROM leases WHERE name = ?',
  );
  const put = db.prepare(
    `INSERT INTO leases (name, holder, expires_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at`,
  );
  const move = db.prepare('UPDATE leases SET expires_at = ? WHERE name = ? AND holder = ?');
  const remove = db.prepare('DELETE FROM leases WHERE name = ? AND holder = ?');

  function isTaken(name: string, ttlMs: number, now: number): boolean {
    const lease = find.get(name);
    if (!lease || lease.holder === holder) return false;
    if (hasEnded(lease.holder)) return false;
    return lease.expires_at > now && lease.expires_at <= now + ABSURD_LIVES * ttlMs;
  }
  const take = db.transaction((name: string, ttlMs: number, now: number): boolean => {
    if (isTaken(name, ttlMs, now)) return false;
    put.run(name, holder, now + ttlMs);
    return true;
  });

  return {
    holder,
    /** Whether the lease is now ours, for `ttlMs` from `now` (milliseconds since 1970). Asking for a taken one writes nothing. */
    acquire(name: string, ttlMs: number, now: number = Date.now()): boolean {
      return !isTaken(name, ttlMs, now) && take.immediate(name, ttlMs, now);
    },
    /** Whether the lease is still ours; if so it lasts `ttlMs` from `now`. */
    renew(name: string, ttlMs: number, now: number = Date.now()): boolean {
      return move.run(now + ttlMs, name, holder).changes > 0;
    },
    /** Whether somebody else has the lease. */
    isTaken: (name: string, ttlMs: number, now: number = Date.now()): boolean => isTaken(name, ttlMs, now),
    /** Gives the lease back; nothing happens where it is somebody else's by now. */
    release(name: string): void {
      try {
        remove.run(name, holder);
      } catch (error) {
        // Where nothing can be written it ends by itself.
        if (!libraryErrorOf(error)) throw error;
      }
    },
  };
}
