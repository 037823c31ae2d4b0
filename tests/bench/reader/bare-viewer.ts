import { createReadStream, existsSync } from 'node:fs';
import { basename, extname, join, normalize, sep } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Browser, Page } from '@playwright/test';
import { servePdf } from '../../../src/main/files/serve-pdf.ts';
import { startLoopbackServer } from '../../support/loopback-server.ts';

const PDFJS = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');
const TYPES: Record<string, string> = {
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** The size of the pages' room, so that both viewers draw the same. */
export interface Room {
  width: number;
  height: number;
}

export interface BareViewer extends AsyncDisposable {
  page: Page;
  url: (path: string) => string;
}

function fileOf(pathname: string): string | undefined {
  if (pathname === '/') return join(import.meta.dirname, 'bare-viewer.html');
  const path = normalize(join(PDFJS, pathname.replace(/^\/pdfjs\//, '')));
  return path.startsWith(PDFJS + sep) && existsSync(path) ? path : undefined;
}

/** Serves pdf.js's viewer alone, and PDFs in the same way as Offprint does, and opens it. */
export async function openBareViewer(browser: Browser, pdfs: readonly string[]): Promise<BareViewer> {
  const paths = new Map(pdfs.map((path, i) => [`/pdfs/${i}-${basename(path)}`, path]));
  const pdfListener = getRequestListener(async (request) => {
    const path = paths.get(decodeURIComponent(new URL(request.url).pathname));
    const answer = path && (await servePdf(request, path, path));
    return answer || new Response(null, { status: 404 });
  });
  const server = await startLoopbackServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/pdfs/')) {
      void pdfListener(request, response);
      return;
    }
    const file = fileOf(pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'text/html; charset=utf-8');
    createReadStream(file).pipe(response);
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  await page.waitForFunction(() => 'bare' in window);
  const addresses = new Map([...paths].map(([address, path]) => [path, `${server.url}${address}`]));
  return {
    page,
    url: (path) => addresses.get(path) ?? '',
    async [Symbol.asyncDispose]() {
      await context.close();
      await server[Symbol.asyncDispose]();
    },
  };
}
