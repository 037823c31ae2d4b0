import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expectNoViolationsLightOrDark } from '../support/axe.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { makeLargeLibrary } from '../support/large-library.ts';
import { holdWholeLibrary } from '../support/lock-holder.ts';
import { pdfBytes } from '../support/make-pdf.ts';
import { expect, test } from '../support/running-app.ts';
import { chooseFiles, papers, place, untilFeedShows } from '../support/window-page.ts';

const day = (date: string, count: number) => JSON.stringify(makeFeedDay(date, count, false));

test('files are imported, and those that fail are named with the reason', async ({ running, page }) => {
  await page.goto(await running.start());
  await place(page, 'Library').click();
  await chooseFiles(page, () => page.getByRole('button', { name: 'Import files' }).click(), [
    { name: '2026-06-10.json', text: day('2026-06-10', 8) },
    { name: 'damaged.json', text: '[{"paper":' },
  ]);
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('Added 8 papers.');
  await expect(report.getByRole('list', { name: 'Files that failed' })).toContainText('damaged.json');
  await report.getByRole('button', { name: 'Done' }).click();
  await expect(report).toBeHidden();
});

test('files dropped on the window are imported', async ({ running, page }) => {
  await page.goto(await running.start());
  const transferOf = (text: string) =>
    page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], '2026-06-10.json'));
      return data;
    }, text);
  const transfer = await transferOf(day('2026-06-10', 4));
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to import')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Added 4 papers.')).toBeVisible();

  await test.step('the report of what failed waits until an open dialog is closed, which Escape does', async () => {
    await place(page, 'Library').click();
    await page.getByRole('button', { name: 'Add papers' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add papers' });
    await dialog.getByRole('textbox', { name: 'Papers, one a line' }).fill('hello');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByRole('list', { name: 'Lines that failed' })).toContainText('hello');
    const asked = page.waitForRequest((request) => request.url().endsWith('/library/import'));
    await page.dispatchEvent('main', 'drop', { dataTransfer: await transferOf('[{"paper":') });
    await asked;
    // How far it is stands in the window from before it is asked for until it is done.
    await expect(page.getByText(/^(?:Reading|Importing) files, \d+ of \d+$/)).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('dialog', { name: 'Import report' })).toContainText('2026-06-10.json');
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test('the library is filtered and sorted', async ({ running, page }) => {
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 6, false));
  await page.goto(await running.start());
  await place(page, 'Library').click();
  const third = papers(page).getByRole('article').nth(2);
  const title = (await third.getByRole('heading').textContent()) ?? '';
  await third.getByRole('button', { name: 'Star', exact: true }).click();
  await page.getByRole('button', { name: 'Show', exact: false }).first().click();
  await page.getByRole('option', { name: 'Starred' }).click();
  await expect(papers(page).getByRole('article')).toHaveCount(1);
  await expect(papers(page).getByRole('article', { name: title })).toBeVisible();
  await papers(page).getByRole('button', { name: 'Unstar' }).click();
  await expect(page.getByRole('heading', { name: 'No stars yet' })).toBeVisible();
});

test('three hundred thousand papers are a list of a few rows that scrolls anywhere and back', async ({
  running,
  page,
}) => {
  // Beyond 266,305 of them the list would be taller than Chromium lets anything be.
  const COUNT = 300_000;
  makeLargeLibrary(running.dataDir, COUNT);
  await page.goto(await running.start());
  await place(page, 'Library').click();
  const rows = papers(page).getByRole('listitem');
  const row = (number: number) => papers(page).locator(`li[aria-posinset="${number}"]`);
  const isStoodOn = (number: number) => expect(row(number).locator('a[aria-current="true"]')).toBeFocused();
  const scrollTo = (share: number) =>
    papers(page).evaluate((list, part) => {
      const scroller = list.parentElement as HTMLElement;
      scroller.scrollTo({ top: part * (scroller.scrollHeight - scroller.clientHeight) });
    }, share);
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(COUNT));
  expect(await rows.count()).toBeLessThan(30);

  await page.keyboard.press('End');
  await isStoodOn(COUNT);
  await expect(row(COUNT).getByRole('article')).toBeInViewport({ ratio: 0.95 });
  expect(await rows.count()).toBeLessThan(30);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await isStoodOn(COUNT - 2);
  await page.keyboard.press('u');
  await expect(row(COUNT - 2).getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await page.keyboard.press('Home');
  await isStoodOn(1);

  // Dragged, the scrollbar is where the list is.
  await scrollTo(1);
  await expect(row(COUNT).getByRole('article')).toBeInViewport({ ratio: 0.95 });
  await scrollTo(0);
  await expect(row(1).getByRole('article')).toBeInViewport({ ratio: 0.95 });
  await scrollTo(0.5);
  await expect(rows.nth(5).getByRole('article')).toBeVisible();
  const middle = Number(await rows.nth(5).getAttribute('aria-posinset'));
  expect(Math.abs(middle - COUNT / 2)).toBeLessThan(20);

  // By the wheel it goes to the pixel.
  const top = () => row(middle).evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await row(middle).hover();
  await page.mouse.wheel(0, 1);
  await expect.poll(top).toBe(before - 1);

  await place(page, 'Settings').click();
  await page.goBack();
  await expect(row(middle)).toBeVisible();
  await expect.poll(top).toBe(before - 1);
  await page.keyboard.press('j');
  await isStoodOn(2);
});

test('PDFs without a library are an alarm, with two ways out', async ({ running, page }) => {
  const bytes = await pdfBytes({ title: 'On Reading Slowly and Keeping Everything' });
  const pdf = join(running.dataDir, 'pdfs', `${createHash('sha256').update(bytes).digest('hex')}.pdf`);
  await mkdir(dirname(pdf));
  await writeFile(pdf, bytes);
  await page.goto(await running.start());
  await expect(page.getByRole('heading', { name: '1 PDF here, but no library' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await page.getByRole('button', { name: 'Quit' }).click();
  await expect(page.getByRole('heading', { name: 'Offprint has ended' })).toBeVisible();
  expect(await running.ended()).toBe(1);
  expect(await readdir(running.dataDir)).toEqual(['pdfs']);

  await page.goto(await running.start());
  await page.getByRole('button', { name: 'Begin anew with these PDFs' }).click();
  await place(page, 'Library').click();
  await expect(
    papers(page).getByRole('article', { name: 'On Reading Slowly and Keeping Everything' }),
  ).toBeVisible();
  expect(await readFile(pdf)).toEqual(bytes);
});

test('a library that another program has locked is opened when that lets go of it', async ({
  running,
  page,
}) => {
  await running.offprint('list');
  const held = await holdWholeLibrary(join(running.dataDir, 'library.sqlite'));
  await page.goto(await running.start());
  await expect(page.getByRole('heading', { name: 'Another program is using the library' })).toBeVisible();
  await expectNoViolationsLightOrDark(page);
  await held.release();
  await untilFeedShows(page);

  await running.stop();
  await using _held = await holdWholeLibrary(join(running.dataDir, 'library.sqlite'));
  await page.goto(await running.start());
  await page.getByRole('button', { name: 'Quit' }).click();
  await expect(page.getByRole('heading', { name: 'Offprint has ended' })).toBeVisible();
  expect(await running.ended()).toBe(1);
});
