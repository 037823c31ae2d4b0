// Runs the Playwright tests after making sure of a build and a browser. Arguments go to Playwright.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findTestBrowser } from './browsers.mjs';
import { buildAll } from './build.mjs';
import { findElectron } from './electron-binary.mjs';
import { childEnvironment, exitLike, main, node24, root, run, tool } from './runtime.mjs';
import { setUp } from './setup.mjs';

const INSTALL_MS = 5 * 60 * 1000;
const playwright = tool('@playwright/test/cli.js');

/** Where Playwright keeps the Chromium it downloaded; undefined when it has none. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function ensureBrowser() {
  const found = findTestBrowser() ?? (await playwrightsOwn());
  if (found) return found;
  process.stderr.write('No Chromium here; asking Playwright to fetch one.\n');
  await run(node24(), [playwright, 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
    env: childEnvironment(),
    timeout: INSTALL_MS,
  });
  const fetched = await playwrightsOwn();
  if (fetched) return fetched;
  throw new Error(
    'The end-to-end tests need a Chromium, Chrome or Edge. Install one (on Debian and Ubuntu: apt-get install chromium) ' +
      'or name it: OFFPRINT_CHROMIUM=/path/to/chromium npm test',
  );
}

/** What takes the place of Electron's binary: it needs a shell and Unix sockets. */
function standIn() {
  if (process.platform === 'win32') return undefined;
  process.stdout.write('No Electron binary here: the Electron tests run on a stand-in.\n');
  return join(root, 'tests', 'electron', 'stand-in', 'electron');
}

await main(async () => {
  await setUp();
  const args = process.argv.slice(2);
  const isAppOnly = args.join(' ').match(/--project[= ]app/) !== null;
  const environment = { OFFPRINT_CHROMIUM: await ensureBrowser() };
  const electron = isAppOnly ? undefined : (findElectron() ?? standIn());
  if (electron) Object.assign(environment, { OFFPRINT_ELECTRON: electron, STAND_IN_NODE: node24() });
  // Servers and Electron run what is packaged.
  await buildAll();
  exitLike(await run(node24(), [playwright, 'test', ...args], { env: childEnvironment(environment) }));
});
