import type { Diagnosis, Problem } from '#shared/entities/diagnosis.ts';
import { errorWords } from '#shared/errors/words.ts';
import { newestCopy } from '../database/copy-before-migration.ts';
import type { LibraryCheck } from '../database/repositories/library-check.ts';
import type { PdfFileRepository } from '../database/repositories/pdf-files.ts';
import type { ThumbnailRepository } from '../database/repositories/thumbnails.ts';
import type { WriteLock } from '../database/write-lock.ts';
import { checkDatabase, checkRecords } from './doctor/check-database.ts';
import { checkPdfs } from './doctor/check-pdfs.ts';
import { checkScraps } from './doctor/check-scraps.ts';
import { collectFindings } from './doctor/finding.ts';
import type { RecoveryService } from './recovery-service.ts';

interface Deps {
  check: LibraryCheck;
  files: PdfFileRepository;
  thumbnails: ThumbnailRepository;
  recovery: RecoveryService;
  dataDir: string;
  databaseFile: string;
  whenFree: WriteLock['whenFree'];
  /** @throws LibraryError where the library can only be read */
  mayChange: () => void;
}

export type DoctorService = ReturnType<typeof createDoctorService>;

/** Examines a library as a whole. */
export function createDoctorService({
  check,
  files,
  thumbnails,
  recovery,
  dataDir,
  databaseFile,
  whenFree,
  mayChange,
}: Deps) {
  return {
    /**
     * Finds what is wrong with the database and the files, and what lies about. With `repair` it puts right what it can: nothing the
     * user made is ever deleted, damaged files are moved to `set-aside`. A database that is damaged itself is left alone.
     * @param before what was found before the library was opened
     * @param onProgress told what is being looked at
     */
    async examine({
      repair,
      before = [],
      onProgress,
    }: {
      repair: boolean;
      before?: readonly Problem[];
      onProgress: (line: string) => void;
    }): Promise<Diagnosis> {
      if (repair) mayChange();
      const findings = collectFindings(repair);
      findings.problems.push(...before);
      onProgress('library.sqlite');
      const isSound = await checkDatabase(check, findings);
      if (isSound) {
        await checkRecords(check, findings, whenFree);
        await checkPdfs({ check, files, recovery, dataDir, whenFree, onProgress }, findings);
        await checkScraps({ check, thumbnails, dataDir, whenFree }, findings);
      }
      const { problems, leftovers } = findings;
      const ok = problems.every(({ repaired }) => repaired !== undefined);
      if (isSound) return { ok, problems, leftovers };
      const { next } = errorWords('LIBRARY_DAMAGED', { file: databaseFile, copy: newestCopy(databaseFile) });
      return { ok, problems, leftovers, next };
    },
  };
}
