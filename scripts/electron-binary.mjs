// Whether Electron's binary is there, and fetching it. It comes from GitHub on first use, not with npm ci.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, node24, root, run, tool } from './runtime.mjs';

const failureNote = join(root, '.cache', 'electron-not-fetched');
const RETRY_AFTER_MS = 60 * 60 * 1000;
const PROBE_MS = 4_000;
const DOWNLOAD_MS = 5 * 60 * 1000;

/** Path of the installed binary, or of the one that OFFPRINT_ELECTRON names; undefined when there is none. Never downloads. */
export function findElectron() {
  const named = process.env.OFFPRINT_ELECTRON;
  if (named) return existsSync(named) ? named : undefined;
  const pathFile = tool('electron/path.txt');
  const directory = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? tool('electron/dist');
  if (!existsSync(pathFile) && !process.env.ELECTRON_OVERRIDE_DIST_PATH) return undefined;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = join(directory, name);
  return existsSync(path) ? path : undefined;
}

function failedLately() {
  const note = statSync(failureNote, { throwIfNoEntry: false });
  return note !== undefined && Date.now() - note.mtimeMs < RETRY_AFTER_MS;
}

/** A quick look whether the place Electron comes from answers: offline, nobody should wait. */
async function isReachable() {
  const mirror =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of Electron's binary, fetched once if it can be.
 * Resolves to `{ path }`, or `{ why }` when there is none. A failure is remembered for an hour.
 */
export async function ensureElectron() {
  const path = findElectron();
  if (path) return { path };
  if (failedLately()) return { why: 'Electron could not be fetched a while ago' };
  const fetched = (await isReachable()) && (await download());
  const found = fetched ? findElectron() : undefined;
  if (found) return { path: found };
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(failureNote, '');
  return { why: 'Electron could not be fetched' };
}

async function download() {
  process.stderr.write('Fetching Electron; this happens once and takes a minute or two.\n');
  const { code } = await run(node24(), [tool('electron/install.js')], {
    stdio: ['ignore', 2, 'ignore'],
    env: childEnvironment(),
    timeout: DOWNLOAD_MS,
  });
  return code === 0;
}
