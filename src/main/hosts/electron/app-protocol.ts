import { type CustomScheme, net } from 'electron';
import type { HostedApp } from '../../open-app.ts';
import { CONTENT_SECURITY_POLICY } from '../content-security-policy.ts';
import { createStaticFiles } from '../static-files.ts';
import { APP_SCHEME, isAppAddress } from './app-address.ts';

/** To be registered before Electron is ready. */
export const APP_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

export interface AppProtocolDeps {
  files: HostedApp['files'];
  /** Folder of the built window. */
  rendererDir: string;
  /** Address of Vite's server while developing; it then serves the window. */
  devServer?: string;
}

/** Vite's client is an inline script and talks to its server by WebSocket. Never in the packaged app. */
function developmentPolicy(devServer: string): string {
  const { host } = new URL(devServer);
  return CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'").replace(
    "connect-src 'self'",
    `connect-src 'self' ws://${host} http://${host}`,
  );
}

async function fromDevServer(devServer: string, { pathname, search }: URL): Promise<Response> {
  const address = Object.assign(new URL(devServer), { pathname, search });
  const response = await net.fetch(address.href);
  const headers = new Headers(response.headers);
  headers.set('Content-Security-Policy', developmentPolicy(devServer));
  return new Response(response.body, { status: response.status, headers });
}

/** Answers `offprint://app/…`: the window's files, and below `/files/` the library's. */
export function createAppProtocol(deps: AppProtocolDeps): (request: Request) => Promise<Response> {
  const staticFiles = createStaticFiles(deps.rendererDir);
  return async (request) => {
    if (!isAppAddress(request.url)) return new Response(null, { status: 404 });
    const address = new URL(request.url);
    const { pathname } = address;
    if (pathname.startsWith('/files/')) return deps.files(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    return deps.devServer ? fromDevServer(deps.devServer, address) : staticFiles(pathname);
  };
}
