import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import { isRunning } from './running-process.ts';

/** `offprint-read-only-<pid>-…`, so that what a killed process left can be told. */
const PREFIX = 'offprint-read-only-';

/** Somebody else may be writing: it is copied again where it changed meanwhile, so often. */
const ATTEMPTS = 5;

/** What makes up a database in WAL mode. The index of its log is made anew. */
const PARTS = ['', '-wal'];

/**
 * Copies a library that can only be read to a folder of this process, with its log, for what was written last may lie there only.
 * (SQLite's `immutable` would pass over it.) The search index comes along where there is one.
 * @throws LibraryError
 */
export function copyLibrary(file: string): { folder: string; remove: () => void } {
  clearAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyParts(file, folder);
    copyIndex(dirname(file), folder);
    return { folder, remove };
  } catch (error) {
    remove();
    throw libraryErrorOf(error, { file }) ?? error;
  }
}

function copyParts(file: string, folder: string): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = stampOf(file);
    for (const end of PARTS) {
      const copy = join(folder, `${basename(file)}${end}`);
      rmSync(copy, { force: true });
      if (!existsSync(`${file}${end}`)) continue;
      copyFileSync(`${file}${end}`, copy, constants.COPYFILE_FICLONE);
      // It has the rights of what was copied.
      chmodSync(copy, 0o600);
    }
    if (stampOf(file) === before) return;
  }
  throw new LibraryError('LIBRARY_BUSY', { file });
}

/** Tells whether any part was written to. */
const stampOf = (file: string): string =>
  PARTS.map((end) => statSync(`${file}${end}`, { throwIfNoEntry: false }))
    .map((stats) => `${stats?.size} ${stats?.mtimeMs}`)
    .join();

function copyIndex(dataDir: string, folder: string): void {
  try {
    cpSync(join(dataDir, 'search-index'), join(folder, 'search-index'), { recursive: true });
  } catch {
    // It is made anew then.
  }
}

function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX) || isRunning(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's.
    }
  }
}
