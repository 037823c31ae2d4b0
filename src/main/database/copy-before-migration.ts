import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { isAbandoned, isTemporary, temporaryName } from './temporary-file.ts';

/** The copy that is made before a library is brought to a version: beside it, named by the version. */
const nameOf = (file: string, version: number): string => `${file}.before-${version}`;

const COPY = /\.before-(\d+)$/;

/**
 * Copies a library to `<file>.before-<version>`, where no whole copy lies under that name yet. A copy that has its name is whole:
 * it is written under another, opened and examined, flushed, and only then renamed.
 * @throws Error when it cannot be written; nothing of it is left then
 */
export function copyBeforeMigration(db: Database, version: number): void {
  const file = nameOf(db.name, version);
  const folder = dirname(db.name);
  if (isWhole(file)) return;
  const temporary = join(folder, temporaryName(basename(file)));
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    if (!isWhole(temporary)) throw new Error(`The copy of ${db.name} is not whole: nothing was changed.`);
    flush(temporary, 'r+');
    renameSync(temporary, file);
    // Windows cannot open folders and does not need it.
    if (process.platform !== 'win32') flush(folder, 'r');
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Clears away copies, and what else was being written beside the library, of processes that were killed. */
export function clearHalfCopies(folder: string): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (isTemporary(name) && isAbandoned(path, name)) rmSync(path, { force: true });
  }
}

/** The newest whole copy of a library, by its file's name. */
export function newestCopy(file: string): string | undefined {
  const versions = namesIn(dirname(file))
    .filter((name) => name.startsWith(`${basename(file)}.`))
    .flatMap((name) => name.match(COPY)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
  const newest = versions.map((version) => nameOf(file, version)).find(isWhole);
  return newest && basename(newest);
}

/** Whether a file is a library that SQLite finds nothing wrong with. */
function isWhole(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.size) return false;
  try {
    const copy = new DatabaseConstructor(file, { readonly: true, fileMustExist: true });
    try {
      const isSound = copy.pragma('integrity_check(1)', { simple: true }) === 'ok';
      return isSound && Number(copy.pragma('user_version', { simple: true })) > 0;
    } finally {
      copy.close();
    }
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
