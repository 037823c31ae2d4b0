// Builds what is needed and opens Offprint in the host this machine can run.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, hasDisplay } from './browsers.mjs';
import { buildAll, buildRenderer } from './build.mjs';
import { ensureElectron } from './electron-binary.mjs';
import { childEnvironment, root, run } from './runtime.mjs';
import { spawnServe } from './serve-process.mjs';

/** An Electron that fails sooner than this never showed a window: a missing library, a sandbox not allowed. */
const FAILED_START_MS = 5_000;

const say = (line) => process.stdout.write(`${line}\n`);

/** Which host to run: `{ electron: path }`, or `{ why }` it must be the browser host. */
async function chooseHost(browser) {
  if (browser) return { why: 'asked for with --browser' };
  if (!hasDisplay()) return { why: 'there is no display here' };
  const { path, why } = await ensureElectron();
  return path ? { electron: path } : { why };
}

/** Resolves to `{ end }` once Electron has ended, or to `{ why }` when it could not start at all. */
async function runElectron(path, args) {
  await buildAll();
  say('Opening Offprint in Electron: its binary and a display are here.');
  const started = Date.now();
  const end = await run(path, [root, ...args], { env: childEnvironment() });
  const isFailedStart = end.code && Date.now() - started < FAILED_START_MS;
  return isFailedStart ? { why: `Electron did not start (exit code ${end.code})` } : { end };
}

/** Opens an app window with a profile of its own, so that it is neither mixed with nor kept by the user's browser. */
function openAppWindow(browser, page) {
  const profile = join(root, '.cache', 'app-window');
  const flags = [
    `--app=${page}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
  ];
  const child = spawn(browser, flags, { stdio: 'ignore', detached: true });
  child.once('error', () => say('The browser could not be started; open the address yourself.'));
  child.unref();
}

async function runBrowserHost(why, args) {
  await buildRenderer();
  const browser = hasDisplay() ? findBrowser() : undefined;
  const where = browser ? `in an app window of ${browser}` : 'for your browser';
  let isFirst = true;
  const { ended } = spawnServe({
    args,
    onUrl(url, page) {
      if (isFirst) {
        say(`Offprint runs ${where}, without Electron: ${why}. Ctrl+C ends it.`);
        say('Its address opens one window, once; Enter tells a new one.');
        if (browser) openAppWindow(browser, page);
      }
      isFirst = false;
      say(`  ${url}`);
    },
  });
  return ended;
}

/** Opens Offprint and resolves, when it has ended, to how: `{ code, signal }`. */
export async function openOffprint({ args, browser }) {
  const host = await chooseHost(browser);
  const { end, why } = host.electron ? await runElectron(host.electron, args) : host;
  return end ?? (await runBrowserHost(why, args));
}
