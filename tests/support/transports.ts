import { EventEmitter } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { KEY_HEADER } from '#shared/file-signature.ts';
import { RPC_PORT_CHANNEL } from '#shared/rpc-port.ts';
import type { App } from '../../src/main/app.ts';
import { openBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { START_PAGE } from '../../src/main/hosts/electron/app-address.ts';
import { serveRpcPorts } from '../../src/main/hosts/electron/rpc-ports.ts';
import { rawRequest } from './raw-http.ts';

export interface Connection extends AsyncDisposable {
  api: ContractRouterClient<Contract>;
}

export interface SignedIn {
  origin: string;
  /** What lets calls in: the cookie and the key of the window. */
  headers: { cookie: string; [KEY_HEADER]: string };
}

/** Exchanges an address and its token for what lets in. */
export async function signIn(address: string): Promise<SignedIn> {
  const { origin, pathname, search } = new URL(address);
  const { headers } = await rawRequest(origin, pathname + search);
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const key = /^\/#key=([\w-]+)$/.exec(headers.location ?? '')?.[1] ?? '';
  return { origin, headers: { cookie, [KEY_HEADER]: key } };
}

/** The window's way in the browser host: HTTP on 127.0.0.1. */
export async function connectOverHttp(app: App): Promise<Connection> {
  const host = await openBrowserHost({ app, port: 0, rendererDir: import.meta.dirname });
  const { origin, headers } = await signIn(host.newAddress());
  return {
    api: createORPCClient(new FetchLink({ url: `${origin}/rpc`, headers })),
    [Symbol.asyncDispose]: () => host.close(),
  };
}

/** The window's way in Electron: a MessagePort handed to main, which cannot tell this page from a real one. */
export async function connectOverPort(app: App): Promise<Connection> {
  const ipcMain = new EventEmitter();
  serveRpcPorts(ipcMain as never, app);
  const { port1, port2 } = new MessageChannel();
  const frame = { url: START_PAGE };
  ipcMain.emit(RPC_PORT_CHANNEL, { ports: [port1], senderFrame: frame, sender: { mainFrame: frame } });
  port2.start();
  return {
    api: createORPCClient(new PortLink({ port: port2 })),
    async [Symbol.asyncDispose]() {
      port2.close();
    },
  };
}
