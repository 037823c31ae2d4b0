import { join } from 'node:path';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { findTestBrowser } from '../../scripts/browsers.mjs';
import { CHROMIUM_FLAGS } from './chromium.ts';
import { temporaryFolder } from './library.ts';
import { goTo, makeReadingLibrary, openWindow, type Readable } from './reading-library.ts';

/** The promise to the reader of a paper, in milliseconds. */
const WITHIN_MS = 20_000;

export type Outcome = { kind: 'opens' | 'error' | 'password'; words: string };

/** A window over a library of these files; what leaves it, or would, is noted. */
export function openedWindow(files: () => string[]) {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let browser: Browser;
  let papers: Map<string, Readable>;
  const folder = temporaryFolder();
  const left: string[] = [];

  beforeAll(async () => {
    papers = await makeReadingLibrary(join(folder.path, 'library'), files());
    browser = await chromium.launch({
      executablePath: findTestBrowser(),
      args: CHROMIUM_FLAGS,
    });
    window = await openWindow(browser, join(folder.path, 'library'));
    const { page } = window;
    const { origin } = new URL(page.url());
    page.context().on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) left.push(url);
    });
    page.context().on('page', (opened) => left.push(`window ${opened.url()}`));
    page.on('dialog', (dialog) => left.push(`dialog ${dialog.message()}`));
    page.on('download', (download) => left.push(`download ${download.suggestedFilename()}`));
  }, 300_000);

  afterAll(async () => {
    await window?.[Symbol.asyncDispose]();
    await browser?.close();
    folder[Symbol.dispose]();
  });

  return {
    page: (): Page => window.page,
    left,
    /** Opens a file in the reader, from a window that shows something else. */
    async open(path: string): Promise<void> {
      await goTo(window.page, '/lists');
      await expect(window.page.getByRole('heading', { level: 1 })).toBeVisible();
      await goTo(window.page, `/read/${encodeURIComponent(papers.get(path)?.paperId ?? '')}`);
    },
  };
}

/** What becomes of the file being opened, as soon as it can be seen; told to wait for an error, no page is enough. */
export async function outcomeOf(page: Page, { error = false } = {}): Promise<Outcome> {
  const told = await page.waitForFunction(
    (error) => {
      const alert = document.querySelector('[role=alert]');
      if (alert) return { kind: 'error' as const, words: alert.textContent ?? '' };
      if (error) return undefined;
      const dialog = document.querySelector('[role=dialog] input[type=password]');
      if (dialog) return { kind: 'password' as const, words: '' };
      const page = document.querySelector('.page[data-page-number="1"]');
      const isDrawn = page?.hasAttribute('data-loaded') && !page.classList.contains('loadingIcon');
      // Of a heavy page the first strokes are shown while the others are still to come.
      const hasStrokes = page?.querySelector('.canvasWrapper canvas') !== null;
      const isShown = page && (isDrawn || hasStrokes || page.classList.contains('unreadable'));
      return isShown ? { kind: 'opens' as const, words: '' } : undefined;
    },
    error,
    { timeout: WITHIN_MS },
  );
  return (await told.jsonValue()) as Outcome;
}

export const pageBox = (page: Page) => page.getByRole('spinbutton', { name: 'Page' });
