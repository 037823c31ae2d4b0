import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { migrate } from './migrate.ts';

export type { Database } from 'better-sqlite3';

/** How long a writer waits for another process to finish its transaction, in milliseconds. */
const BUSY_TIMEOUT_MS = 15_000;

/**
 * Opens the library for reading and writing, creating and migrating it as needed.
 * WAL lets other processes read while one writes; `synchronous = FULL` puts every acknowledged write on disk.
 * @throws NewerLibraryError when a newer Offprint wrote it; SqliteError when the file is not a database.
 */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseConstructor(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32000');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the library for reading only, as the workers do. It must exist and be migrated. */
export function openDatabaseReadOnly(file: string): Database {
  return new DatabaseConstructor(file, { timeout: BUSY_TIMEOUT_MS, readonly: true, fileMustExist: true });
}
