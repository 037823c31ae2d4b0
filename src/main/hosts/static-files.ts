import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { COMMON_HEADERS } from './content-security-policy.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.icc': 'application/vnd.iccprofile',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Names with a hash of their content never change. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;
const FOREVER = 'public, max-age=31536000, immutable';

/** Turns a URL path into a file below `directory`, or undefined when it points out of it or is malformed. */
function locate(directory: string, urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = join(directory, path === '/' ? 'index.html' : path);
  return file.startsWith(directory + sep) ? file : undefined;
}

/** Whether the failure means "no such file" rather than a disk in trouble. */
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

/**
 * Serves the built window from a folder: a function from URL path to response, 404 for what is not there.
 * The folder is ours and small, so files are read whole.
 */
export function createStaticFiles(directory: string): (urlPath: string) => Promise<Response> {
  return async (urlPath) => {
    const file = locate(directory, urlPath);
    const bytes = file
      ? await readFile(file).catch((error) => (isAbsent(error) ? null : Promise.reject(error)))
      : null;
    if (!file || !bytes) {
      return new Response('Not found.\n', {
        status: 404,
        headers: { ...COMMON_HEADERS, 'Cache-Control': 'no-store' },
      });
    }
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...COMMON_HEADERS,
        'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': HASHED.test(urlPath) ? FOREVER : 'no-store',
      },
    });
  };
}
