import type { ImportProgress, LibraryState } from '#shared/contract/library.ts';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import type { LibraryStatsRepository } from '../database/repositories/library-stats.ts';
import type { PaperRepository } from '../database/repositories/papers.ts';
import { diskOf, reserveOf } from '../storage/disk.ts';
import { conflict, notFound } from './errors.ts';
import type { ImportService } from './import-service.ts';
import type { SettingsService } from './settings-service.ts';
import type { UploadService } from './upload-service.ts';

interface Deps {
  papers: PaperRepository;
  stats: LibraryStatsRepository;
  imports: ImportService;
  uploads: UploadService;
  settings: Pick<SettingsService, 'get'>;
  dataDir: string;
  isReadOnly: boolean;
}

export interface UploadedImport {
  uploads: string[];
  pageDate?: string;
  paperId?: string;
}

export type LibraryService = ReturnType<typeof createLibraryService>;

/** The library as a whole: what it holds, and bringing files in. */
export function createLibraryService(deps: Deps) {
  const { papers, stats, imports, uploads, settings, dataDir, isReadOnly } = deps;
  return {
    state: (): LibraryState => (isReadOnly ? { is: 'read-only', dataDir } : { is: 'ready' }),
    /** @throws CONFLICT: it is for PDFs without a library */
    beginAnew(): never {
      throw conflict('library', 'There is a library here: nothing needs to begin anew.');
    },

    stats(): LibraryStats {
      const disk = diskOf(dataDir);
      const reserve = reserveOf(disk, settings.get().diskReserveMegabytes);
      return {
        ...stats.counts(),
        dataDir,
        diskFreeBytes: disk.free,
        diskReserveBytes: Math.round(reserve),
      };
    },

    /**
     * Imports what the window uploaded; yields after each file, last with the report. Hanging up cancels the rest.
     * @throws NOT_FOUND when the paper to file PDFs under is not there
     */
    async *importUploads(
      { uploads: ids, pageDate, paperId }: UploadedImport,
      signal?: AbortSignal,
    ): AsyncGenerator<ImportProgress> {
      const files = uploads.take(ids);
      try {
        const owner = paperId && papers.resolveId(paperId);
        if (paperId && !owner) throw notFound('This paper');
        yield* imports.run(files, { pageDate, paperId: owner, signal });
      } finally {
        await uploads.discard(files);
      }
    },
  };
}
