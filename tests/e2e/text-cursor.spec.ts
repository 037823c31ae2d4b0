import type { Page } from '@playwright/test';
import { annotationsPanel, documentRegion, marks, openReader, scrollTop } from '../support/reader-page.ts';
import { expect, type RunningApp } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';

const test = sharingWindow((running) => shelve(running, 2));

async function openPages(running: RunningApp, page: Page): Promise<void> {
  await openReader(running, page);
  await documentRegion(page).locator('.pdfContainer').focus();
}

const cursor = (page: Page) => documentRegion(page).locator('.textCursor');
const selected = (page: Page) => page.evaluate(() => String(document.getSelection()));

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

test('text is selected and marked without a pointer', async ({ running, page }) => {
  await openPages(running, page);
  await press(page, 'c');
  await expect(cursor(page)).toHaveCount(1);
  // Title, authors, heading, first line.
  await press(page, 'ArrowDown', 3);
  await press(page, 'Home');
  await press(page, 'Shift+End');
  expect(await selected(page)).toBe('Line 1.1 keeps the reader awake');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
  await press(page, 'h');
  await press(page, '2');
  await expect(annotationsPanel(page).getByRole('article')).toContainText('Line 1.1 keeps the reader awake');
  await expect(marks(page)).toHaveCount(1);

  // The cursor stays where it was.
  await press(page, 'ArrowDown');
  await press(page, 'Home');
  await press(page, 'Control+ArrowRight', 2);
  await press(page, 'Shift+Control+ArrowRight', 2);
  expect((await selected(page)).trim()).toBe('keeps the');
  await press(page, 'Shift+ArrowLeft', 4);
  expect((await selected(page)).trim()).toBe('keeps');
  await press(page, 'u');
  await expect(annotationsPanel(page).getByRole('article')).toHaveCount(2);
  await expect(annotationsPanel(page).getByRole('article').nth(1)).toContainText('keeps');

  await press(page, 'Escape');
  await expect(cursor(page)).toHaveCount(0);
  // Without it the keys scroll again.
  await press(page, 'ArrowDown');
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(0);
});

test('the text cursor goes from column to column and from page to page', async ({ running, page }) => {
  await openPages(running, page);
  await press(page, 'c');
  await press(page, 'ArrowDown', 3);
  // The last line of the left column, then the first of the right one.
  await press(page, 'ArrowDown', 33);
  await press(page, 'Home');
  await press(page, 'Shift+Control+ArrowRight', 2);
  expect(await selected(page)).toBe('Line 1.34');
  await press(page, 'ArrowDown');
  await press(page, 'Home');
  await press(page, 'Shift+End');
  expect(await selected(page)).toBe('Line 1.35 keeps the reader awake');
  await expect(cursor(page)).toBeInViewport();

  // Pages that are not drawn yet are brought into view.
  const onPage = (number: number) =>
    documentRegion(page).locator(`.page[data-page-number="${number}"] .textCursor`);
  for (let number = 2; number <= 3; number++) {
    await expect(async () => {
      await press(page, 'ArrowDown', 10);
      await expect(onPage(number)).toHaveCount(1, { timeout: 100 });
    }).toPass({ intervals: [10] });
    await expect(cursor(page)).toBeInViewport();
  }
  await press(page, 'Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();

  // A click takes it elsewhere; the menu takes it off.
  const line = documentRegion(page).getByText('Line 3.12 keeps').first();
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await press(page, 'Home');
  await press(page, 'Shift+End');
  expect(await selected(page)).toBe('Line 3.12 keeps the reader awake');
  await page.getByRole('button', { name: 'Page layout' }).click();
  const item = page.getByRole('menuitemcheckbox', { name: 'Text cursor' });
  await expect(item).toBeChecked();
  await item.click();
  await expect(cursor(page)).toHaveCount(0);
});
