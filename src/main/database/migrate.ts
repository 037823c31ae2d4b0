import type { Database } from 'better-sqlite3';
import { copyBeforeMigration } from './copy-before-migration.ts';
import type { Migration } from './migration.ts';
import { library } from './migrations/001-library.ts';
import { sync } from './migrations/002-sync.ts';
import { reader } from './migrations/003-reader.ts';
import { annotations } from './migrations/004-annotations.ts';
import { search } from './migrations/005-search.ts';
import { listNames } from './migrations/006-list-names.ts';
import { exportedFiles } from './migrations/007-exported-files.ts';
import { annotationPast } from './migrations/008-annotation-past.ts';
import { derivations } from './migrations/009-derivations.ts';
import { pageLabels } from './migrations/010-page-labels.ts';
import { queuedRequests } from './migrations/011-queued-requests.ts';

/** Forward only: never edit one that has shipped, add the next. */
export const migrations: readonly Migration[] = [
  library,
  sync,
  reader,
  annotations,
  search,
  listNames,
  exportedFiles,
  annotationPast,
  derivations,
  pageLabels,
  queuedRequests,
];

/** The library was written by a newer Offprint; opening it with this one could lose data. */
export class NewerLibraryError extends Error {
  constructor(found: number, known: number) {
    super(
      `This library was made by a newer Offprint (format ${found}, this version reads up to ${known}). Please update Offprint.`,
    );
  }
}

const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings the schema up to date, each step in one IMMEDIATE transaction that also bumps `user_version`.
 * A library that already holds data is copied to `<file>.before-<version>` first.
 * @throws NewerLibraryError; Error when it cannot be copied: then nothing is changed
 */
export function migrate(
  db: Database,
  steps: readonly Migration[] = migrations,
  { keepCopy } = { keepCopy: true },
): void {
  const found = versionOf(db);
  if (found > steps.length) throw new NewerLibraryError(found, steps.length);
  if (found === steps.length) return;
  // Who must wait for another program does so before anything is copied.
  db.transaction(() => undefined).immediate();
  if (found > 0 && keepCopy) copyBeforeMigration(db, steps.length);
  for (const [index, step] of steps.entries()) {
    const apply = db.transaction(() => {
      // Read again inside the lock: another process may have migrated while we waited.
      if (versionOf(db) > index) return;
      db.exec(step.sql);
      db.pragma(`user_version = ${index + 1}`);
    });
    apply.immediate();
  }
}
