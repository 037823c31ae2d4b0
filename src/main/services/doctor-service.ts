import { join } from 'node:path';
import type { Diagnosis } from '#shared/entities/diagnosis.ts';
import type { LibraryCheck } from '../database/repositories/library-check.ts';
import type { PdfFileRepository } from '../database/repositories/pdf-files.ts';
import type { ThumbnailRepository } from '../database/repositories/thumbnails.ts';
import { checkDatabase, checkRecords } from './doctor/check-database.ts';
import { checkPdfs } from './doctor/check-pdfs.ts';
import { checkScraps } from './doctor/check-scraps.ts';
import { collectFindings } from './doctor/finding.ts';

interface Deps {
  check: LibraryCheck;
  files: PdfFileRepository;
  thumbnails: ThumbnailRepository;
  dataDir: string;
}

export type DoctorService = ReturnType<typeof createDoctorService>;

/** Examines a library as a whole. */
export function createDoctorService({ check, files, thumbnails, dataDir }: Deps) {
  return {
    /**
     * Finds what is wrong with the database and the files, and what lies about. With `repair` it puts right what it can: nothing the
     * user made is ever deleted, damaged files are moved to `pdfs/damaged`. A database that is damaged itself is left alone.
     * @param onProgress told what is being looked at
     */
    async examine({
      repair,
      onProgress,
    }: {
      repair: boolean;
      onProgress: (line: string) => void;
    }): Promise<Diagnosis> {
      const findings = collectFindings(repair);
      onProgress('library.sqlite');
      if (await checkDatabase(check, findings)) {
        await checkRecords(check, findings);
        await checkPdfs({ check, files, dir: join(dataDir, 'pdfs'), onProgress }, findings);
        await checkScraps({ check, thumbnails, dataDir }, findings);
      }
      const { problems, leftovers } = findings;
      return { ok: problems.every(({ repaired }) => repaired !== undefined), problems, leftovers };
    },
  };
}
