import type { ImportProgress, LibraryState } from '#shared/contract/library.ts';
import type { LibraryErrorCode } from '#shared/errors/codes.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import { type App, createApp, type Ports } from './app.ts';
import type { Config } from './config.ts';
import { createAlarmRouter } from './router/alarm-router.ts';

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

const codeOf = (error: unknown): LibraryErrorCode | undefined =>
  error instanceof LibraryError ? error.code : undefined;

/**
 * Opens and starts Offprint for a host. A library that was lost is no reason to end: the window says so and offers to begin anew.
 * Nor is one that another program has locked: the window says that too, until it is free.
 * @throws NewerLibraryError; LibraryError when the library cannot be used
 */
export async function openApp(config: Config, ports: Ports): Promise<HostedApp> {
  const { promise: ready, resolve } = Promise.withResolvers<App>();
  const { promise: waits, resolve: wait } = Promise.withResolvers<void>();
  const leaving = new AbortController();
  let app: App | undefined;
  let alarm: Error | undefined;

  const onWait = () => {
    alarm = new LibraryError('LIBRARY_BUSY');
    wait();
  };
  const open = (beginAnew = false) => createApp(config, ports, { beginAnew, onWait, signal: leaving.signal });

  async function enter(opened: App): Promise<void> {
    await opened.start();
    app = opened;
    resolve(opened);
  }

  /** What the alarm offers. Whoever hangs up gets what came in until then; the rest comes in by itself. */
  async function* beginAnew(signal?: AbortSignal): AsyncGenerator<ImportProgress> {
    if (codeOf(alarm) !== 'LIBRARY_MISSING') throw new LibraryError('LIBRARY_BUSY');
    const fresh = await open(true);
    try {
      yield* fresh.services.recovery.run({ signal });
    } finally {
      await enter(fresh);
    }
  }

  const opening = open()
    .then(enter)
    .catch((error: Error) => {
      alarm = error;
    });
  await Promise.race([opening, waits]);
  if (alarm && !ALARMS.has(codeOf(alarm))) throw alarm;

  const alarmRouter = createAlarmRouter({
    state: () => stateOf(alarm, config),
    beginAnew: once(beginAnew),
    shell: ports.shell,
    config,
  });
  return {
    get router() {
      return app?.router ?? alarmRouter;
    },
    get files() {
      return app?.files ?? noFiles;
    },
    ready,
    alarm: () => (app ? undefined : alarm),
    async stop() {
      leaving.abort();
      await opening;
      await app?.stop();
    },
  };
}

/** What a window is opened for all the same. */
const ALARMS = new Set<LibraryErrorCode | undefined>(['LIBRARY_MISSING', 'LIBRARY_BUSY']);

function stateOf(alarm: Error | undefined, { dataDir }: Config): LibraryState {
  // The app starts at this moment.
  if (!alarm || codeOf(alarm) === 'LIBRARY_BUSY') return { is: 'busy', dataDir };
  if (alarm instanceof LibraryError && alarm.code === 'LIBRARY_MISSING')
    return { is: 'missing', dataDir, pdfs: alarm.facts.pdfs ?? 0 };
  return { is: 'unusable', dataDir, why: alarm.message };
}

/** Two windows may be told to begin anew. */
function once<Args extends unknown[], Step>(
  run: (...args: Args) => AsyncGenerator<Step>,
): (...args: Args) => AsyncGenerator<Step> {
  let isRunning = false;
  return (...args) => {
    if (isRunning) throw new LibraryError('LIBRARY_BUSY');
    isRunning = true;
    return run(...args);
  };
}
