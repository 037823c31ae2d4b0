import type { Database } from '../open.ts';

/**
 * A number that moves with every commit another connection makes to the library, never with this one's own.
 * https://www.sqlite.org/pragma.html#pragma_data_version
 */
export function createDataVersion(db: Database): () => number {
  return () => db.pragma('data_version', { simple: true }) as number;
}

/**
 * A number that moves with every row this connection writes.
 * https://www.sqlite.org/lang_corefunc.html#total_changes
 */
export function createOwnWrites(db: Database): () => number {
  const total = db.prepare<[], number>('SELECT total_changes()').pluck();
  return () => total.get() ?? 0;
}
