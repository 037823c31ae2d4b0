import type { ImportProgress } from '#shared/contract/library.ts';
import type { LibraryStats } from '#shared/entities/library-stats.ts';
import type { LibraryStatsRepository } from '../database/repositories/library-stats.ts';
import type { ImportService } from './import-service.ts';
import type { UploadService } from './upload-service.ts';

interface Deps {
  stats: LibraryStatsRepository;
  imports: ImportService;
  uploads: UploadService;
  dataDir: string;
}

export type LibraryService = ReturnType<typeof createLibraryService>;

/** The library as a whole: what it holds, and bringing files in. */
export function createLibraryService({ stats, imports, uploads, dataDir }: Deps) {
  return {
    stats: (): LibraryStats => ({ ...stats.counts(), dataDir }),

    /** Imports what the window uploaded; yields after each file, last with the report. Hanging up cancels the rest. */
    async *importUploads(
      { uploads: ids, pageDate }: { uploads: string[]; pageDate?: string },
      signal?: AbortSignal,
    ): AsyncGenerator<ImportProgress> {
      const files = uploads.take(ids);
      try {
        yield* imports.run(files, { pageDate, signal });
      } finally {
        await uploads.discard(files);
      }
    },
  };
}
