import { join } from 'node:path';
import { LibraryError } from '#shared/errors/library-error.ts';
import { resourcesDir } from '../app-paths.ts';
import { createDeriving } from '../background/derive-anew.ts';
import { type Config, databaseFileOf } from '../config.ts';
import { createListRepository } from '../database/lists/list-repository.ts';
import { createListTrash } from '../database/lists/list-trash.ts';
import { type OpenLibrary, type OpenLibraryOptions, openLibrary } from '../database/open-library.ts';
import { createPdfStore } from '../database/pdf-store.ts';
import { createListMembers } from '../database/query/list-members.ts';
import type { PageOfPapers } from '../database/query/paper-order.ts';
import { createAnnotationCarryRepository } from '../database/repositories/annotation-carries.ts';
import { createAnnotationFinder } from '../database/repositories/annotation-finder.ts';
import { createAnnotationPictureRepository } from '../database/repositories/annotation-pictures.ts';
import { createAnnotationReviewRepository } from '../database/repositories/annotation-reviews.ts';
import { createAnnotationRepository } from '../database/repositories/annotations.ts';
import { createDataVersion, createOwnWrites } from '../database/repositories/data-version.ts';
import { createDerivationRepository } from '../database/repositories/derivations.ts';
import { createDeskRepository } from '../database/repositories/desk.ts';
import { createDocumentRepository } from '../database/repositories/documents.ts';
import { createDownloadRepository } from '../database/repositories/downloads.ts';
import { createExportedFileRepository } from '../database/repositories/exported-files.ts';
import { createFeedRepository } from '../database/repositories/feed.ts';
import { createFeedDayRepository } from '../database/repositories/feed-days.ts';
import { createFollowRepository } from '../database/repositories/follows.ts';
import { createJobRepository } from '../database/repositories/jobs.ts';
import { createLeaseRepository } from '../database/repositories/leases.ts';
import { createLibraryCheck } from '../database/repositories/library-check.ts';
import { createLibraryStatsRepository } from '../database/repositories/library-stats.ts';
import { createPaperStateRepository } from '../database/repositories/paper-states.ts';
import { createPaperWriter } from '../database/repositories/paper-writer.ts';
import { createPaperRepository } from '../database/repositories/papers.ts';
import { createPdfFileRepository } from '../database/repositories/pdf-files.ts';
import { createQueuedRequestRepository } from '../database/repositories/queued-requests.ts';
import { createRecentSearchRepository } from '../database/repositories/recent-searches.ts';
import { createSettingsRepository } from '../database/repositories/settings.ts';
import { createSyncRunRepository } from '../database/repositories/sync-runs.ts';
import { createThumbnailRepository } from '../database/repositories/thumbnails.ts';
import { createUpstreamRepository } from '../database/repositories/upstreams.ts';
import { createThumbnailStore } from '../database/thumbnail-store.ts';
import { createWriteLock } from '../database/write-lock.ts';
import { log } from '../log/log.ts';
import { createParseWorker } from '../workers/parse/client.ts';
import { createPdfTextWorker } from '../workers/pdf-text/client.ts';
import { createReadWorker } from '../workers/read/client.ts';
import { createSearchWorker } from '../workers/search/client.ts';
import { createIdleSyncWorker, createSyncWorker } from '../workers/sync/client.ts';
import { createAnnotationImporter } from './annotation-importer.ts';
import { createAnnotationPicturesService } from './annotation-pictures-service.ts';
import { createAnnotationsService } from './annotations-service.ts';
import { createCarryOverService } from './carry-over-service.ts';
import { createChanges } from './changes.ts';
import { createDerivationsService } from './derivations/derivations-service.ts';
import { createFoldedRules } from './derivations/folded-rules.ts';
import { createIdRule } from './derivations/id-rule.ts';
import { createPdfRules } from './derivations/pdf-rules.ts';
import { createDiscoveryService } from './discovery-service.ts';
import { createDoctorService } from './doctor-service.ts';
import { createDownloadsService } from './downloads-service.ts';
import { createExportFilesService } from './export-files-service.ts';
import { createExportService } from './export-service.ts';
import { createFaults } from './faults.ts';
import { createFeedService } from './feed-service.ts';
import { createPlaceFinder } from './find-places.ts';
import { createFollowsService } from './follows-service.ts';
import { createImportService } from './import-service.ts';
import { createLibraryService } from './library-service.ts';
import { createListsService } from './lists-service.ts';
import { createLockedPdfService } from './locked-pdf-service.ts';
import { createOpenFilesService } from './open-files-service.ts';
import { createPapersService } from './papers-service.ts';
import { createPdfAnnotationsService } from './pdf-annotations-service.ts';
import { createReaderService } from './reader-service.ts';
import { createRecoveryService } from './recovery-service.ts';
import { createSearchService } from './search-service.ts';
import { createSettingsService } from './settings-service.ts';
import { createStarterShelfService } from './starter-shelf-service.ts';
import { createSyncService } from './sync-service.ts';
import { createThumbnailsService } from './thumbnails-service.ts';
import { createUploadService } from './upload-service.ts';

/** So many papers are put in order in a few milliseconds. */
const ORDERED_AT_ONCE = 10_000;

export type Services = Awaited<ReturnType<typeof createServices>>;

/** How a library is opened. */
export type Opening = Omit<OpenLibraryOptions, 'patienceMs'>;

/**
 * Opens the library in `dataDir`, once no other program has it locked, and builds every service over it.
 * @throws NewerLibraryError; LibraryError
 */
export async function createServices(config: Config, { onWait, ...opening }: Opening = {}) {
  const file = databaseFileOf(config);
  const waits = () => {
    log.warn('Another program is using the library; waiting');
    onWait?.();
  };
  const library = await openLibrary(file, { patienceMs: config.patienceMs, onWait: waits, ...opening });
  try {
    return buildServices(config, library, waits);
  } catch (error) {
    library.close();
    // Statements are prepared here: a table that is gone shows now.
    const lacksPart = error instanceof Error && /^no such (table|column)/.test(error.message);
    throw lacksPart ? new LibraryError('LIBRARY_DAMAGED', { file }, { cause: error }) : error;
  }
}

function buildServices(config: Config, library: OpenLibrary, onWait: () => void) {
  const { dataDir } = config;
  const { database, databaseFile, workDir, isReadOnly } = library;
  const refusal = new LibraryError('READ_ONLY', { file: databaseFileOf(config) });
  const mayChange = () => {
    if (isReadOnly) throw refusal;
  };
  const papers = createPaperRepository(database);
  const writer = createPaperWriter(database);
  const documents = createDocumentRepository(database);
  const lists = createListRepository(database);
  const states = createPaperStateRepository(database);
  const pdfs = createPdfStore(join(dataDir, 'pdfs'));
  const changes = createChanges();
  const ownWrites = createOwnWrites(database);
  const statusChanged = () => changes.publish({ type: 'sync.changed' });
  const writeLock = createWriteLock({
    patienceMs: config.patienceMs,
    onChange() {
      if (writeLock.isAwaited()) onWait();
      statusChanged();
    },
  });
  const faults = createFaults({ dataDir, ownWrites, onChange: statusChanged });
  const pdfText = createPdfTextWorker();
  const parser = createParseWorker();
  const searchWorker = createSearchWorker({ databaseFile, indexDir: join(workDir, 'search-index') });
  const readWorker = createReadWorker({ databaseFile });
  // A large library is put in order where nobody waits for it meanwhile.
  const pageOf: PageOfPapers = async (choice, slice) =>
    papers.countAtMost() > ORDERED_AT_ONCE ? readWorker.pageOf(choice, slice) : papers.page(choice, slice);
  const listMembers = createListMembers(database, (query, slice) => searchWorker.find({ query, ...slice }));
  const settings = createSettingsService({ settings: createSettingsRepository(database), changes });
  const uploads = createUploadService({ dir: join(workDir, 'uploads') });
  const storedAnnotations = createAnnotationRepository(database);
  const annotationFinder = createAnnotationFinder(database, listMembers);
  const annotations = createAnnotationsService({
    annotations: storedAnnotations,
    finder: annotationFinder,
    reviews: createAnnotationReviewRepository(database),
    papers,
    changes,
  });
  const carryOver = createCarryOverService({
    whenFree: writeLock.whenFree,
    annotations: storedAnnotations,
    carries: createAnnotationCarryRepository(database),
    papers,
    documents,
    findPlaces: createPlaceFinder({ documents, pdfs, pdfText }),
    changes,
  });
  const annotationPictures = createAnnotationPicturesService({
    whenFree: writeLock.whenFree,
    annotations: storedAnnotations,
    pictures: createAnnotationPictureRepository(database),
    uploads,
    changes,
  });
  const annotationImporter = createAnnotationImporter({
    whenFree: writeLock.whenFree,
    annotations,
    stored: storedAnnotations,
    papers,
    writer,
    documents,
    keepPicture: annotationPictures.keepBytes,
    placeUnanchored: carryOver.placeUnanchored,
  });
  const pdfAnnotations = createPdfAnnotationsService({
    whenFree: writeLock.whenFree,
    annotations,
    stored: storedAnnotations,
    papers,
    documents,
    pdfs,
    pdfText,
    dir: join(workDir, 'copies'),
  });
  const { whenFree } = writeLock;
  const pdfImport = { writer, documents, pdfs, pdfText, pdfAnnotations, whenFree };
  const imports = createImportService({ ...pdfImport, parser, changes, annotationImporter, mayChange });
  const check = createLibraryCheck(database);
  const recovery = createRecoveryService({ check, pdfImport, changes, dataDir });
  const downloadQueue = createDownloadRepository(database);
  const requests = createQueuedRequestRepository(database);
  const feedDays = createFeedDayRepository(database);
  const syncWorker = isReadOnly ? createIdleSyncWorker(refusal) : createSyncWorker(config);
  const leases = createLeaseRepository(database);
  const sync = createSyncService({
    worker: syncWorker,
    runs: createSyncRunRepository(database),
    jobs: createJobRepository(database),
    leases,
    upstreams: createUpstreamRepository(database),
    downloads: downloadQueue,
    requests,
    settings,
    changes,
    writeLock,
    faults,
  });
  const derivations = createDerivationRepository(database);
  const backgroundPdfText = createPdfTextWorker({ isInBackground: true });
  const rules = [
    ...createPdfRules({ papers, documents, writer, pdfs, pdfText: backgroundPdfText, changes }),
    createIdRule({ papers, writer, changes }),
    ...createFoldedRules({ papers, writer, annotations: storedAnnotations }),
  ];
  const shelfDir = join(resourcesDir(), 'starter-shelf');

  return {
    isReadOnly,
    dataVersion: createDataVersion(database),
    ownWrites,
    writeLock,
    faults,
    pdfs,
    thumbnails: createThumbnailsService({
      papers,
      thumbnails: createThumbnailRepository(database),
      store: createThumbnailStore(join(dataDir, 'thumbnails')),
    }),
    uploads,
    imports,
    recovery,
    pdfAnnotations,
    changes,
    settings,
    papers: createPapersService({ papers, pageOf, states, documents, changes }),
    lockedPdfs: createLockedPdfService({ ...pdfImport, changes }),
    reader: createReaderService({
      desk: createDeskRepository(database),
      papers,
      documents,
      states,
      changes,
    }),
    feed: createFeedService({
      feed: createFeedRepository(database),
      feedDays,
      papers,
      isOnline: sync.isOnline,
    }),
    sync,
    downloads: createDownloadsService({
      papers,
      downloads: downloadQueue,
      requests,
      inOneTransaction: (work) => database.transaction(work).immediate(),
      changes,
      poke: sync.poke,
    }),
    derivations: createDerivationsService({ deriving: createDeriving({ derivations, leases, rules }) }),
    discovery: createDiscoveryService({ worker: syncWorker }),
    follows: createFollowsService({
      follows: createFollowRepository(database),
      feedDays,
      worker: syncWorker,
      changes,
    }),
    lists: createListsService({
      papers,
      pageOf,
      lists,
      trash: createListTrash(database),
      listMembers,
      changes,
    }),
    annotations,
    exchange: createExportService({
      annotations: storedAnnotations,
      finder: annotationFinder,
      papers,
      lists,
      listMembers,
      pictures: annotationPictures,
      settings,
      parser,
      importer: annotationImporter,
      uploads,
      changes,
    }),
    openFiles: createOpenFilesService({ imports, documents }),
    exportFiles: createExportFilesService({ files: createExportedFileRepository(database) }),
    carryOver,
    annotationPictures,
    search: createSearchService({
      papers,
      documents,
      lists,
      listMembers,
      recent: createRecentSearchRepository(database),
      worker: searchWorker,
      changes,
    }),
    library: createLibraryService({
      papers,
      stats: createLibraryStatsRepository(database),
      imports,
      uploads,
      settings,
      dataDir,
      isReadOnly,
    }),
    doctor: createDoctorService({
      check,
      files: createPdfFileRepository(database),
      thumbnails: createThumbnailRepository(database),
      recovery,
      dataDir,
      databaseFile: databaseFileOf(config),
      whenFree,
      mayChange,
    }),
    starterShelf: createStarterShelfService({
      papers,
      writer,
      documents,
      pdfs,
      settings,
      changes,
      whenFree: writeLock.whenFree,
      shelfDir,
    }),
    /** Ends the workers and closes the database, in this order. */
    async close(): Promise<void> {
      writeLock.giveUp();
      faults.close();
      await Promise.all([
        searchWorker.close(),
        readWorker.close(),
        syncWorker.close(),
        pdfText.close(),
        parser.close(),
        backgroundPdfText.close(),
        uploads.close(),
        pdfAnnotations.close(),
      ]);
      library.close();
    },
  };
}
