import { dirname } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import { foldText } from '#shared/text/fold.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { checkpoint } from './checkpoint.ts';
import { clearHalfCopies, newestCopy } from './copy-before-migration.ts';
import { listNameKey } from './lists/list-name.ts';
import { migrate, migrations } from './migrate.ts';
import { missingLibrary, setLibraryAside } from './missing-library.ts';
import { createDerivationRepository } from './repositories/derivations.ts';
import { ALL_RULES } from './rule-versions.ts';

export type { Database } from 'better-sqlite3';

/** The main thread stands still for so long at most; who must wait longer does so in `write-lock.ts`. */
export const MAIN_BUSY_MS = 80;
/** Threads besides the main one. Their end is waited for when the app ends. */
export const THREAD_BUSY_MS = 2_000;

export interface OpenOptions {
  /** Begins a new library where there are PDFs without one. */
  beginAnew?: boolean;
  /** It is a copy already: none is kept of it before it is brought up to date. */
  isCopy?: boolean;
  /** How long it, and later a write, may stand still for another program, in milliseconds. */
  busyMs?: number;
}

/**
 * Opens the library for reading and writing, creating and migrating it as needed.
 * WAL lets other processes read while one writes; `synchronous = FULL` puts every acknowledged write on disk.
 * @throws NewerLibraryError when a newer Offprint wrote it; LibraryError, which names the file, when it cannot be used, or is
 *   locked for longer than `busyMs`
 */
export function openDatabase(
  file: string,
  { beginAnew = false, isCopy = false, busyMs = THREAD_BUSY_MS }: OpenOptions = {},
): Database {
  makeFolder(dirname(file));
  const missing = missingLibrary(file);
  if (missing && !beginAnew) throw new LibraryError('LIBRARY_MISSING', missing);
  if (missing) setLibraryAside(file);
  clearHalfCopies(dirname(file));
  let db: Database | undefined;
  try {
    db = new DatabaseConstructor(file, { timeout: busyMs });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // Checkpoints cost the writer an fsync of the whole database: let the log grow to some 16 MB before one.
    db.pragma('wal_autocheckpoint = 4000');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32000');
    defineFunctions(db);
    const isNew = db.pragma('user_version', { simple: true }) === 0;
    migrate(db, migrations, { keepCopy: !isCopy });
    checkpoint(db);
    if (isNew) createDerivationRepository(db).settle(ALL_RULES);
    return db;
  } catch (error) {
    db?.close();
    throw libraryErrorOf(error, { file, copy: newestCopy(file) }) ?? error;
  }
}

/** What SQL of the library calls, its migrations among it. */
export function defineFunctions(db: Database): void {
  db.function('fold_text', { deterministic: true }, (text) => foldText(String(text ?? '')));
  db.function('list_name_key', { deterministic: true }, (name) => listNameKey(String(name ?? '')));
}

/** Opens the library for reading only, as the workers do. It must exist and be migrated. */
export function openDatabaseReadOnly(file: string): Database {
  return new DatabaseConstructor(file, { timeout: THREAD_BUSY_MS, readonly: true, fileMustExist: true });
}
