import type { Config } from './config.ts';
import { createFilesHandler } from './files/files-handler.ts';
import { debugLog, log } from './log/log.ts';
import { createRouter } from './router/create-router.ts';
import { createServices, type Opening, type Services } from './services/create-services.ts';
import { watchOtherProcesses } from './services/other-processes.ts';
import type { Shell } from './services/shell-port.ts';

/** What the operating system gives, by host. */
export interface Ports {
  shell: Shell;
}

export type App = Awaited<ReturnType<typeof createApp>>;

/**
 * Offprint without a host: opens the library and answers the contract and the file requests.
 * @throws NewerLibraryError; LibraryError when the library was lost or cannot be used
 */
export async function createApp(config: Config, { shell }: Ports, opening: Opening = {}) {
  const services = await createServices(config, opening);
  const running = new AbortController();

  /** What writes to the library by itself. */
  async function keepInOrder(): Promise<void> {
    await services.starterShelf.seed();
    await services.uploads.clear();
    await services.pdfAnnotations.clear();
    services.recovery.clearUp(running.signal).catch(logFailed('clearing up'));
    watchOtherProcesses(services.dataVersion, services.changes, running.signal, {
      ownWrites: services.ownWrites,
      othersWrote: services.sync.othersWrote,
    });
    void services.sync.follow(running.signal).catch(ignoreAbort);
    if (shell.keychain) {
      services.lockedPdfs.takeInKept(shell.keychain, running.signal).catch(logFailed('unlocking PDFs'));
    }
    void services.derivations.follow(running.signal).catch(ignoreAbort);
  }

  return {
    services,
    router: createRouter(services, shell, config),
    files: createFilesHandler({
      pdfs: services.pdfs,
      thumbnails: services.thumbnails,
      annotationPictures: services.annotationPictures,
      uploads: services.uploads,
      annotatedPdfs: services.pdfAnnotations,
    }),

    /** What a window needs besides answers: something to read in a new library, an index and a view that keep up. */
    async start(): Promise<void> {
      log.info(`Offprint ${config.version} started, ${shell.host}, Node ${process.versions.node}`);
      void followDebugging(services, running.signal).catch(ignoreAbort);
      if (!services.isReadOnly) await keepInOrder();
      void services.search.follow(running.signal).catch(ignoreAbort);
    },

    /** Ends what runs and closes the library. */
    async stop(): Promise<void> {
      running.abort();
      await services.close();
      log.info('Offprint closed its library');
    },
  };
}

/** Keeps the log as talkative as the user wants it. */
async function followDebugging({ settings, changes }: Services, signal: AbortSignal): Promise<void> {
  debugLog(settings.get().debugLog);
  for await (const { type } of changes.subscribe(signal)) {
    if (type === 'settings.changed' || type === 'library.changed') debugLog(settings.get().debugLog);
  }
}

/** What could not be done is met again at the next start. */
const logFailed =
  (what: string) =>
  (error: unknown): void => {
    if (!(error instanceof Error && error.name === 'AbortError')) log.error(what, error);
  };

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
