import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where `package.json` lies: the checkout, or `app.asar` in the packaged app. */
function findAppRoot(): string {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json'))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error(`Offprint's own files are not around ${import.meta.dirname}.`);
    directory = parent;
  }
  return directory;
}

const appRoot = findAppRoot();

/** Sources run as TypeScript; the bundles in `out/main` are JavaScript. */
const isBundled = import.meta.filename.endsWith('.js');

export const packageJsonPath = join(appRoot, 'package.json');

/** Icons, the starter shelf, word lists. The same folder for a source run, a bundle and the packaged app. */
export function resourcesDir(): string {
  return join(appRoot, 'resources');
}

/** The built window. */
export function rendererDir(): string {
  return join(appRoot, 'out', 'renderer');
}

/** The built preload script. */
export function preloadPath(): string {
  return join(appRoot, 'out', 'preload', 'index.cjs');
}

/** The file to start a worker thread with. */
export function workerPath(name: 'search' | 'pdf-text' | 'parse' | 'sync' | 'read'): string {
  return isBundled
    ? join(appRoot, 'out', 'main', `${name}-worker.js`)
    : join(appRoot, 'src', 'main', 'workers', name, 'worker.ts');
}
