import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import { makePaperPdf, SECTIONS } from '../support/make-paper-pdf.ts';
import {
  boxOf,
  documentRegion,
  goToReader,
  importPaper,
  scrollTop,
  selectLines,
  textLine,
  untilReadable,
} from '../support/reader-page.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const tabs = (page: Page) => page.getByRole('tablist', { name: 'Open papers' }).getByRole('tab');
const tab = (page: Page, name: string) =>
  page.getByRole('tablist', { name: 'Open papers' }).getByRole('tab', { name });
const pageBox = (within: Page | Locator) => within.getByRole('spinbutton', { name: 'Page' });

const TITLES = ['Of Larks and Owls', 'A Bound for $\\ell_1$ Norms', 'Maps of Quiet Places'];

/** Papers of the given titles with a PDF each; answers their ids in that order. */
async function importPapers(running: RunningApp, titles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, title] of titles.entries()) {
    const file = await makePaperPdf(join(running.dataDir, `paper-${index}.pdf`), { title });
    await running.offprint('import', file);
    const { papers } = (await running.offprint('list')) as { papers: { id: string; title: string }[] };
    ids.push(papers.find((paper) => paper.title === title)?.id ?? '');
  }
  return ids;
}

/** Resolves once the library was told something. */
const told = (page: Page, what: string) =>
  page.waitForResponse((response) => response.url().endsWith(what) && response.ok());

/** What the library answers to a call without or with input. */
const ask = <Answer>(page: Page, call: string, input?: unknown): Promise<Answer> =>
  page.evaluate(
    async ([path, json]) => {
      const response = await fetch(`rpc/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-offprint-key': sessionStorage.getItem('offprint-key') ?? '',
        },
        body: JSON.stringify({ json }),
      });
      return ((await response.json()) as { json: Answer }).json;
    },
    [call, input] as const,
  );

interface KeptDesk {
  desk: { tabs: unknown[]; second?: { position?: { page: number } } };
}

interface KeptPaper {
  secondsRead: number;
  position?: { page: number; left?: number };
}

async function openPapers(running: RunningApp, page: Page, titles = TITLES): Promise<string[]> {
  const ids = await importPapers(running, titles);
  await page.goto(await running.start());
  for (const [index, id] of ids.entries()) {
    await goToReader(page, id);
    await expect(tabs(page)).toHaveCount(index + 1);
    await untilReadable(page);
  }
  return ids;
}

test('papers open in tabs, are closed and brought back, and outlive a power cut', async ({
  running,
  page,
}) => {
  await openPapers(running, page);
  await expect(tab(page, 'Maps of Quiet Places')).toHaveAttribute('aria-selected', 'true');

  await test.step('by pointer and keys', async () => {
    await tab(page, 'Of Larks and Owls').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Of Larks and Owls' })).toBeVisible();
    await page.keyboard.press('Alt+PageDown');
    await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Alt+PageUp');
    await expect(tab(page, 'Of Larks and Owls')).toHaveAttribute('aria-selected', 'true');
    await tab(page, 'Of Larks and Owls').focus();
    await page.keyboard.press('End');
    await expect(tab(page, 'Maps of Quiet Places')).toBeFocused();
    await expect(tab(page, 'Maps of Quiet Places')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('one is closed and brought back', async () => {
    await button(page, 'Close Maps of Quiet Places').click();
    await expect(tabs(page)).toHaveCount(2);
    await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect(tabs(page)).toHaveCount(3);
    await expect(tab(page, 'Maps of Quiet Places')).toHaveAttribute('aria-selected', 'true');
    await tab(page, 'Of Larks and Owls').click({ button: 'middle' });
    await expect(tabs(page)).toHaveCount(2);
    await page.keyboard.press('Alt+Shift+T');
    await expect(tabs(page)).toHaveCount(3);
    await expect(tab(page, 'Of Larks and Owls')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('Read goes to the tab there is', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
    const card = page.getByRole('article', { name: 'Maps of Quiet Places' });
    await button(card, 'Read').click();
    await expect(tab(page, 'Maps of Quiet Places')).toHaveAttribute('aria-selected', 'true');
    await expect(tabs(page)).toHaveCount(3);
  });

  await expect.poll(async () => (await ask<KeptDesk>(page, 'reader/desk')).desk.tabs.length).toBe(3);
  await running.kill();
  await page.goto(await running.start());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reader' }).click();
  await expect(tabs(page)).toHaveCount(3);
  await expect(tabs(page).first()).toContainText('Of Larks and Owls');
  await expect(tab(page, 'Maps of Quiet Places')).toHaveAttribute('aria-selected', 'true');
  await untilReadable(page);
});

test('a paper opens in a tab behind the list', async ({ running, page }) => {
  await importPapers(running, TITLES.slice(0, 2));
  await page.goto(await running.start());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
  const card = page.getByRole('article', { name: 'Of Larks and Owls' });
  await card.getByRole('link', { name: 'Of Larks and Owls' }).click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('Opened in a tab: Of Larks and Owls')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Papers' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('1');
  await expect(tabs(page)).toHaveCount(1);
  await untilReadable(page);
});

test('place, zoom, layout and rotation are as they were left, also after a power cut', async ({
  running,
  page,
}) => {
  const id = await importPaper(running);
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  await page.keyboard.press(']');
  for (let step = 0; step < 8; step++) await button(page, 'Zoom in').click();
  await pageBox(page).fill('3');
  await pageBox(page).press('Enter');
  await expect(pageBox(page)).toHaveValue('3');
  await documentRegion(page).hover();
  await page.mouse.wheel(97, 211);
  await expect
    .poll(async () => (await ask<KeptPaper>(page, 'papers/get', { id })).position?.left)
    .toBeGreaterThan(10);
  const container = documentRegion(page).locator('.pdfContainer');
  const placeOf = () => container.evaluate(({ scrollLeft, scrollTop: top }) => [scrollLeft, top]);
  const before = await placeOf();
  const sizeOf = async () => {
    const { width, height } = await boxOf(documentRegion(page).locator('.page').nth(2));
    return [Math.round(width), Math.round(height)];
  };
  const size = await sizeOf();
  expect(size[0]).toBeGreaterThan(size[1] ?? 0);

  await running.kill();
  await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page, 3);
  await expect.poll(placeOf).toEqual(before);
  expect(await sizeOf()).toEqual(size);
});

test('a tab out of sight holds no memory, and comes back at its exact place', async ({ running, page }) => {
  await openPapers(running, page);
  await tab(page, 'Of Larks and Owls').click();
  await untilReadable(page);
  await pageBox(page).fill('4');
  await pageBox(page).press('Enter');
  await documentRegion(page).hover();
  await page.mouse.wheel(0, 123);
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(100);
  const before = await scrollTop(page);
  await tabs(page).nth(1).click();
  await untilReadable(page);
  await tab(page, 'Maps of Quiet Places').click();
  await untilReadable(page);

  // Shown, and shown before: two documents are open, and the third let go of its pages.
  await expect(page.locator('.pdfContainer')).toHaveCount(2);

  await tab(page, 'Of Larks and Owls').click();
  await untilReadable(page, 4);
  await expect.poll(() => scrollTop(page)).toBe(before);
  await button(page, 'Back').click();
  await expect(pageBox(page)).toHaveValue('1');
});

test('two places of one paper side by side', async ({ running, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const [id = ''] = await openPapers(running, page, TITLES.slice(0, 1));
  await button(page, 'Split view').click();
  const left = page.getByRole('region', { name: 'Left pane' });
  const right = page.getByRole('region', { name: 'Right pane' });
  await expect(right).toHaveAttribute('aria-current', 'true');
  await expect(pageBox(right)).toBeEnabled();
  await pageBox(right).fill('5');
  await pageBox(right).press('Enter');
  await expect(pageBox(right)).toHaveValue('5');
  await expect(pageBox(left)).toHaveValue('1');

  await test.step('keys go to the active pane, F6 changes it', async () => {
    await page.keyboard.press('F6');
    await expect(left).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('n');
    await expect(pageBox(left)).toHaveValue('2');
    await expect(pageBox(right)).toHaveValue('5');
  });

  await test.step('a mark made in one shows in the other', async () => {
    await page.keyboard.press('p');
    await expect(pageBox(left)).toHaveValue('1');
    await selectLinesIn(page, left);
    await page
      .getByRole('toolbar', { name: 'Selection' })
      .getByRole('button', { name: 'Highlight green' })
      .click();
    await pageBox(right).fill('1');
    await pageBox(right).press('Enter');
    await expect(right.locator('[data-annotation]').first()).toBeVisible();
    await pageBox(right).fill('5');
    await pageBox(right).press('Enter');
  });

  await test.step('the divider moves by keys and by pointer', async () => {
    const divider = page.getByRole('separator', { name: 'Divider between the panes' });
    await divider.focus();
    const { width } = await boxOf(left);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await boxOf(left)).width).toBeLessThan(width);
    const { x, y, height } = await boxOf(divider);
    await page.mouse.move(x, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await boxOf(left)).width).toBeGreaterThan(width);
  });

  await test.step('both places outlive a power cut', async () => {
    await expect
      .poll(async () => (await ask<KeptDesk>(page, 'reader/desk')).desk.second?.position?.page)
      .toBe(5);
    await running.kill();
    await page.goto(await running.start());
    await goToReader(page, id);
    await expect(pageBox(right)).toHaveValue('5');
    await expect(pageBox(left)).toHaveValue('1');
  });

  await test.step('a narrow window shows the active one', async () => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect(left).toBeHidden();
    await expect(documentRegion(page)).toHaveCount(1);
    await expect(page.getByText('F6 shows the other pane')).toBeVisible();
    const shown = await pageBox(page).inputValue();
    await page.keyboard.press('F6');
    await expect(pageBox(page)).not.toHaveValue(shown);
    await button(page, 'Split view').click();
    await button(page, 'Split view').click();
    await expect(
      page.getByText('Split view needs a window that is at least 1,100 pixels wide'),
    ).toBeVisible();
  });
});

async function selectLinesIn(page: Page, pane: Locator): Promise<void> {
  const line = (text: string) =>
    pane.locator('.textLayer span[role="presentation"]').filter({ hasText: text }).first();
  const from = await boxOf(line('Line 1.3 '));
  const to = await boxOf(line('Line 1.4 '));
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
}

test('two papers side by side', async ({ running, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPapers(running, page, TITLES.slice(0, 2));
  await tab(page, 'Of Larks and Owls').click({ modifiers: ['ControlOrMeta'] });
  const left = page.getByRole('region', { name: 'Left pane' });
  const right = page.getByRole('region', { name: 'Right pane' });
  await expect(
    right.getByRole('heading', { level: 1, name: 'Of Larks and Owls', includeHidden: true }),
  ).toHaveCount(1);
  await expect(tab(page, 'Of Larks and Owls')).toHaveAttribute('aria-selected', 'true');
  await left.getByRole('region', { name: 'Document' }).click({ position: { x: 40, y: 300 } });
  await expect(left).toHaveAttribute('aria-current', 'true');
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');

  // Each pane is a reader with the same parts, so the page has two of each.
  await expectNoViolations(page, ['landmark-unique', 'page-has-heading-one']);

  await button(page, 'Close Of Larks and Owls').click();
  await expect(right).toBeHidden();
  await expect(tabs(page)).toHaveCount(1);
});

test('continues reading from the feed', async ({ running, page }) => {
  await openPapers(running, page, TITLES.slice(0, 2));
  await pageBox(page).fill('3');
  const saved = told(page, 'savePosition');
  await pageBox(page).press('Enter');
  await saved;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Feed' }).click();
  const strip = page.getByRole('region', { name: 'Continue reading' });
  await expect(strip.getByRole('listitem')).toHaveCount(2);
  await expect(strip.getByRole('listitem').first()).toContainText(`Page 3 of ${SECTIONS.length}`);
  await expect(strip.getByRole('progressbar').first()).not.toHaveAttribute('aria-valuenow', '0');
  expect((await boxOf(strip)).height).toBeLessThan(50);

  await expectNoViolations(page);

  await button(strip, 'Leave out Of Larks and Owls').click();
  await page.getByRole('menuitem', { name: 'Not now' }).click();
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await button(page, 'Undo').click();
  await expect(strip.getByRole('listitem')).toHaveCount(2);
  await button(strip, 'Leave out Of Larks and Owls').click();
  await page.getByRole('menuitem', { name: 'Mark as read' }).click();
  await expect(strip.getByRole('listitem')).toHaveCount(1);
  await strip.getByRole('link').click();
  await untilReadable(page, 3);
});

test('counts the time read, while someone reads', async ({ running, page }) => {
  await page.clock.install();
  const [id = ''] = await openPapers(running, page, TITLES.slice(0, 1));
  await page.clock.pauseAt(Date.now() + 60_000);
  const secondsRead = async () => (await ask<KeptPaper>(page, 'papers/get', { id })).secondsRead;
  const readFor = async (minutes: number) => {
    for (let step = 0; step < minutes * 2; step++) {
      await page.mouse.move(500 + (step % 2) * 30, 400);
      await page.clock.runFor(30_000);
    }
  };
  // It is told in pieces of some twenty seconds.
  const before = await secondsRead();
  await readFor(3);
  await expect.poll(secondsRead).toBeGreaterThanOrEqual(before + 160);
  const read = await secondsRead();
  expect(read).toBeLessThanOrEqual(before + 200);
  await expect(page.getByText(/^Read for [345] min$/)).toBeVisible();

  // No one is there: within a minute the counting stops.
  await page.clock.runFor(30 * 60_000);
  await readFor(2);
  await expect.poll(secondsRead).toBeGreaterThanOrEqual(read + 110);
  expect(await secondsRead()).toBeLessThanOrEqual(read + 200);

  await page.clock.resume();
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/paper/${encodeURIComponent(id)}`,
  );
  await expect(page.getByText(/^Read for \d min$/)).toBeVisible();
  await expect(page.getByText(/^Page \d of 6, \d+ min left/)).toBeVisible();
});

test('tabs: no barrier, many of them, small window', async ({ running, page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await openPapers(running, page);
  await expect(textLine(page, 'Line 1.1 ')).toBeVisible();
  await expectNoViolations(page);
  await selectLines(page, 'Line 1.1 ');
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible();
});
