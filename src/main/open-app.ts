import type { ImportProgress, LibraryState } from '#shared/contract/library.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import { type App, createApp, type Ports } from './app.ts';
import type { Config } from './config.ts';
import { createAlarmRouter } from './router/alarm-router.ts';
import { conflict } from './services/errors.ts';

/** What a host serves. Until there is a library, it is the alarm that says why there is none. */
export interface HostedApp {
  readonly router: App['router'] | ReturnType<typeof createAlarmRouter>;
  readonly files: App['files'];
  /** Resolves to the app once there is a library, which may be never. */
  readonly ready: Promise<App>;
  /** Why there is none. */
  alarm(): Error | undefined;
  stop(): Promise<void>;
}

const noFiles: App['files'] = async () => Response.json({ error: 'There is no library.' }, { status: 503 });

/**
 * Opens and starts Offprint for a host. A library that was lost is no reason to end: the window says so and offers to begin anew.
 * Nor is one that another program has locked: the window says that too, until it is free.
 * @throws NewerLibraryError; LibraryError when the library cannot be used
 */
export async function openApp(config: Config, ports: Ports): Promise<HostedApp> {
  const { promise: ready, resolve } = Promise.withResolvers<App>();
  const { promise: waits, resolve: wait } = Promise.withResolvers<void>();
  const leaving = new AbortController();
  let stage: Stage = { is: 'opening' };
  const stageNow = (): Stage => stage;
  let beginning: Promise<unknown> = Promise.resolve();

  function onWait(): void {
    if (stage.is === 'opening') stage = { is: 'waiting', why: new LibraryError('LIBRARY_BUSY') };
    wait();
  }
  const open = (beginAnew = false) => createApp(config, ports, { beginAnew, onWait, signal: leaving.signal });

  async function enter(opened: App): Promise<void> {
    try {
      await opened.start();
    } catch (error) {
      await opened.stop();
      throw error;
    }
    stage = { is: 'ready', app: opened };
    resolve(opened);
  }

  /** What the alarm offers. Whoever hangs up gets what came in until then; the rest comes in by itself. */
  async function* beginAnew(signal?: AbortSignal): AsyncGenerator<ImportProgress> {
    if (stage.is !== 'missing') throw conflict('library', 'A library is begun or opened here already.');
    const missing = stage;
    const { promise, resolve: ended } = Promise.withResolvers<void>();
    beginning = promise;
    stage = { ...missing, is: 'beginning' };
    try {
      const fresh = await open(true);
      try {
        yield* fresh.services.recovery.run({ signal });
      } finally {
        await enter(fresh);
      }
    } catch (error) {
      // It can be tried again.
      if (stage.is === 'beginning') stage = missing;
      throw error;
    } finally {
      ended();
    }
  }

  const opening = open()
    .then(enter)
    .catch((error: Error) => {
      const isMissing = error instanceof LibraryError && error.code === 'LIBRARY_MISSING';
      stage = isMissing ? { is: 'missing', why: error } : { is: 'unusable', why: error };
    });
  await Promise.race([opening, waits]);
  const opened = stageNow();
  if (opened.is === 'unusable') throw opened.why;

  const alarm = createAlarmRouter({
    state: () => stateAt(stage, config),
    beginAnew,
    shell: ports.shell,
    config,
  });
  return {
    get router() {
      return stage.is === 'ready' ? stage.app.router : alarm;
    },
    get files() {
      return stage.is === 'ready' ? stage.app.files : noFiles;
    },
    ready,
    alarm: () => ('why' in stage ? stage.why : undefined),
    async stop() {
      leaving.abort();
      await Promise.all([opening, beginning]);
      if (stage.is === 'ready') await stage.app.stop();
    },
  };
}

/** How far a host is with the library. */
type Stage =
  | { is: 'opening' }
  /** Another program has it locked. */
  | { is: 'waiting'; why: LibraryError }
  | { is: 'missing' | 'beginning'; why: LibraryError }
  | { is: 'unusable'; why: Error }
  | { is: 'ready'; app: App };

/** What is said of the library as long as there is none. */
function stateAt(stage: Stage, { dataDir }: Config): LibraryState {
  if (stage.is === 'missing' || stage.is === 'beginning')
    return { is: 'missing', dataDir, pdfs: stage.why.facts.pdfs ?? 0 };
  if (stage.is === 'unusable') return { is: 'unusable', dataDir, why: stage.why.message };
  return { is: 'busy', dataDir };
}
