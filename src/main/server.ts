import { createApp } from './app.ts';
import { rendererDir } from './app-paths.ts';
import { resolveConfig } from './config.ts';
import { openBrowserHost } from './hosts/browser/browser-host.ts';
import { createBrowserShell } from './hosts/browser/browser-shell.ts';

export interface BrowserHostRequest {
  /** Where the library is; absent: where `resolveConfig` finds it. */
  dataDir?: string;
  /** 0 or absent takes any free port. */
  port?: number;
}

/**
 * The composition root of the browser host: opens the library and serves it on 127.0.0.1.
 * @returns the address once it answers, and a way to close server and library
 * @throws when the port is taken or the library cannot be opened
 */
export async function startBrowserHost(
  request: BrowserHostRequest = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = await createApp(resolveConfig({ dataDir: request.dataDir }), { shell: createBrowserShell() });
  try {
    await app.start();
    const host = await openBrowserHost({ app, port: request.port ?? 0, rendererDir: rendererDir() });
    return {
      url: host.url,
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
