import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from '@playwright/test';
import { createServices } from '../../src/main/services/create-services.ts';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { testConfig } from '../support/config.ts';
import { makeFeedDays } from '../support/feed-items.ts';
import { temporaryFolder } from '../support/library.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Comparison, compare } from './measure.ts';

const SMALL = 100;
const LARGE = 10_000;

/** From the start of the process to the first feed painted in the window: a large library against a small one. */
export async function run({ rounds }: BenchOptions): Promise<Comparison[]> {
  using folder = temporaryFolder();
  const large = await makeLibrary(join(folder.path, 'large'), LARGE);
  const small = await makeLibrary(join(folder.path, 'small'), SMALL);
  const browser = await chromium.launch({
    executablePath: process.env.OFFPRINT_CHROMIUM,
    args: CHROMIUM_FLAGS,
  });
  try {
    return [
      await compare({
        name: `process start to first feed painted, ${LARGE} papers against ${SMALL}`,
        rounds,
        limit: 1.3,
        subject: () => startToFeed(browser, large),
        peer: () => startToFeed(browser, small),
      }),
    ];
  } finally {
    await browser.close();
  }
}

async function makeLibrary(dataDir: string, papers: number): Promise<string> {
  const feedFolder = `${dataDir}-feed`;
  mkdirSync(feedFolder, { recursive: true });
  for (const [date, items] of makeFeedDays(papers)) {
    writeFileSync(join(feedFolder, `${date}.json`), JSON.stringify(items));
  }
  const services = await createServices(testConfig(dataDir));
  for await (const _ of services.imports.run([{ path: feedFolder, name: feedFolder }], {}));
  // As a library in use has it: with its search index on disk.
  await services.search.query({ query: 'memory', limit: 1, offset: 0 });
  await services.close();
  return dataDir;
}

async function startToFeed(browser: Browser, dataDir: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const started = performance.now();
  const server = spawn(process.execPath, ['src/main/cli.ts', 'serve', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await page.goto(await urlOf(server));
    await page.getByRole('list', { name: 'Papers' }).getByRole('article').first().waitFor();
    // Painted, not only there: the second frame after it came begins once the first is on screen.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    return performance.now() - started;
  } finally {
    await context.close();
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function urlOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('The server was started without its output.');
  for await (const line of createInterface({ input: server.stdout })) {
    return (JSON.parse(line) as { url: string }).url;
  }
  throw new Error('The server ended before it said its address.');
}
