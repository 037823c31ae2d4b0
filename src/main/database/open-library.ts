import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryErrorCode } from '#shared/errors/codes.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import { assertWritableFolder } from '../storage/writable-folder.ts';
import { closeDatabase } from './checkpoint.ts';
import { copyLibrary } from './library-copy.ts';
import { missingLibrary } from './missing-library.ts';
import { type Database, MAIN_BUSY_MS, type OpenOptions, openDatabase } from './open.ts';
import { createWriteLock } from './write-lock.ts';

/** A library as a process has it open. */
export interface OpenLibrary {
  database: Database;
  /** The file that is open: the library's own, or a copy of it. */
  databaseFile: string;
  /** Where the process may write what it needs beside the library: index, uploads, copies. */
  workDir: string;
  /** It is a copy of what may only be read. Every change is refused. */
  isReadOnly: boolean;
  /** Nothing that uses it may run any more. */
  close(): void;
}

export interface OpenLibraryOptions extends Pick<OpenOptions, 'beginAnew'> {
  /** Only to look at, whatever the disk allows. */
  asCopy?: boolean;
  /** How long another program that has locked it is waited for, in milliseconds. */
  patienceMs: number;
  /** Such a wait begins, now or when something is written later. */
  onWait?: () => void;
  /** Ends the wait. */
  signal?: AbortSignal;
}

/** SQLite cannot open a library in WAL mode where it cannot write beside it. */
const NOT_WRITABLE = new Set<LibraryErrorCode | undefined>(['READ_ONLY', 'NOT_PERMITTED', 'CANNOT_OPEN']);

/**
 * Opens a library: to be changed, or where its place can only be read, as a copy that cannot be changed. One that another
 * program has locked is tried again and again, with the event loop free.
 * @param file its database
 * @throws NewerLibraryError; LibraryError, which names the file
 */
export async function openLibrary(
  file: string,
  { asCopy = false, beginAnew, patienceMs, onWait, signal }: OpenLibraryOptions,
): Promise<OpenLibrary> {
  const lock = createWriteLock({ patienceMs, onChange: () => lock.isAwaited() && onWait?.() });
  signal?.addEventListener('abort', lock.giveUp, { once: true });
  try {
    return await lock.whenFree(() =>
      asCopy ? openCopy(file) : openNow(file, { beginAnew, busyMs: MAIN_BUSY_MS }),
    );
  } finally {
    signal?.removeEventListener('abort', lock.giveUp);
  }
}

function openNow(file: string, options: OpenOptions): OpenLibrary {
  try {
    return openToWrite(file, options);
  } catch (error) {
    const refusal = libraryErrorOf(error, { file });
    if (!NOT_WRITABLE.has(refusal?.code) || !existsSync(file)) throw refusal ?? error;
    return openCopy(file);
  }
}

function openToWrite(file: string, options: OpenOptions): OpenLibrary {
  if (existsSync(file)) {
    assertWritableFolder(dirname(file));
    // Asked before SQLite opens it: that would leave a log beside it which cannot be written either.
    accessSync(file, constants.W_OK);
  }
  const database = openDatabase(file, options);
  try {
    assertWritable(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const workDir = dirname(file);
  return { database, databaseFile: file, workDir, isReadOnly: false, close: () => closeDatabase(database) };
}

/** Begins to write, and leaves it at that. Another writer shows that it can be done. */
function assertWritable(database: Database): void {
  const patience = database.pragma('busy_timeout', { simple: true });
  database.pragma('busy_timeout = 0');
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    if (libraryErrorOf(error)?.code !== 'LIBRARY_BUSY') throw error;
  } finally {
    database.pragma(`busy_timeout = ${patience}`);
  }
}

function openCopy(file: string): OpenLibrary {
  const missing = missingLibrary(file);
  if (missing) throw new LibraryError('LIBRARY_MISSING', missing);
  const { folder, remove } = copyLibrary(file);
  try {
    const databaseFile = join(folder, 'library.sqlite');
    const database = openDatabase(databaseFile, { isCopy: true });
    database.pragma('query_only = ON');
    const close = () => {
      database.close();
      remove();
    };
    return { database, databaseFile, workDir: folder, isReadOnly: true, close };
  } catch (error) {
    remove();
    // It is the library that the words are about, not its copy.
    const fault = libraryErrorOf(error);
    throw fault ? new LibraryError(fault.code, { ...fault.facts, file }, { cause: error }) : error;
  }
}
