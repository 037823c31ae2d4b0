import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { HostedApp } from '../../open-app.ts';
import { limitConnections } from './connections.ts';
import { createRoutes } from './routes.ts';
import { createSession } from './session.ts';

/** Loopback only: the library is for this machine. */
const HOST = '127.0.0.1';

/** How long answers under way may take once the host closes. */
const GRACE_MS = 2_000;

export interface BrowserHost {
  /** A new address, good for one opening of the window. */
  newAddress(): string;
  /** Stops listening, ends event streams, lets running answers finish; resolves when all connections are closed. */
  close(): Promise<void>;
}

export interface BrowserHostOptions {
  app: Pick<HostedApp, 'router' | 'files'>;
  /** 0 takes any free port. */
  port: number;
  rendererDir: string;
}

/** Resolves to the port. Throws with what to do when the port is taken. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken ? new Error(`Port ${port} is taken by another program. Choose another with --port.`) : error,
      );
    });
    server.listen(port, HOST, () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}

function closeServer(server: Server, closeIdleSockets: () => void): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    closeIdleSockets();
  });
}

/** Serves the window, RPC and files over HTTP to browsers on this machine that know the token. */
export async function openBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const session = createSession();
  const closing = new AbortController();
  let port = options.port;
  const routes = createRoutes({
    app: options.app,
    session,
    port: () => port,
    rendererDir: options.rendererDir,
    closing: closing.signal,
  });
  const server = createAdaptorServer({
    fetch: routes.fetch,
    hostname: HOST,
    overrideGlobalObjects: false,
  }) as Server;
  const closeIdleSockets = limitConnections(server);
  port = await listen(server, options.port);
  let closed: Promise<void> | undefined;
  return {
    newAddress: () => `http://${HOST}:${port}/?token=${session.newToken()}`,
    close() {
      closing.abort();
      closed ??= closeServer(server, closeIdleSockets);
      return closed;
    },
  };
}
