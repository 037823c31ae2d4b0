import type { Locator, Page } from '@playwright/test';
import type { Annotation } from '#shared/entities/annotation.ts';
import { expectNoViolationsLightOrDark } from '../support/axe.ts';
import {
  boxOf,
  documentRegion,
  drag,
  goToReader,
  marks,
  openReader,
  selectLines,
  stored,
  textLine,
  untilReadable,
} from '../support/reader-page.ts';
import { test as alone, expect } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';
import { keyHeaders } from '../support/window-page.ts';

const test = sharingWindow((running) => shelve(running, 8));

const selection = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selection' });
const popup = (page: Page): Locator =>
  page.getByRole('group', {
    name: /^(\d+ )?(Highlight|Underline|Strike-out|Note|Area|Drawing|annotation|highlight)s?$/,
  });
const undoKey = 'ControlOrMeta+z';

/** Selects lines and presses keys. */
async function markByKeys(page: Page, keys: string[], from: string, to = from): Promise<void> {
  const before = await marks(page).count();
  await selectLines(page, from, to);
  await expect(selection(page)).toBeVisible();
  for (const key of keys) await page.keyboard.press(key);
  await expect(marks(page)).toHaveCount(before + 1);
}

alone('makes every kind of mark, and shows all again after a power cut', async ({ running, page }) => {
  const id = await openReader(running, page);
  const drawing = await boxOf(textLine(page, 'Line 1.40 '));

  await test.step('text in six colours, underlined and struck out, by keys', async () => {
    for (let color = 1; color <= 6; color++) await markByKeys(page, ['h', String(color)], `Line 1.${color} `);
    await markByKeys(page, ['u'], 'Line 1.8 ');
    await markByKeys(page, ['s'], 'Line 1.10 ', 'Line 1.11 ');
  });

  await test.step('an area, with its picture', async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('toolbar', { name: 'Tool' })).toContainText('Drag around');
    const kept = page.waitForResponse((response) => response.url().includes('annotations/keepPicture'));
    const from = await boxOf(textLine(page, 'Line 1.44 '));
    await drag(page, from, { x: from.x + 120, y: from.y + 60 });
    await expect(popup(page)).toBeVisible();
    await expect(page.getByRole('toolbar', { name: 'Tool' })).toBeHidden();
    expect((await kept).ok()).toBe(true);
  });

  await test.step('ink: strokes that follow each other are one drawing', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await drag(page, drawing, { x: drawing.x + 40, y: drawing.y + 20 }, { x: drawing.x + 80, y: drawing.y });
    await drag(page, { x: drawing.x, y: drawing.y + 20 }, { x: drawing.x + 80, y: drawing.y + 22 });
    await page.keyboard.press('Escape');
  });

  await test.step('a sticky note where the reader clicks', async () => {
    await page.getByRole('button', { name: 'Annotate' }).click();
    await page.getByRole('menuitem', { name: 'Sticky note' }).click();
    const place = await boxOf(textLine(page, 'Line 1.36 '));
    await page.mouse.click(place.x + place.width + 10, place.y);
    const saved = page.waitForResponse((response) => response.url().includes('annotations/edit'));
    await page.keyboard.type('Why?');
    await saved;
    await page.keyboard.press('Escape');
  });

  const kinds = (all: Annotation[]) => all.map(({ kind, color }) => `${kind} ${color}`).toSorted();
  const expected = [
    ...['yellow', 'green', 'blue', 'pink', 'orange', 'purple'].map((color) => `highlight ${color}`),
    ...['underline', 'strikeout', 'area', 'ink', 'note'].map((kind) => `${kind} purple`),
  ].toSorted();
  await expect.poll(async () => kinds(await stored(page, id))).toEqual(expected);
  await expect(marks(page)).toHaveCount(11);
  const before = await stored(page, id);

  await running.kill();
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  await expect(marks(page)).toHaveCount(11);
  const after = await stored(page, id);
  expect(after).toEqual(before);

  const of = (kind: string) => after.find((annotation) => annotation.kind === kind);
  expect(of('ink')?.strokes).toHaveLength(2);
  expect(of('note')?.note).toBe('Why?');
  expect(of('strikeout')?.rects).toHaveLength(2);
  // The note stands beside line 36 and the drawing at line 40: they have the places of these words.
  expect(after.every(({ position }) => position !== undefined)).toBe(true);
  const order = after.map(({ kind }) => kind);
  expect(order.indexOf('note')).toBeLessThan(order.indexOf('ink'));
  expect(order.indexOf('ink')).toBeLessThan(order.indexOf('area'));

  const picture = { id: of('area')?.id, headers: await keyHeaders(page) };
  const size = await page.evaluate(async ({ id, headers }) => {
    const bitmap = await createImageBitmap(await (await fetch(`files/annotation/${id}`, { headers })).blob());
    return { width: bitmap.width, height: bitmap.height };
  }, picture);
  expect(of('area')?.hasPicture).toBe(true);
  expect(size.width / size.height).toBeCloseTo(2, 1);
});

test('puts a note by keyboard alone, leaves tools by Escape, erases drawings', async ({ running, page }) => {
  const id = await openReader(running, page);
  const tool = page.getByRole('toolbar', { name: 'Tool' });

  await page.keyboard.press('m');
  await expect(tool).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tool).toBeHidden();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  await expect(marks(page)).toHaveAttribute('data-kind', 'note');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Escape');

  const at = await boxOf(textLine(page, 'Line 1.12 '));
  await page.keyboard.press('d');
  await drag(page, at, { x: at.x + 60, y: at.y + 30 });
  await expect(marks(page)).toHaveCount(2);
  await page.keyboard.press('e');
  await drag(page, { x: at.x + 60, y: at.y - 10 }, { x: at.x, y: at.y + 40 });
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press(undoKey);
  await expect(marks(page)).toHaveCount(2);
  await expect
    .poll(async () => (await stored(page, id)).map(({ kind }) => kind).toSorted())
    .toEqual(['ink', 'note']);
});

test('marks across columns and across pages, and brings them back after deleting', async ({
  running,
  page,
}) => {
  const id = await openReader(running, page);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(textLine(page, 'Line 1.33 ')).toBeInViewport();
  await markByKeys(page, ['h', '5'], 'Line 1.33 ', 'Line 1.36 ');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await untilReadable(page, 2);
  await textLine(page, 'Line 2.2 ').scrollIntoViewIfNeeded();
  const count = await marks(page).count();
  await selectLines(page, 'Line 1.67 ', 'Line 2.2 ');
  await expect(selection(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(marks(page)).toHaveCount(count + 2);

  const both = async () => (await stored(page, id)).map(({ kind }) => kind);
  await expect.poll(both).toEqual(['highlight', 'strikeout']);
  const [column, pages] = await stored(page, id);
  expect(column?.quote?.exact).toMatch(/Line 1\.33 .*Line 1\.34 .*Line 1\.35 .*Line 1\.36 /s);
  // A4 is 595 points wide: no rectangle reaches from one column into the other.
  for (const { x1, x2 } of column?.rects ?? []) expect(x2 < 298 || x1 > 298).toBe(true);
  expect(new Set(pages?.rects.map((rect) => rect.page))).toEqual(new Set([1, 2]));
  expect(pages?.quote?.exact).toMatch(/Line 1\.67 .*Line 2\.2 /s);

  await textLine(page, 'Line 2.1 ').click();
  await page.keyboard.press('Delete');
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press(undoKey);
  await expect(marks(page)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(marks(page)).toHaveCount(1);
  await page.keyboard.press(undoKey);
  await expect.poll(both).toEqual(['highlight', 'strikeout']);
});

test('shows marks that overlap, and each click means the next', async ({ running, page }) => {
  await openReader(running, page);
  await markByKeys(page, ['h', '1'], 'Line 1.3 ', 'Line 1.7 ');
  await markByKeys(page, ['h', '3'], 'Line 1.4 ', 'Line 1.6 ');
  await markByKeys(page, ['u'], 'Line 1.5 ');
  await expect(marks(page)).toHaveCount(3);
  for (const mark of await marks(page).all()) await expect(mark).toBeVisible();

  const chosen = documentRegion(page).locator('[data-annotation][data-selected]');
  const kindOf = async () =>
    `${await chosen.getAttribute('data-kind')} ${await chosen.getAttribute('data-color')}`;
  const line = textLine(page, 'Line 1.5 ');
  for (const expected of ['underline blue', 'highlight blue', 'highlight yellow', 'underline blue']) {
    await line.click();
    await expect(chosen).toHaveCount(1);
    await expect.poll(kindOf).toBe(expected);
    await expect(popup(page)).toBeVisible();
  }
  await textLine(page, 'Line 1.7 ').click();
  await expect.poll(kindOf).toBe('highlight yellow');
  await textLine(page, 'Line 1.20 ').click();
  await expect(chosen).toHaveCount(0);
  await expect(popup(page)).toBeHidden();
});

test('changes a clicked mark from what stands beside it, by pointer and by keys', async ({
  running,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReader(running, page);
  await markByKeys(page, ['h', '1'], 'Line 1.5 ');
  await textLine(page, 'Line 1.5 ').click();
  const inPopup = (name: string) => popup(page).getByRole('button', { name, exact: true });

  await test.step('it hides no word of the mark', async () => {
    const [over, mark] = [await boxOf(popup(page)), await boxOf(marks(page).locator('i'))];
    expect(over.y + over.height <= mark.y || over.y >= mark.y + mark.height).toBe(true);
  });

  await test.step('colour and kind', async () => {
    await inPopup('Orange').click();
    await expect(marks(page)).toHaveAttribute('data-color', 'orange');
    await expect(inPopup('Orange')).toHaveAttribute('aria-pressed', 'true');
    await inPopup('Strike out').click();
    await expect(marks(page)).toHaveAttribute('data-kind', 'strikeout');
    await page.keyboard.press('h');
    await page.keyboard.press('6');
    await expect(marks(page)).toHaveAttribute('data-color', 'purple');
    await page.keyboard.press('u');
    await expect(marks(page)).toHaveAttribute('data-kind', 'underline');
    await page.keyboard.press(undoKey);
    await expect(marks(page)).toHaveAttribute('data-kind', 'strikeout');
  });

  await test.step('copies, with the source if wanted', async () => {
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await textLine(page, 'Line 1.20 ').click();
    await textLine(page, 'Line 1.5 ').click();
    await inPopup('Copy').click();
    await expect.poll(clipboard).toBe('Line 1.5 keeps the reader awake');
    await inPopup('Copy with citation').click();
    await expect
      .poll(clipboard)
      .toMatch(/^“Line 1\.5 keeps the reader awake” \(.*p\. 1\)\noffprint:\/\/open\?/);
  });

  await test.step('a note, shown again by resting on the mark', async () => {
    await inPopup('Add note').click();
    await page.keyboard.type('Compare with **Table 2**.');
    await page.keyboard.press('Escape');
    await textLine(page, 'Line 1.20 ').click();
    await textLine(page, 'Line 1.5 ').hover();
    await expect(page.getByRole('tooltip').locator('strong')).toHaveText('Table 2');
    await textLine(page, 'Line 1.20 ').hover();
    await expect(page.getByRole('tooltip')).toBeHidden();
  });

  await test.step('Tab leads in, Escape out', async () => {
    await textLine(page, 'Line 1.5 ').click();
    await page.keyboard.press('Tab');
    await expect(inPopup('Yellow')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(popup(page)).toBeHidden();
    await expect(documentRegion(page).locator('.pdfContainer')).toBeFocused();
  });
});

test('merges marks into one and splits one, each undone by one step', async ({ running, page }) => {
  const id = await openReader(running, page);
  const quotes = async () => (await stored(page, id)).map(({ quote }) => quote?.exact.replace(/\s+/g, ' '));
  const line = (n: number) => `Line 1.${n} keeps the reader awake`;
  await markByKeys(page, ['h', '2'], 'Line 1.3 ');
  await markByKeys(page, ['h', '4'], 'Line 1.5 ');

  await test.step('merge', async () => {
    await textLine(page, 'Line 1.3 ').click();
    await textLine(page, 'Line 1.5 ').click({ modifiers: ['ControlOrMeta'] });
    await popup(page).getByRole('button', { name: 'Merge' }).click();
    await expect(marks(page)).toHaveCount(1);
    await expect(marks(page)).toHaveAttribute('data-color', 'green');
    await expect(marks(page).locator('i')).toHaveCount(3);
    await expect.poll(quotes).toEqual([`${line(3)} ${line(4)} ${line(5)}`]);
    await page.keyboard.press(undoKey);
    await expect(marks(page)).toHaveCount(2);
    await expect.poll(quotes).toEqual([line(3), line(5)]);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(marks(page)).toHaveCount(1);
  });

  await test.step('split', async () => {
    await selectLines(page, 'Line 1.4 ');
    await selection(page).getByRole('button', { name: 'Split mark' }).click();
    await expect(marks(page)).toHaveCount(3);
    await expect.poll(quotes).toEqual([line(3), line(4), line(5)]);
    await page.keyboard.press(undoKey);
    await expect(marks(page)).toHaveCount(1);
    await expect.poll(quotes).toEqual([`${line(3)} ${line(4)} ${line(5)}`]);
  });

  await test.step('no splitting where there is no mark', async () => {
    await selectLines(page, 'Line 1.20 ');
    await expect(selection(page)).toBeVisible();
    await expect(selection(page).getByRole('button', { name: 'Split mark' })).toBeHidden();
  });
});

test('draws what is not sure dashed and what was lost not at all', async ({ running, page }) => {
  const id = await openReader(running, page);
  await markByKeys(page, ['h', '1'], 'Line 1.3 ');
  const [made] = await expect
    .poll(() => stored(page, id))
    .toHaveLength(1)
    .then(() => stored(page, id));
  await page.evaluate(
    async ([mark]) => {
      const like = (end: string, placement: string) => ({
        ...mark,
        id: `${mark?.id.slice(0, -2)}${end}`,
        placement,
      });
      const create = [like('00', 'uncertain'), { ...like('01', 'lost'), rects: [] }];
      await fetch('rpc/annotations/edit', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-offprint-key': sessionStorage.getItem('offprint-key') ?? '',
        },
        body: JSON.stringify({ json: { create } }),
      });
    },
    [made],
  );
  await expect(marks(page)).toHaveCount(2);
  const unsure = documentRegion(page).locator('[data-annotation][data-uncertain] i');
  await expect(unsure).toHaveCSS('outline-style', 'dashed');
});

test('fits where there is little room', async ({ running, page }) => {
  await openReader(running, page);
  for (const size of [
    { width: 900, height: 600 },
    // The same window with everything twice as large.
    { width: 450, height: 300 },
  ]) {
    await page.setViewportSize(size);
    await textLine(page, 'Line 1.3 ').scrollIntoViewIfNeeded();
    await selectLines(page, 'Line 1.3 ');
    await expect(selection(page)).toBeVisible();
    const buttons = selection(page).getByRole('button');
    await expect(buttons).toHaveCount(12);
    for (const button of await buttons.all()) {
      const { x, y, width, height } = await boxOf(button);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(size.height);
    }
    await page.keyboard.press('Escape');
  }
});

test('has no barrier in the tools and beside a mark, light or dark', async ({ running, page }) => {
  await openReader(running, page);
  await markByKeys(page, ['h', '1'], 'Line 1.5 ');
  await textLine(page, 'Line 1.5 ').click();
  await expect(popup(page)).toBeVisible();
  await expectNoViolationsLightOrDark(page);
  await page.keyboard.press('d');
  await expect(page.getByRole('toolbar', { name: 'Tool' })).toBeVisible();
  await expectNoViolationsLightOrDark(page);
  await page.keyboard.press('Escape');
  await selectLines(page, 'Line 1.9 ');
  await expect(selection(page)).toBeVisible();
  await expectNoViolationsLightOrDark(page);
});
