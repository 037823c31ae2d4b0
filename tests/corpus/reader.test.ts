import { join } from 'node:path';
import { type Browser, chromium, expect as expectPage, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { corpusPath, describeCorpus, readTable } from '../support/corpus.ts';
import { temporaryFolder } from '../support/library.ts';
import { documentRegion } from '../support/reader-page.ts';
import { goTo, makeReadingLibrary, openWindow, type Readable } from '../support/reading-library.ts';

/** The promise to the reader of a paper, in milliseconds. */
const WITHIN_MS = 20_000;

type Outcome = { kind: 'opens' | 'error' | 'password'; words: string };

/** A window over a library of these files; what leaves it, or would, is noted. */
function openedWindow(files: () => string[]) {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let browser: Browser;
  let papers: Map<string, Readable>;
  const folder = temporaryFolder();
  const left: string[] = [];

  beforeAll(async () => {
    papers = await makeReadingLibrary(join(folder.path, 'library'), files());
    browser = await chromium.launch({
      executablePath: process.env.OFFPRINT_CHROMIUM ?? '/usr/bin/chromium',
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
      await expectPage(window.page.getByRole('heading', { level: 1 })).toBeVisible();
      await goTo(window.page, `/read/${encodeURIComponent(papers.get(path)?.paperId ?? '')}`);
    },
  };
}

/** What becomes of the file being opened, as soon as it can be seen; told to wait for an error, no page is enough. */
async function outcomeOf(page: Page, { error = false } = {}): Promise<Outcome> {
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

const pageBox = (page: Page) => page.getByRole('spinbutton', { name: 'Page' });

/** How many entries the outline has, folded ones included. */
async function countOutline(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Outline', exact: true });
  await button.click();
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await outline.locator('li, p').first().waitFor();
  for (;;) {
    const folded = outline.locator('button[aria-expanded=false]').first();
    if ((await folded.count()) === 0) break;
    await folded.click();
  }
  const count = await outline.getByRole('listitem').count();
  await button.click();
  return count;
}

/** How many links of the file the pages show, once all were seen; those pdf.js finds in the text do not count. */
async function expectLinks(page: Page, pages: number, expected: number, file: string): Promise<void> {
  const found = new Map<number, number>();
  const sum = () => [...found.values()].reduce((total, count) => total + count, 0);
  for (let number = 1; number <= pages; number++) {
    await pageBox(page).fill(String(number));
    await pageBox(page).press('Enter');
    const shown = documentRegion(page).locator(`.page[data-page-number="${number}"]`);
    await shown.locator('.endOfContent').waitFor({ state: 'attached' });
    const links = shown.locator('section.linkAnnotation:not([data-annotation-id^="inferred"])');
    // A page without links never has its layer; one with links has it a moment after its text.
    await links
      .first()
      .waitFor({ state: 'attached', timeout: 400 })
      .catch(() => undefined);
    found.set(number, await links.count());
  }
  expect(sum(), `${file}: links ${JSON.stringify([...found])}`).toBe(expected);
}

describeCorpus('the papers in the reader', 'pdfs/truth.tsv', () => {
  const papers = readTable('pdfs', 'papers.tsv');
  const truth = new Map(readTable('pdfs', 'truth.tsv').map((row) => [row.file, row]));
  const pathOf = (file: string) => corpusPath('pdfs', 'papers', file);
  const reader = openedWindow(() => papers.map(({ file = '' }) => pathOf(file)));

  test.each(papers.map(({ file = '', pages }) => [file, Number(pages)] as const))(
    '%s opens with its %i pages, and its outline and links where they are known',
    async (file, pages) => {
      await reader.open(pathOf(file));
      const page = reader.page();
      expect(await outcomeOf(page)).toEqual({ kind: 'opens', words: '' });
      await expectPage(pageBox(page)).toHaveAttribute('aria-valuemax', String(pages));
      const known = truth.get(file);
      if (!known) return;
      expect(pages).toBe(Number(known.pages));
      expect(await countOutline(page), file).toBe(Number(known.outline_entries));
      await expectLinks(page, pages, Number(known.links), file);
      expect(reader.left).toEqual([]);
    },
    180_000,
  );
});

/** Whether an outcome is the one that the table names, in its words. */
function isExpected(expected: string, { kind, words }: Outcome): boolean {
  if (expected.startsWith('asks for a password:')) return kind === 'password';
  if (expected.startsWith('asks for a password')) return kind === 'password' || kind === 'opens';
  if (expected.startsWith('page times out')) return kind === 'error' && /stopped/.test(words);
  if (expected.startsWith('clear error')) return kind === 'error';
  if (/or clear error/.test(expected)) return kind !== 'password';
  return kind === 'opens';
}

describeCorpus('the nasty PDFs in the reader', 'pdfs/nasty.tsv', () => {
  const files = readTable('pdfs', 'nasty.tsv');
  const good = corpusPath('pdfs', 'papers', 'jcon-00012.pdf');
  const pathOf = (file: string) => corpusPath('pdfs', 'nasty', file);
  const reader = openedWindow(() => [...files.map(({ file = '' }) => pathOf(file)), good]);

  test.each(files.map(({ file = '', expected = '', password = '' }) => [file, expected, password] as const))(
    '%s: %s',
    async (file, expected, password) => {
      await reader.open(pathOf(file));
      const page = reader.page();
      const outcome = await outcomeOf(page, { error: expected.startsWith('page times out') });
      expect(isExpected(expected, outcome), `${file}: ${JSON.stringify(outcome)}`).toBe(true);
      if (outcome.kind === 'error') expect(outcome.words.length).toBeGreaterThan(20);
      if (expected.includes('this is a web page')) expect(outcome.words).toContain('web page');
      if (outcome.kind === 'password' && password) {
        const dialog = page.getByRole('dialog', { name: 'This PDF is locked' });
        await dialog.getByLabel('Password').fill(password);
        await dialog.getByRole('button', { name: 'Open' }).click();
        await expectPage(dialog).toBeHidden();
        expect(await outcomeOf(page)).toEqual({ kind: 'opens', words: '' });
      } else if (outcome.kind === 'password') await page.keyboard.press('Escape');
      expect(reader.left).toEqual([]);
    },
    60_000,
  );

  test('after all of them the app opens a paper as ever', async () => {
    await reader.open(good);
    expect(await outcomeOf(reader.page())).toEqual({ kind: 'opens', words: '' });
    await expectPage(pageBox(reader.page())).toHaveAttribute('aria-valuemax', '7');
  });
});
