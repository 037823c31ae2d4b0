import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '#shared/entities/diagnosis.ts';
import { errorWords } from '#shared/errors/words.ts';
import { missingLibrary } from '../../database/missing-library.ts';
import { setAside } from '../../database/set-aside.ts';
import { inspectLog } from '../../database/write-ahead-log.ts';

const LOG = 'library.sqlite-wal';

/** Puts a copy of a file of the library aside. @returns where it lies */
function copyAside(file: string): string {
  const dataDir = dirname(file);
  const folder = mkdtempSync(join(dataDir, '.aside-'));
  try {
    copyFileSync(file, join(folder, basename(file)));
    return setAside(dataDir, join(basename(folder), basename(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What is wrong with a library that must be seen before it is opened: opening one makes it where it is missing, and takes from
 * its log what can be read and forgets the rest. With `repair` it is made ready for that.
 */
export function examineBeforeOpening(databaseFile: string, repair: boolean): Problem[] {
  const missing = missingLibrary(databaseFile);
  if (missing) {
    const what = errorWords('LIBRARY_MISSING', missing).what.replace(/\.$/, '');
    const why = 'it is missing, empty, or nothing can be read of it';
    const repaired = 'a new library was begun; what was left of the old one lies in set-aside/';
    return [{ what, where: 'library.sqlite', why, ...(repair && { repaired }) }];
  }
  const { damage, bytes } = inspectLog(databaseFile);
  if (damage === undefined) return [];
  const what = 'The log of the library was cut or damaged: what was written last is lost';
  if (!repair) return [{ what, where: LOG, why: damage }];
  const kept = bytes > 0 ? `; a copy of it lies in ${copyAside(`${databaseFile}-wal`)}` : '';
  return [
    { what, where: LOG, why: damage, repaired: `what can be read of it was taken into the library${kept}` },
  ];
}
