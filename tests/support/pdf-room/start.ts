import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { build } from 'vite';
import { temporaryFolder } from '../library.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

export interface FileServer extends AsyncDisposable {
  /** Ends in a slash. */
  url: string;
}

/** Serves folders on loopback, each under a name: `/<name>/<path>`. */
export async function serveFolders(folders: Record<string, string>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', ...parts] = decodeURIComponent(pathname).split('/');
    const folder = folders[name];
    const path = folder && normalize(join(folder, ...parts));
    if (!path?.startsWith(folder + sep) || !existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Builds the page of this folder and serves it as `room/index.html`, beside the folders given. */
export async function startPdfRoom(folders: Record<string, string>): Promise<FileServer> {
  const folder = temporaryFolder();
  const outDir = join(folder.path, 'room');
  await build({
    configFile: join(import.meta.dirname, '../../../renderer.vite.config.ts'),
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      outDir,
      minify: false,
      emptyOutDir: true,
      rolldownOptions: { input: join(import.meta.dirname, 'index.html') },
    },
  });
  const server = await serveFolders({ ...folders, room: outDir });
  return {
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      folder[Symbol.dispose]();
    },
  };
}
