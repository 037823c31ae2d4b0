// Runs the Playwright tests after making sure of a build and a browser. Arguments go to Playwright.
import { existsSync } from 'node:fs';
import { findTestBrowser } from './browsers.mjs';
import { buildAll, buildRenderer } from './build.mjs';
import { findElectron } from './electron-binary.mjs';
import { childEnvironment, exitLike, main, node24, run, tool } from './runtime.mjs';
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

await main(async () => {
  await setUp();
  const args = process.argv.slice(2);
  const isElectronOnly = args.join(' ').match(/--project[= ]electron/) !== null;
  const isAppOnly = args.join(' ').match(/--project[= ]app/) !== null;
  const environment = {};
  if (!isElectronOnly) {
    environment.OFFPRINT_CHROMIUM = await ensureBrowser();
    await buildRenderer();
  }
  const electron = findElectron();
  if (electron) {
    environment.OFFPRINT_ELECTRON = electron;
    await buildAll();
  } else if (!isAppOnly) process.stdout.write('Electron tests skipped: no Electron binary\n');
  exitLike(await run(node24(), [playwright, 'test', ...args], { env: childEnvironment(environment) }));
});
