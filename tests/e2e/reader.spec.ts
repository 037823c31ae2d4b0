import { copyFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoViolationsLightOrDark } from '../support/axe.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { makePaperPdf, PAPER_TITLE, SECTIONS } from '../support/make-paper-pdf.ts';
import {
  boxOf,
  documentRegion,
  goToReader,
  importPaper,
  openReader,
  scrollTop,
  textLine,
  untilReadable,
} from '../support/reader-page.ts';
import { test as alone, expect, type RunningApp } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';

const test = sharingWindow((running) => shelve(running, 7));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pageBox = (page: Page) => page.getByRole('spinbutton', { name: 'Page' });

/** Where the library keeps its one PDF. */
async function storedPdf(running: RunningApp): Promise<string> {
  const folder = join(running.dataDir, 'pdfs');
  const name = (await readdir(folder)).find((file) => file.endsWith('.pdf'));
  if (!name) throw new Error('No PDF is stored.');
  return join(folder, name);
}

/** Resolves once the window told the library where the reader is. */
const positionSaved = (page: Page) =>
  page.waitForResponse((response) => response.url().includes('savePosition'));

test('turns pages and zooms, by buttons and by keys', async ({ running, page }) => {
  await openReader(running, page);
  await expect(page.getByRole('heading', { level: 1, name: PAPER_TITLE })).toBeVisible();
  await expect(page.getByText(`of ${SECTIONS.length}`)).toBeVisible();

  await test.step('pages', async () => {
    await button(page, 'Next page').click();
    await expect(pageBox(page)).toHaveValue('2');
    await pageBox(page).fill('5');
    await pageBox(page).press('Enter');
    await expect(textLine(page, 'Line 5.1 ')).toBeInViewport();
    await button(page, 'Previous page').click();
    await expect(pageBox(page)).toHaveValue('4');
    await pageBox(page).fill('99');
    await pageBox(page).press('Enter');
    await expect(pageBox(page)).toHaveValue(String(SECTIONS.length));
  });

  await test.step('zoom', async () => {
    const widthOfPage = async () => (await boxOf(documentRegion(page).locator('.page').last())).width;
    await button(page, 'Fit width').click();
    const fitted = await widthOfPage();
    await button(page, 'Zoom in').click();
    expect(await widthOfPage()).toBeGreaterThan(fitted);
    await button(page, 'Fit width').click();
    expect(await widthOfPage()).toBeCloseTo(fitted, 0);
    await button(page, 'Zoom out').click();
    expect(await widthOfPage()).toBeLessThan(fitted);
  });

  await test.step('keys', async () => {
    await documentRegion(page).locator('.pdfContainer').focus();
    await page.keyboard.press('p');
    await expect(pageBox(page)).toHaveValue('5');
    await page.keyboard.press('0');
    await expect(page.getByText('100 %')).toBeVisible();
    await page.keyboard.press('+');
    await expect(page.getByText('110 %')).toBeVisible();
  });
});

test('finds text in the document', async ({ running, page }) => {
  await openReader(running, page);
  await page.keyboard.press('Control+f');
  const box = page.getByRole('searchbox', { name: 'Find in document' });
  await expect(box).toBeFocused();
  const count = page.getByRole('search').getByRole('status');

  await box.fill('Line 4.7 ');
  await expect(count).toHaveText('1 of 1');
  await expect(textLine(page, 'Line 4.7 ')).toBeInViewport();

  // Every page has lines 30 to 39.
  await box.fill('.30 keeps');
  await expect(count).toHaveText(/^\d of 6$/);
  const [first] = (await count.textContent())?.split(' ') ?? [];
  await box.press('Enter');
  await expect(count).not.toHaveText(`${first} of 6`);
  await button(page, 'Previous match').click();
  await expect(count).toHaveText(`${first} of 6`);

  await box.fill('nowhere to be found');
  await expect(count).toHaveText('Not found');
  await box.press('Escape');
  await expect(box).toBeHidden();
  await button(page, 'Find in document').click();
  await expect(box).toBeFocused();
});

test('jumps by outline and links, and comes back to the exact place', async ({ running, page, context }) => {
  await openReader(running, page);
  await documentRegion(page).hover();
  await page.mouse.wheel(0, 150);
  await expect.poll(() => scrollTop(page)).toBe(150);

  await test.step('outline', async () => {
    await button(page, 'Outline').click();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect(outline.getByRole('listitem')).toHaveCount(SECTIONS.length);
    // Opening it made the pages narrower; this is the place to come back to.
    const before = await scrollTop(page);
    await outline.getByRole('button', { name: '4 Experiments' }).click();
    await expect(pageBox(page)).toHaveValue('4');
    await button(page, 'Back').click();
    await expect(pageBox(page)).toHaveValue('1');
    expect(await scrollTop(page)).toBeCloseTo(before, 0);
    await button(page, 'Outline').click();
  });

  await test.step('a link within the paper', async () => {
    await textLine(page, 'See the method').scrollIntoViewIfNeeded();
    const before = await scrollTop(page);
    await page
      .getByRole('link', { name: /See the method|Link within the paper/ })
      .first()
      .click();
    await expect(pageBox(page)).toHaveValue('3');
    await button(page, 'Back').click();
    await expect.poll(() => scrollTop(page)).toBe(before);
  });

  await test.step('a link to the web leaves the window where it is', async () => {
    await context.route('https://code.example/**', (route) => route.fulfill({ body: 'elsewhere' }));
    const opened = context.waitForEvent('page');
    const link = page.locator('.annotationLayer a[href="https://code.example/data"]').first();
    await link.hover();
    await expect(page.getByText('https://code.example/data', { exact: true })).toBeVisible();
    await link.click();
    await page
      .getByRole('dialog', { name: 'Open code.example' })
      .getByRole('button', { name: 'Open', exact: true })
      .click();
    expect((await opened).url()).toBe('https://code.example/data');
    await expect(documentRegion(page)).toBeVisible();
  });

  await test.step('and at last leaves the reader', async () => {
    await button(page, 'Back').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Daily Papers' })).toBeVisible();
  });
});

test('opens where the reader was, to the pixel', async ({ running, page }) => {
  await openReader(running, page);
  await button(page, 'Zoom in').click();
  await pageBox(page).fill('3');
  await pageBox(page).press('Enter');
  await documentRegion(page).hover();
  const saved = positionSaved(page);
  await page.mouse.wheel(0, 333);
  await saved;
  const before = await scrollTop(page);
  const zoomOf = () => page.getByRole('button', { name: /^Zoom, \d+ %$/ }).textContent();
  const zoom = await zoomOf();

  await page.reload();
  await untilReadable(page, 3);
  await expect.poll(zoomOf).toBe(zoom);
  await expect.poll(() => scrollTop(page)).toBe(before);

  await test.step('and again, without drifting', async () => {
    await page.reload();
    await untilReadable(page, 3);
    await expect.poll(() => scrollTop(page)).toBe(before);
  });
  await expect(pageBox(page)).toHaveValue(/[34]/);
});

test('keeps night mode', async ({ running, page }) => {
  await openReader(running, page);
  await expect(button(page, 'Night mode')).toHaveAttribute('aria-pressed', 'false');
  await button(page, 'Night mode').click();
  await expect(documentRegion(page).locator('canvas').first()).toHaveCSS('filter', /invert/);
  await page.reload();
  await untilReadable(page);
  await expect(button(page, 'Night mode')).toHaveAttribute('aria-pressed', 'true');
});

alone('asks for the password of a locked file', async ({ running, page }) => {
  const id = await importPaper(running);
  const locked = await makePaperPdf(join(running.dataDir, 'locked.pdf'), { userPassword: 'slow reading' });
  await copyFile(locked, await storedPdf(running));
  await page.goto(await running.start());
  await goToReader(page, id);
  const dialog = page.getByRole('dialog', { name: 'This PDF is locked' });
  await dialog.getByLabel('Password').fill('fast reading');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Password').fill('slow reading');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await untilReadable(page);

  await page.reload();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('locked with a password');
  await button(page, 'Try again').click();
  await expect(dialog).toBeVisible();
});

alone('says what is wrong with a file, and opens it once it is right', async ({ running, page }) => {
  const id = await importPaper(running);
  const stored = await storedPdf(running);
  await copyFile(stored, `${stored}.good`);
  await writeFile(stored, 'no longer a PDF');
  await page.goto(await running.start());
  await goToReader(page, id);
  await expect(page.getByRole('alert')).toContainText('The PDF could not be opened');
  await expect(page.getByRole('alert')).toContainText('damaged');
  await rename(`${stored}.good`, stored);
  await button(page, 'Try again').click();
  await untilReadable(page);
});

alone('says that no PDF is stored, and takes one', async ({ running, page }) => {
  const items = makeFeedDay('2026-06-09', 1);
  const listed = items.map((item) => ({
    ...item,
    title: PAPER_TITLE,
    paper: { ...item.paper, title: PAPER_TITLE },
  }));
  await running.importFeed('2026-06-09', listed);
  const { papers } = (await running.offprint('list')) as { papers: { id: string }[] };
  await page.goto(await running.start());
  await goToReader(page, papers[0]?.id ?? '');
  await expect(page.getByRole('heading', { name: 'No PDF of this paper is stored' })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Add PDF').click();
  await (await chooser).setFiles(await makePaperPdf(join(running.dataDir, 'mine.pdf')));
  await untilReadable(page);
});

test('has no barrier, light or dark', async ({ running, page }) => {
  await openReader(running, page);
  await button(page, 'Outline').click();
  await button(page, 'Find in document').click();
  await page.getByRole('searchbox', { name: 'Find in document' }).fill('reader');
  await expect(page.getByRole('search').getByRole('status')).toContainText(' of ');
  await expectNoViolationsLightOrDark(page);
});

test('fits a small window: nothing of the toolbar is cut off', async ({ running, page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openReader(running, page);
  const bar = page
    .getByRole('banner')
    .or(page.locator('header'))
    .filter({ has: button(page, 'Zoom in') })
    .last();
  const { x, width } = await boxOf(bar);
  for (const control of await bar.getByRole('button').all()) {
    const box = await boxOf(control);
    expect(box.x).toBeGreaterThanOrEqual(x);
    expect(box.x + box.width).toBeLessThanOrEqual(x + width);
  }
  await button(page, 'Annotations').click();
  await expect(page.getByRole('complementary', { name: 'Annotations' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Annotations' })).toBeHidden();
});
