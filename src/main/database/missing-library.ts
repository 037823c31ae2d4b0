import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setAside } from './set-aside.ts';
import { inspectLog } from './write-ahead-log.ts';

/** A PDF of a library: named by the hash of its bytes. */
const PDF = /^[0-9a-f]{64}\.pdf$/;

/** SQLite's header: https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER = 100;
const USER_VERSION = 60;
const MAGIC = 'SQLite format 3\0';

/** What lies here without a library. */
export interface MissingLibrary {
  /** The database that should be here. */
  file: string;
  pdfs: number;
}

/**
 * PDFs, or the log of a library, where no library knows them: it was lost, and must not be taken for a new one. Undefined where
 * there is a library, or nothing at all. Nothing is written.
 */
export function missingLibrary(file: string): MissingLibrary | undefined {
  if (holdsLibrary(file)) return undefined;
  const pdfs = countPdfs(join(dirname(file), 'pdfs'));
  // SQLite deletes a log without a database, though a young library lies in it as a whole.
  const hasLog = sizeOf(file) === 0 && sizeOf(`${file}-wal`) > 0;
  return pdfs > 0 || hasLog ? { file, pdfs } : undefined;
}

/** Moves what is left of a library out of the way of a new one. */
export function setLibraryAside(file: string): void {
  const left = ['', '-wal', '-shm'].map((end) => `${file}${end}`).filter((path) => sizeOf(path) > 0);
  for (const path of left) setAside(dirname(file), basename(path));
}

/** Whether a file is more than the beginning of a library. What is no database at all is not for this to tell. */
function holdsLibrary(file: string): boolean {
  const header = headerOf(file);
  if (header.length === 0) return false;
  if (header.length < HEADER || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return true;
  // A young one lies in its log only.
  return header.readUInt32BE(USER_VERSION) > 0 || inspectLog(file).frames > 0;
}

function headerOf(file: string): Buffer {
  if (sizeOf(file) === 0) return Buffer.alloc(0);
  const header = Buffer.alloc(HEADER);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, HEADER, 0));
  } finally {
    closeSync(descriptor);
  }
}

function sizeOf(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : 0;
}

function countPdfs(dir: string): number {
  try {
    return readdirSync(dir).filter((name) => PDF.test(name)).length;
  } catch {
    return 0;
  }
}
