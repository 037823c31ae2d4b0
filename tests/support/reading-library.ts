import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { addDays } from '#shared/calendar.ts';
import { createServices } from '../../src/main/services/create-services.ts';
import { testConfig, upstreamEnv } from './config.ts';
import { makeFeedDay } from './feed-items.ts';
import { makePdf } from './make-pdf.ts';
import { spawnServe } from './serve-process.ts';

const FIRST_DAY = '2025-01-06';

export interface Readable {
  paperId: string;
  /** The feed day on which it is the only paper. */
  day: string;
}

/**
 * Makes a library in which each of the files, sound or not, is the PDF of a paper of its own. What no import would let
 * in is put in the place of a file that was: as if it had been damaged since.
 */
export async function makeReadingLibrary(
  dataDir: string,
  pdfs: readonly string[],
): Promise<Map<string, Readable>> {
  mkdirSync(dataDir, { recursive: true });
  const services = await createServices(testConfig(dataDir));
  const papers = new Map<string, Readable>();
  try {
    for (const [i, path] of pdfs.entries()) {
      const day = addDays(FIRST_DAY, i);
      const [item] = makeFeedDay(day, 1);
      if (!item) throw new Error('No paper was made.');
      const number = String(i).padStart(5, '0');
      const title = `Paper ${number} ${basename(path)}`;
      const feed = join(dataDir, 'feed.json');
      writeFileSync(
        feed,
        JSON.stringify([{ ...item, title, paper: { ...item.paper, id: `2501.${number}`, title } }]),
      );
      for await (const _ of services.imports.run([{ path: feed, name: `${day}.json` }], {}));

      const paperId = `arxiv:2501.${number}`;
      const standIn = await makePdf(join(dataDir, 'stand-in.pdf'), { title });
      for await (const _ of services.imports.run([{ path: standIn, name: 'stand-in.pdf' }], { paperId }));
      const [document] = services.papers.get({ id: paperId }).documents;
      if (!document) throw new Error(`${path} was not stored.`);
      copyFileSync(path, join(dataDir, 'pdfs', `${document.sha256}.pdf`));
      papers.set(path, { paperId, day });
    }
  } finally {
    await services.close();
  }
  return papers;
}

/** Serves the library as a process of its own, as users have it, and opens the window. */
export async function openWindow(
  browser: Browser,
  dataDir: string,
  /** Runs in the window before its own code. */
  before?: () => void,
): Promise<AsyncDisposable & { page: Page }> {
  const { child, url } = spawnServe(dataDir, [], undefined, upstreamEnv());
  const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
  const page = await context.newPage();
  if (before) await page.addInitScript(before);
  await page.goto(await url);
  return {
    page,
    async [Symbol.asyncDispose]() {
      await context.close();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Goes to an address within the window. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${route}`);
}
