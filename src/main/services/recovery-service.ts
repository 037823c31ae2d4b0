import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportProgress } from '#shared/contract/library.ts';
import { Sha256 } from '#shared/entities/document.ts';
import { emptyReport, type ImportReport } from '#shared/entities/import-report.ts';
import { hashOfFile } from '../database/pdf-store.ts';
import type { LibraryCheck } from '../database/repositories/library-check.ts';
import { setAside } from '../database/set-aside.ts';
import { isAbandoned, isBeingWritten, isTemporary } from '../database/temporary-file.ts';
import type { Changes } from './changes.ts';
import { isLibraryFailure } from './library-failure.ts';
import { importPdf, type PdfImportDeps } from './pdf-import.ts';

interface Deps {
  check: Pick<LibraryCheck, 'isKnownFile'>;
  pdfImport: PdfImportDeps;
  changes: Pick<Changes, 'publish'>;
  dataDir: string;
}

export interface RecoveryOptions {
  /** Filled in as they come in. */
  report?: ImportReport;
  signal?: AbortSignal;
}

/** A PDF that no record speaks of. */
export interface Stray {
  /** Of its file. */
  name: string;
  /** The process that stored it was killed before it had entered it. */
  isOfKill: boolean;
}

/** What became of a PDF that no paper had: it has one now, or it lies aside, and why. */
export type Recovered =
  | { outcome: 'added' | 'updated'; isLocked?: boolean }
  | { outcome: 'aside'; path: string; why: string };

export type RecoveryService = ReturnType<typeof createRecoveryService>;

const NOT_ITS_NAME = 'its bytes are not what its name says';

/** Takes up what lies among the PDFs of a library and no record speaks of. Nothing of it is ever deleted. */
export function createRecoveryService({ check, pdfImport, changes, dataDir }: Deps) {
  const dir = join(dataDir, 'pdfs');

  /** PDFs without a record, but for those that a running process is about to enter. */
  async function strays(): Promise<Stray[]> {
    const names = await readdir(dir).catch(() => []);
    const marks = names.filter(isTemporary);
    const markOf = (sha256: string) => marks.find((mark) => mark.includes(sha256));
    return names.sort().flatMap((name) => {
      const sha256 = Sha256.safeParse(basename(name, '.pdf')).data;
      if (!sha256 || !name.endsWith('.pdf') || check.isKnownFile(sha256)) return [];
      const mark = markOf(sha256);
      const isOfAnother = mark !== undefined && !isAbandoned(join(dir, mark), mark);
      return isOfAnother ? [] : [{ name, isOfKill: mark !== undefined }];
    });
  }

  function putAside(name: string, why: string): Recovered {
    return { outcome: 'aside', path: setAside(dataDir, join('pdfs', name)), why };
  }

  /**
   * Makes a paper of a PDF in the store, or gives it to the paper that it tells of.
   * @param name its file's name
   * @throws Error where the library itself fails; the signal's reason
   */
  async function takeUp(name: string, signal?: AbortSignal): Promise<Recovered> {
    const path = join(dir, name);
    const sha256 = basename(name, '.pdf');
    if ((await hashOfFile(path)) !== sha256) return putAside(name, NOT_ITS_NAME);
    // Its own name was lost with the record; a hash is none to show.
    const fileName = `Recovered PDF ${sha256.slice(0, 8)}.pdf`;
    try {
      const { outcome, isLocked } = await importPdf({ path, fileName }, pdfImport, signal);
      return { outcome: outcome === 'added' ? 'added' : 'updated', isLocked };
    } catch (error) {
      signal?.throwIfAborted();
      if (isLibraryFailure(error)) throw error;
      return putAside(name, error instanceof Error ? error.message : String(error));
    }
  }

  /** Takes up all of them, as an import does: yields after each, last with the report. */
  async function* run({
    report = emptyReport(),
    signal,
  }: RecoveryOptions = {}): AsyncGenerator<ImportProgress> {
    const found = await strays();
    for (const [index, { name }] of found.entries()) {
      signal?.throwIfAborted();
      const file = `pdfs/${name}`;
      const taken = await takeUp(name, signal);
      if (taken.outcome === 'aside')
        report.errors.push({ file, why: `${taken.why}; moved to ${taken.path}` });
      else {
        report[taken.outcome] += 1;
        if (taken.isLocked) report.locked.push(file);
      }
      yield { done: index + 1, total: found.length, file };
    }
    if (found.length > 0) changes.publish({ type: 'library.changed' });
    yield { done: found.length, total: found.length, file: '', report };
  }

  return {
    strays,
    takeUp,
    run,

    /** Clears up after processes that were killed: deletes what they had not finished writing, takes up what they had. */
    async clearUp(signal?: AbortSignal): Promise<void> {
      for await (const _ of run({ signal }));
      // Last, for the marks among them say whose a PDF is.
      for (const folder of [dir, join(dataDir, 'thumbnails')]) {
        for (const name of await readdir(folder).catch(() => [])) {
          const path = join(folder, name);
          if (isTemporary(name) && !(await isBeingWritten(path, name))) await rm(path, { force: true });
        }
      }
    },
  };
}
