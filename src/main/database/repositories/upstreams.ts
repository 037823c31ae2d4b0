import type { Database } from '../open.ts';

export type UpstreamRepository = ReturnType<typeof createUpstreamRepository>;

/** A server is left alone for at most so long, whatever it asks for: then it is asked whether that still holds. */
const LONGEST_BLOCK_MS = 3_600_000;
/** A turn further away than so many spacings was given before the clock was set back. */
const ABSURD_TURNS = 10;

/**
 * Keeps when a server may be asked again, for all processes and over restarts. Times are milliseconds since 1970. What lies absurdly
 * far ahead was written before the clock was set back, and does not count.
 */
export function createUpstreamRepository(db: Database) {
  const find = db.prepare<[string], { next_at: number; blocked_until: number }>(
    'SELECT next_at, blocked_until FROM upstreams WHERE name = ?',
  );
  const putNext = db.prepare(
    `INSERT INTO upstreams (name, next_at) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at`,
  );
  const putBlock = db.prepare(
    `INSERT INTO upstreams (name, blocked_until) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET blocked_until = excluded.blocked_until`,
  );

  const claim = db.transaction((name: string, spacingMs: number, now: number): number => {
    const next = find.get(name)?.next_at ?? 0;
    const start = next > now + ABSURD_TURNS * spacingMs ? now : Math.max(now, next);
    putNext.run(name, start + spacingMs);
    return start;
  });
  const rest = db.transaction((name: string, until: number): void => {
    if ((find.get(name)?.next_at ?? 0) < until) putNext.run(name, until);
  });
  const blockedUntil = (name: string, now: number): number => {
    const until = find.get(name)?.blocked_until ?? 0;
    return until > now + LONGEST_BLOCK_MS ? 0 : until;
  };
  const block = db.transaction((name: string, until: number, now: number): void => {
    const clamped = Math.min(until, now + LONGEST_BLOCK_MS);
    if (clamped > blockedUntil(name, now)) putBlock.run(name, clamped);
  });

  return {
    /** Takes the next turn at a server: answers when it starts, and sets the one after it `spacingMs` later. */
    claim(name: string, spacingMs: number, now: number = Date.now()): number {
      return claim.immediate(name, spacingMs, now);
    },
    /** Lets no turn start before `until`. */
    rest(name: string, until: number): void {
      rest.immediate(name, until);
    },
    /** Until when the server wants no requests; it lies in the past where it takes them. */
    blockedUntil(name: string, now: number = Date.now()): number {
      return blockedUntil(name, now);
    },
    /** Leaves the server alone until then, one hour at most. */
    block(name: string, until: number, now: number = Date.now()): void {
      block.immediate(name, until, now);
    },
  };
}
