import type { ImportProgress } from '#shared/contract/library.ts';
import { LibraryError } from '#shared/errors/library-error.ts';
import { type App, createApp, type Ports } from './app.ts';
import type { Config } from './config.ts';
import { createAlarmRouter } from './router/alarm-router.ts';

/** What a host serves. Until there is a library, it is the alarm that it was lost. */
export interface HostedApp {
  readonly router: App['router'] | ReturnType<typeof createAlarmRouter>;
  readonly files: App['files'];
  /** Resolves to the app once there is a library, which may be never. */
  readonly ready: Promise<App>;
  /** Why there is none. */
  alarm(): LibraryError | undefined;
  stop(): Promise<void>;
}

const noFiles: App['files'] = async () => Response.json({ error: 'There is no library.' }, { status: 503 });

/**
 * Opens and starts Offprint for a host. A library that was lost is no reason to end: the window says so and offers to begin anew.
 * @throws NewerLibraryError; LibraryError when the library cannot be used
 */
export async function openApp(config: Config, ports: Ports): Promise<HostedApp> {
  const { promise: ready, resolve } = Promise.withResolvers<App>();
  let app: App | undefined;
  let lost: LibraryError | undefined;

  async function enter(opened: App): Promise<void> {
    await opened.start();
    app = opened;
    resolve(opened);
  }

  /** What the alarm offers. Whoever hangs up gets what came in until then; the rest comes in by itself. */
  async function* beginAnew(signal?: AbortSignal): AsyncGenerator<ImportProgress> {
    const fresh = await createApp(config, ports, { beginAnew: true });
    try {
      yield* fresh.services.recovery.run({ signal });
    } finally {
      await enter(fresh);
    }
  }

  async function openOrAlarm(): Promise<ReturnType<typeof createAlarmRouter> | undefined> {
    try {
      await enter(await createApp(config, ports));
      return undefined;
    } catch (error) {
      if (!(error instanceof LibraryError && error.code === 'LIBRARY_MISSING')) throw error;
      lost = error;
      const { pdfs = 0 } = error.facts;
      const state = () => ({ is: 'missing', dataDir: config.dataDir, pdfs }) as const;
      return createAlarmRouter({ state, beginAnew: once(beginAnew), shell: ports.shell, config });
    }
  }

  const alarm = await openOrAlarm();
  return {
    get router() {
      const router = app?.router ?? alarm;
      if (!router) throw new Error('Offprint was closed.');
      return router;
    },
    get files() {
      return app?.files ?? noFiles;
    },
    ready,
    alarm: () => (app ? undefined : lost),
    stop: async () => app?.stop(),
  };
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
