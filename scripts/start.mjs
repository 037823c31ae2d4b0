// `npm start`: sets up, builds, and opens Offprint in the host this machine can run.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser, hasDisplay } from './browsers.mjs';
import { buildAll, buildRenderer } from './build.mjs';
import { ensureElectron } from './electron-binary.mjs';
import { childEnvironment, exitLike, main, root, run } from './runtime.mjs';
import { spawnServe } from './serve-process.mjs';
import { setUp } from './setup.mjs';

/** An Electron that fails sooner than this never showed a window: a missing library, a sandbox not allowed. */
const FAILED_START_MS = 5_000;

const say = (line) => process.stdout.write(`${line}\n`);

/** Which host to run: `{ electron: path }`, or `{ why }` it must be the browser host. */
async function chooseHost(asked) {
  if (asked === 'browser') return { why: 'asked for with --browser' };
  if (!hasDisplay()) return { why: 'there is no display here' };
  const { path, why } = await ensureElectron();
  return path ? { electron: path } : { why };
}

/** Resolves to the reason when Electron could not start at all, else to undefined once it has ended. */
async function runElectron(path, args) {
  await buildAll();
  say('Opening Offprint in Electron: its binary and a display are here.');
  const started = Date.now();
  const end = await run(path, [root, ...args], { env: childEnvironment() });
  if (end.code && Date.now() - started < FAILED_START_MS)
    return `Electron did not start (exit code ${end.code})`;
  exitLike(end);
  return undefined;
}

/** Opens an app window with a profile of its own, so that it is neither mixed with nor kept by the user's browser. */
function openAppWindow(browser, url) {
  const profile = join(root, '.cache', 'app-window');
  const flags = [
    `--app=${url}`,
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
  const { ended } = spawnServe({
    args,
    onUrl(url) {
      say(`Offprint runs ${where}, without Electron: ${why}. Ctrl+C ends it.`);
      say(`  ${url}`);
      if (browser) openAppWindow(browser, url);
    },
  });
  exitLike(await ended);
}

await main(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--browser');
  const asked = args.length < process.argv.length - 2 ? 'browser' : undefined;
  await setUp();
  const { electron, why } = await chooseHost(asked);
  const problem = electron ? await runElectron(electron, args) : why;
  if (problem) await runBrowserHost(problem, args);
});
