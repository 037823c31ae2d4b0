import type { Database } from 'better-sqlite3';

/** How often it is looked whether the library is at rest, in milliseconds. */
const LOOK_EVERY_MS = 5_000;

/**
 * Copies what lies in the log into the database itself, as far as no one is reading it: a library then is its file, and not what
 * lies beside it. Waits for nobody. https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
 */
export function checkpoint(db: Database): void {
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // A full disk, say: what is in the log is safe there, and can be read.
  }
}

/** Does so whenever nobody has written for a while, and something was written before. Ends with the signal. */
export function checkpointWhenIdle(db: Database, signal: AbortSignal, lookEveryMs = LOOK_EVERY_MS): void {
  const own = db.prepare<[], number>('SELECT total_changes()').pluck();
  const writes = () => `${db.pragma('data_version', { simple: true })} ${own.get()}`;
  let seen = writes();
  let copied = seen;
  const timer = setInterval(() => {
    const now = writes();
    if (now === seen && now !== copied) {
      checkpoint(db);
      copied = now;
    }
    seen = now;
  }, lookEveryMs);
  timer.unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** Closes a library for good, its log copied and emptied. Where another process reads it, that one is left to do it. */
export function closeDatabase(db: Database): void {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // No room, or somebody writes: what is in the log is safe there.
  }
  db.close();
}
