import { basename } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { goTo, openWindow, type Readable } from '../../support/reading-library.ts';

export interface ReadingApp extends AsyncDisposable {
  page: Page;
  /** Goes to the feed day of a PDF; its "Read" is to be seen then. */
  toFeed: (path: string) => Promise<void>;
}

/** Opens Offprint's window as it is after a moment at the feed. */
export async function openReadingApp(
  browser: Browser,
  dataDir: string,
  papers: Map<string, Readable>,
  /** Runs in the window before its own code. */
  before?: () => void,
): Promise<ReadingApp> {
  const window = await openWindow(browser, dataDir, before);
  const { page } = window;
  // The code of all screens is fetched while the reader looks at the feed.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('Reader')),
  );
  return {
    page,
    async toFeed(path) {
      await goTo(page, `/feed/daily/${papers.get(path)?.day}`);
      await page.getByRole('article', { name: basename(path) }).waitFor();
    },
    [Symbol.asyncDispose]: () => window[Symbol.asyncDispose](),
  };
}
