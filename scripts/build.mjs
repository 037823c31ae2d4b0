// Builds what the hosts serve, when its sources are newer than the last build.
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { childEnvironment, node24, root, run, tool } from './runtime.mjs';

const WINDOW = 'out/renderer/index.html';
const MAIN = 'out/main/index.js';
const RENDERER_SOURCES = [
  'src/renderer',
  'src/shared',
  'package-lock.json',
  'renderer.vite.config.ts',
  'electron.vite.config.ts',
];
const ALL_SOURCES = ['src', 'resources', ...RENDERER_SOURCES];

/** Newest change below the path in epoch milliseconds; a folder's own time tells of deleted files. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}

function isFresh(product, sources) {
  const path = join(root, product);
  if (!existsSync(path)) return false;
  const built = statSync(path).mtimeMs;
  return sources.every((source) => newest(join(root, source)) <= built);
}

async function build(what, args, products, isDone) {
  if (isDone()) return;
  await withLock('build', async () => {
    if (isDone()) return;
    process.stderr.write(`Building ${what}.\n`);
    const started = new Date();
    // Everything the build says goes to stderr: stdout belongs to the command that comes after.
    const { code } = await run(node24(), args, { stdio: ['ignore', 2, 2], env: childEnvironment() });
    if (code !== 0) throw new Error(`Building ${what} failed, see above.`);
    // Dated at the start, so that what changed during the build counts as newer.
    for (const product of products) utimesSync(join(root, product), started, started);
  });
}

/** Makes sure of out/renderer. */
export function buildRenderer() {
  return build(
    'the window',
    [tool('vite/bin/vite.js'), 'build', '--config', 'renderer.vite.config.ts', '--logLevel', 'warn'],
    [WINDOW],
    () => isFresh(WINDOW, RENDERER_SOURCES),
  );
}

/** Makes sure of out/main, out/preload and out/renderer, what Electron runs. */
export function buildAll() {
  return build(
    'Offprint',
    [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    [MAIN, WINDOW],
    () => isFresh(MAIN, ALL_SOURCES) && isFresh(WINDOW, RENDERER_SOURCES),
  );
}
