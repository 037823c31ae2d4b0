import type { Page } from '@playwright/test';
import {
  annotationsPanel,
  boxOf,
  documentRegion,
  drag,
  goToReader,
  marks,
  openReader,
  selectLines,
  stored,
  textLine,
} from '../support/reader-page.ts';
import { test as alone, expect } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';

const test = sharingWindow((running) => shelve(running, 3));

const grip = (page: Page, name: string) => documentRegion(page).locator(`[data-grip="${name}"]`);
const quotes = async (page: Page, id: string) => (await stored(page, id)).map(({ quote }) => quote?.exact);

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  await expect(grip(page, name)).toHaveCount(1);
  const { x, y, width, height } = await boxOf(grip(page, name));
  return { x: x + width / 2, y: y + height / 2 };
}

/** Makes a highlight and clicks it. */
async function highlight(page: Page, line: string): Promise<void> {
  await selectLines(page, line);
  await page.keyboard.press('h');
  await page.keyboard.press('1');
  await expect(marks(page)).toHaveCount(1);
  await textLine(page, line).click();
  await expect(grip(page, 'end')).toBeVisible();
}

alone('the ends of a highlight are pulled elsewhere, and that is undone', async ({ running, page }) => {
  const id = await openReader(running, page);
  await highlight(page, 'Line 1.8 ');
  const whole = 'Line 1.8 keeps the reader awake';
  expect(await quotes(page, id)).toEqual([whole]);

  // Escape gives up what is being made of it.
  const end = await middleOf(page, 'end');
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y + 40, { steps: 3 });
  await expect(documentRegion(page).locator('[data-annotation] i')).not.toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(documentRegion(page).locator('[data-annotation] i')).toHaveCount(1);
  await expect(grip(page, 'end')).toHaveCount(0);
  expect(await quotes(page, id)).toEqual([whole]);
  await textLine(page, 'Line 1.8 ').click();

  // Two lines further down, to the end of the line.
  const last = await boxOf(textLine(page, 'Line 1.10 '));
  await drag(page, await middleOf(page, 'end'), {
    x: last.x + last.width + 20,
    y: last.y + last.height / 2,
  });
  const longer = `${whole}\nLine 1.9 keeps the reader awake\nLine 1.10 keeps the reader awake`;
  await expect.poll(() => quotes(page, id)).toEqual([longer]);
  await expect(documentRegion(page).locator('[data-annotation] i')).toHaveCount(3);
  await expect(annotationsPanel(page).getByRole('article')).toContainText('Line 1.10');
  // It is still the one that is open, and its toolbar is back.
  await expect(page.getByRole('group', { name: 'Highlight' })).toBeVisible();

  // The beginning across the end: the two change places.
  const below = await boxOf(textLine(page, 'Line 1.12 '));
  await drag(page, await middleOf(page, 'begin'), { x: below.x + 1, y: below.y + below.height / 2 });
  await expect.poll(() => quotes(page, id)).toEqual(['Line 1.11 keeps the reader awake']);

  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => quotes(page, id)).toEqual([longer]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => quotes(page, id)).toEqual([whole]);
  await running.kill();
  await page.goto(await running.start());
  await goToReader(page, id);
  await expect(marks(page)).toHaveCount(1);
  expect(await quotes(page, id)).toEqual([whole]);
});

test('keys move the ends of a mark by words and lines', async ({ running, page }) => {
  const id = await openReader(running, page);
  await highlight(page, 'Line 1.8 ');
  for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'ControlOrMeta+Shift+ArrowRight']) {
    await page.keyboard.press(key);
  }
  await expect.poll(() => quotes(page, id)).toEqual(['1.8 keeps the']);
  await page.keyboard.press('Shift+ArrowDown');
  await expect
    .poll(() => quotes(page, id))
    .toEqual([expect.stringMatching(/^1\.8 keeps the reader awake\nLine 1\.9 keeps th/)]);
});

test('an area is drawn larger and gets a new picture; a note is put elsewhere', async ({ running, page }) => {
  const id = await openReader(running, page);
  const from = await boxOf(textLine(page, 'Line 1.44 '));
  const pictured = () =>
    page.waitForResponse((response) => response.url().includes('annotations/keepPicture'));
  const kept = pictured();
  await page.keyboard.press('a');
  await drag(page, from, { x: from.x + 120, y: from.y + 60 });
  expect((await kept).ok()).toBe(true);
  const [before] = await stored(page, id);

  const again = pictured();
  const corner = await middleOf(page, 'se');
  await drag(page, corner, { x: corner.x + 50, y: corner.y + 30 });
  expect((await again).ok()).toBe(true);
  const [after] = await stored(page, id);
  const [small, large] = [before?.rects[0], after?.rects[0]];
  if (!small || !large) throw new Error('There is no area.');
  expect([large.x1, large.y2]).toEqual([small.x1, small.y2]);
  expect(large.x2 - small.x2).toBeGreaterThan(20);
  expect(small.y1 - large.y1).toBeGreaterThan(10);
  expect(after?.hasPicture).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await stored(page, id))[0]?.rects).toEqual(before?.rects);
  await expect.poll(async () => (await stored(page, id))[0]?.hasPicture).toBe(true);
  await expect(annotationsPanel(page).getByRole('img')).toBeVisible();
  await page.keyboard.press('Delete');

  await page.keyboard.press('m');
  const line = await boxOf(textLine(page, 'Line 1.20 '));
  await page.mouse.click(line.x + 10, line.y + 5);
  // Its note is open for writing first.
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeHidden();
  await page.mouse.click(line.x + 20, line.y + 15);
  const icon = await middleOf(page, 'icon');
  await drag(page, icon, { x: icon.x + 100, y: icon.y + 80 });
  await expect.poll(async () => (await boxOf(marks(page).locator('i'))).x).toBeGreaterThan(icon.x + 60);
  const [note] = await stored(page, id);
  expect(note?.kind).toBe('note');
  await page.keyboard.press('Shift+ArrowUp');
  await expect
    .poll(async () => (await stored(page, id))[0]?.rects[0]?.y1)
    .toBeGreaterThan(note?.rects[0]?.y1 ?? Number.POSITIVE_INFINITY);
});

test('an area is made and given its shape without a pointer', async ({ running, page }) => {
  const id = await openReader(running, page);
  await documentRegion(page).locator('.pdfContainer').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveCount(1);
  await expect(page.getByRole('toolbar', { name: 'Tool' })).toBeHidden();
  const rectNow = async () => (await stored(page, id))[0]?.rects[0];
  await expect.poll(rectNow).toBeDefined();
  const begun = await rectNow();
  if (!begun) throw new Error('There is no area.');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowUp');
  await expect.poll(async () => (await rectNow())?.y2).toBeGreaterThan(begun.y2);
  const shaped = await rectNow();
  expect(shaped?.x1).toBe(begun.x1);
  expect(shaped?.x2).toBeGreaterThan(begun.x2);
  expect(shaped?.y1).toBeLessThan(begun.y1);
});
