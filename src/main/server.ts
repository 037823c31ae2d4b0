import { rendererDir } from './app-paths.ts';
import { resolveConfig } from './config.ts';
import { type BrowserHost, openBrowserHost } from './hosts/browser/browser-host.ts';
import { createBrowserShell } from './hosts/browser/browser-shell.ts';
import { openApp } from './open-app.ts';

export interface BrowserHostRequest {
  /** Where the library is; absent: where `resolveConfig` finds it. */
  dataDir?: string;
  /** 0 or absent takes any free port. */
  port?: number;
}

export interface BrowserHostRun extends Pick<BrowserHost, 'newAddress'> {
  /** Resolves when the window asks to quit. */
  asked: Promise<void>;
  /** Why there is no library, or not yet. */
  alarm(): Error | undefined;
  stop(): Promise<void>;
}

/**
 * The composition root of the browser host: opens the library and serves it on 127.0.0.1.
 * @returns once it answers: what gives its addresses, a way to close server and library, and when the window asks for that
 * @throws when the port is taken or the library cannot be opened
 */
export async function startBrowserHost(request: BrowserHostRequest = {}): Promise<BrowserHostRun> {
  const { promise: asked, resolve: quit } = Promise.withResolvers<void>();
  const config = resolveConfig({ dataDir: request.dataDir, patienceMs: Number.POSITIVE_INFINITY });
  const app = await openApp(config, { shell: createBrowserShell(quit) });
  try {
    const host = await openBrowserHost({ app, port: request.port ?? 0, rendererDir: rendererDir() });
    return {
      newAddress: host.newAddress,
      asked,
      alarm: app.alarm,
      async stop() {
        await host.close();
        await app.stop();
      },
    };
  } catch (error) {
    await app.stop();
    throw error;
  }
}
