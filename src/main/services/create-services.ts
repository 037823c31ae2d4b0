import { join } from 'node:path';
import { resourcesDir } from '../app-paths.ts';
import type { Config } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { createPdfStore } from '../database/pdf-store.ts';
import { createAnnotationRepository } from '../database/repositories/annotations.ts';
import { createDataVersion } from '../database/repositories/data-version.ts';
import { createDocumentRepository } from '../database/repositories/documents.ts';
import { createFeedRepository } from '../database/repositories/feed.ts';
import { createLibraryStatsRepository } from '../database/repositories/library-stats.ts';
import { createListRepository } from '../database/repositories/lists.ts';
import { createPaperStateRepository } from '../database/repositories/paper-states.ts';
import { createPaperWriter } from '../database/repositories/paper-writer.ts';
import { createPaperRepository } from '../database/repositories/papers.ts';
import { createSettingsRepository } from '../database/repositories/settings.ts';
import { createPdfTextWorker } from '../workers/pdf-text/client.ts';
import { createSearchWorker } from '../workers/search/client.ts';
import { createAnnotationsService } from './annotations-service.ts';
import { createChanges } from './changes.ts';
import { createFeedService } from './feed-service.ts';
import { createImportService } from './import-service.ts';
import { createLibraryService } from './library-service.ts';
import { createListsService } from './lists-service.ts';
import { createPapersService } from './papers-service.ts';
import { createSearchService } from './search-service.ts';
import { createSettingsService } from './settings-service.ts';
import { createStarterShelfService } from './starter-shelf-service.ts';
import { createUploadService } from './upload-service.ts';

export type Services = ReturnType<typeof createServices>;

/** Opens the library in `dataDir` and builds every service over it. */
export function createServices({ dataDir }: Config) {
  const databaseFile = join(dataDir, 'library.sqlite');
  const database = openDatabase(databaseFile);
  const papers = createPaperRepository(database);
  const writer = createPaperWriter(database);
  const documents = createDocumentRepository(database);
  const pdfs = createPdfStore(join(dataDir, 'pdfs'));
  const changes = createChanges();
  const pdfText = createPdfTextWorker();
  const searchWorker = createSearchWorker({ databaseFile, indexFile: join(dataDir, 'search-index.json') });
  const settings = createSettingsService({ settings: createSettingsRepository(database), changes });
  const uploads = createUploadService({ dir: join(dataDir, 'uploads') });
  const imports = createImportService({ writer, documents, pdfs, pdfText, changes });
  const shelfDir = join(resourcesDir(), 'starter-shelf');

  return {
    dataVersion: createDataVersion(database),
    pdfs,
    uploads,
    imports,
    changes,
    settings,
    papers: createPapersService({ papers, states: createPaperStateRepository(database), documents, changes }),
    feed: createFeedService({ feed: createFeedRepository(database), papers }),
    lists: createListsService({ papers, lists: createListRepository(database), changes }),
    annotations: createAnnotationsService({
      annotations: createAnnotationRepository(database),
      papers,
      changes,
    }),
    search: createSearchService({ papers, worker: searchWorker, changes }),
    library: createLibraryService({
      papers,
      stats: createLibraryStatsRepository(database),
      imports,
      uploads,
      dataDir,
    }),
    starterShelf: createStarterShelfService({ papers, writer, documents, pdfs, settings, changes, shelfDir }),
    /** Ends the workers and closes the database, in this order. */
    async close(): Promise<void> {
      await Promise.all([searchWorker.close(), pdfText.close(), uploads.close()]);
      database.close();
    },
  };
}
