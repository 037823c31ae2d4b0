import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolationsLightOrDark } from '../support/axe.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { CITED_TITLE, makeCitedPaperPdf, REFERENCES } from '../support/make-cited-paper-pdf.ts';
import {
  annotationsPanel,
  boxOf,
  documentRegion,
  goToReader,
  scrollTop,
  untilReadable,
} from '../support/reader-page.ts';
import { test as alone, expect, type RunningApp } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';
import { goTo, pressKey } from '../support/window-page.ts';

const test = sharingWindow((running) => shelve(running, 8, makeCitedPaperPdf, CITED_TITLE));

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const pageBox = (page: Page): Locator => page.getByRole('spinbutton', { name: 'Page' });
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const link = (page: Page, number: number, words: string): Locator =>
  documentRegion(page).locator(`.page[data-page-number="${number}"] .annotationLayer a[title="${words}"]`);

async function importCited(running: RunningApp): Promise<string> {
  await running.offprint('import', await makeCitedPaperPdf(join(running.dataDir, 'cited.pdf')));
  const { papers } = (await running.offprint('list')) as { papers: { id: string; title: string }[] };
  return papers.find(({ title }) => title === CITED_TITLE)?.id ?? '';
}

async function openCited(running: RunningApp, page: Page): Promise<string> {
  const id = running.unread.shift() ?? (await importCited(running));
  if (page.url() === 'about:blank') await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  return id;
}

async function choose(page: Page, menu: string | RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page
    .getByRole('menuitem', { name: item, exact: true })
    .or(page.getByRole('menuitemradio', { name: item, exact: true }))
    .or(page.getByRole('menuitemcheckbox', { name: item, exact: true }))
    .click();
}

test('goes back to the exact place, and forward again', async ({ running, page }) => {
  await openCited(running, page);
  await expect(button(page, 'Forward')).toBeDisabled();
  await documentRegion(page).hover();
  await page.mouse.wheel(0, 137);
  await expect.poll(() => scrollTop(page)).toBe(137);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await button(page, 'Outline').click();
  await expect(outline).toBeVisible();
  // Opening it made the pages narrower; this is the place to come back to.
  const before = await scrollTop(page);
  await outline.getByRole('button', { name: '5 Part 5' }).click();
  await expect(pageBox(page)).toHaveValue('3');
  const there = await scrollTop(page);

  await button(page, 'Back').click();
  await expect.poll(() => scrollTop(page)).toBe(before);
  await button(page, 'Forward').click();
  await expect.poll(() => scrollTop(page)).toBe(there);
  await expect(button(page, 'Forward')).toBeDisabled();

  await test.step('by keys', async () => {
    await documentRegion(page).locator('.pdfContainer').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => scrollTop(page)).toBe(before);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => scrollTop(page)).toBe(there);
  });

  await test.step('by the keys of another layout', async () => {
    await pressKey(page, 'т', 'KeyN');
    await expect(pageBox(page)).toHaveValue('4');
    await pressKey(page, 'з', 'KeyP');
    await expect(pageBox(page)).toHaveValue('3');
    await pressKey(page, 'а', 'KeyF', { ctrl: true });
    await expect(page.getByRole('searchbox', { name: 'Find in document' })).toBeFocused();
  });
});

test('shows what pages call themselves, and takes labels and numbers', async ({ running, page }) => {
  await openCited(running, page);
  await expect(pageBox(page)).toHaveValue('i');
  await expect(page.getByText('(1 of 8)')).toBeVisible();
  await pageBox(page).fill('ii');
  await pageBox(page).press('Enter');
  await expect(page.getByText('(2 of 8)')).toBeVisible();
  // There is a page that calls itself 4, and it is the sixth.
  await pageBox(page).fill('4');
  await pageBox(page).press('Enter');
  await expect(page.getByText('(6 of 8)')).toBeVisible();
  // None calls itself 8: then it is the number.
  await pageBox(page).fill('8');
  await pageBox(page).press('Enter');
  await expect(pageBox(page)).toHaveValue('6');
  await expect(page.getByText('(8 of 8)')).toBeVisible();

  await test.step('and so does all else that names the place', async () => {
    await pageBox(page).fill('ii');
    await pageBox(page).press('Enter');
    await expect(page.getByText('(2 of 8)')).toBeVisible();
    await choose(page, /^More$/, 'Presentation');
    await expect(page.getByRole('status').filter({ hasText: 'Page ii (2 of 8)' })).toBeVisible();
    const saved = page.waitForResponse(
      (response) => response.url().endsWith('savePosition') && response.ok(),
    );
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('status').filter({ hasText: 'Page 1 (3 of 8)' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(pageBox(page)).toHaveValue('1');
    await saved;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Feed' }).click();
    await expect(page.getByRole('region', { name: 'Continue reading' })).toContainText('Page 1 (3 of 8)');
  });
});

test('has small pictures of all pages', async ({ running, page }) => {
  await openCited(running, page);
  await button(page, 'Outline').click();
  await tab(page, 'Pages').click();
  const pages = page.getByRole('list', { name: 'Pages' });
  await expect(pages.getByRole('button', { name: 'Page i', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(pages.locator('[data-state="drawn"]').first()).toBeVisible();
  await pages.getByRole('button', { name: 'Page 3', exact: true }).click();
  await expect(pageBox(page)).toHaveValue('3');
  await expect(pages.locator('[aria-current]')).toHaveText('Page 3');

  await test.step('by keys', async () => {
    await pages.locator('[aria-current]').focus();
    await page.keyboard.press('End');
    await expect(pages.getByRole('button', { name: 'Page 6' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(pageBox(page)).toHaveValue('5');
  });
});

test('finds by case and by whole words, and lists every match', async ({ running, page }) => {
  await openCited(running, page);
  await page.keyboard.press('f');
  const box = page.getByRole('searchbox', { name: 'Find in document' });
  const count = page.getByRole('search').getByRole('status');
  await box.fill('attention');
  // Three to a group of four lines, on six of the pages.
  await expect(count).toHaveText(/ of 108$/);
  await button(page, 'Match case').click();
  await expect(count).toHaveText(/ of 72$/);
  await button(page, 'Whole words').click();
  await expect(count).toHaveText(/ of 36$/);
  await button(page, 'Match case').click();
  await expect(count).toHaveText(/ of 72$/);

  await button(page, 'List matches').click();
  const matches = page.getByRole('list', { name: 'Matches' });
  await expect(tab(page, 'Matches')).toHaveAttribute('aria-selected', 'true');
  const first = matches.getByRole('button').first();
  await expect(first).toContainText('Page i');
  await expect(first).toContainText('A sentence about attention stands');
  await expect(matches.locator('mark').first()).toHaveText('attention');

  await matches.getByRole('button').nth(3).click();
  await expect(count).toHaveText('4 of 72');
  await expect(matches.getByRole('button').nth(3)).toHaveAttribute('aria-current', 'true');

  await test.step('the list follows "Next match" out of sight', async () => {
    for (let i = 0; i < 14; i++) await button(page, 'Next match').click();
    await expect(count).toHaveText('18 of 72');
    await expect(matches.locator('[aria-current]')).toBeInViewport();
    await expect(matches.locator('[aria-current]')).toContainText('Page ii');
  });
});

alone('opens at what the search of the library found', async ({ running, page }) => {
  await openCited(running, page);
  await goTo(page, '/search?q=inattention%20word');
  const results = page.getByRole('list', { name: 'Results' });
  const hit = results.getByRole('article', { name: CITED_TITLE }).getByRole('link', { name: /read there/ });
  await hit.click();
  await expect(page).toHaveURL(/[?&]find=/);
  await expect(page.getByRole('searchbox', { name: 'Find in document' })).not.toHaveValue('');
  await expect(page.getByRole('search').getByRole('status')).toContainText(' of ');
  await expect(documentRegion(page).locator('.textLayer .highlight.selected').first()).toBeInViewport();
});

alone('a citation shows its reference, and adds the paper', async ({ running, page }) => {
  const items = makeFeedDay('2026-01-05', 1, false);
  const known = items.map((item) => ({ ...item, paper: { ...item.paper, id: '2601.00001' } }));
  await running.importFeed('2026-01-05', known);
  await openCited(running, page);
  const card = page.getByRole('dialog', { name: /^(Reference|Figure|Section)/ });

  await test.step('one that is in the library', async () => {
    await link(page, 1, '[1]').hover();
    await expect(card).toHaveAccessibleName('Reference 1');
    await expect(card).toContainText('Sparse memory for agents that read');
    await expect(card.getByRole('button', { name: 'Open, in your library' })).toBeVisible();
    // It does not lie over what it is about.
    const [over, about] = [await boxOf(card), await boxOf(link(page, 1, '[1]'))];
    expect(over.y >= about.y + about.height || over.y + over.height <= about.y).toBe(true);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  });

  await test.step('one that is not', async () => {
    await link(page, 1, '[3]').hover();
    await expect(card).toHaveAccessibleName('Reference 3');
    await expect(card).toContainText('Frozen gradients and where to find them');
    await expect(card.getByRole('link', { name: 'On arXiv' })).toHaveAttribute(
      'href',
      'https://arxiv.org/abs/2305.12345',
    );
    await expect(card.getByRole('button', { name: 'Find in library' })).toBeVisible();
    await card.getByRole('button', { name: 'Add to library' }).click();
    // There is no network here.
    await expect(card).toContainText('It will be added when there is a network.');
    await documentRegion(page).hover({ position: { x: 20, y: 400 } });
    await expect(card).toBeHidden();
  });

  await test.step('by keyboard', async () => {
    await link(page, 1, '[2]').focus();
    await expect(card).toHaveAccessibleName('Reference 2');
    await page.keyboard.press('Tab');
    await expect(card.getByRole('button', { name: 'Find in library' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(card.getByRole('button', { name: 'Go to reference' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card).toBeHidden();
    await expect(page.getByText('(8 of 8)')).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(pageBox(page)).toHaveValue('i');
  });

  await test.step('a click leads to it and says which it is', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await link(page, 1, '[3]').click();
    const sheet = documentRegion(page).locator('.page[data-page-number="8"]');
    const lit = sheet.locator('.jumpLight i');
    await expect(lit).toHaveCount(1);
    const line = await boxOf(
      sheet.locator('.textLayer span').filter({ hasText: 'Frozen gradients' }).first(),
    );
    const over = await boxOf(lit);
    expect(over.y).toBeLessThan(line.y + line.height / 2);
    expect(over.y + over.height).toBeGreaterThan(line.y + line.height / 2);
    // It goes by itself.
    await expect(lit).toHaveCount(0);
    await button(page, 'Back').click();
    await expect(pageBox(page)).toHaveValue('i');
  });

  await test.step('a figure shows as it is drawn', async () => {
    await link(page, 1, 'Figure 1').hover();
    await expect(card).toHaveAccessibleName('Figure 1');
    await expect(card.locator('canvas')).toBeVisible();
    await page.mouse.wheel(0, 60);
    await expect(card).toBeHidden();
  });

  await test.step('a section has its number', async () => {
    await link(page, 1, 'Section 4').hover();
    await expect(card).toHaveAccessibleName('Section 4');
  });
});

alone('lists the references, and adds what has an arXiv id', async ({ running, page }) => {
  const items = makeFeedDay('2026-01-05', 1, false);
  const known = items.map((item) => ({ ...item, paper: { ...item.paper, id: '2601.00001' } }));
  await running.importFeed('2026-01-05', known);
  await openCited(running, page);
  await button(page, 'Outline').click();
  await tab(page, 'References').click();
  const references = page.getByRole('list', { name: 'References' });
  await expect(references.getByRole('listitem')).toHaveCount(REFERENCES.length);
  const row = (words: string) => references.getByRole('listitem').filter({ hasText: words });
  await expect(row('Sparse memory').getByRole('link', { name: 'In library' })).toBeVisible();
  await expect(row('Counting what was counted').getByRole('link', { name: 'Find in library' })).toBeVisible();

  await test.step('the filter', async () => {
    const filter = page.getByRole('searchbox', { name: 'Filter references' });
    await filter.fill('frozen 2023');
    await expect(references.getByRole('listitem')).toHaveCount(1);
    await filter.fill('');
  });

  await test.step('adding', async () => {
    await button(page, 'Add all with an arXiv id (1)').click();
    await expect(row('Frozen gradients')).toContainText('Added when there is a network');
    await expect(page.getByText('1 paper will be added when there is a network.')).toBeVisible();
  });

  await test.step('the place in the paper', async () => {
    await references.getByRole('button', { name: /^Reference 4/ }).click();
    await expect(page.getByText('(8 of 8)')).toBeVisible();
    await button(page, 'Back').click();
    await expect(pageBox(page)).toHaveValue('i');
  });
});

test('shows where a link out of the paper leads before it opens it', async ({ running, page, context }) => {
  await openCited(running, page);
  await context.route('https://code.example/**', (route) => route.fulfill({ body: 'elsewhere' }));
  const address = 'https://code.example/a/long/path?with=a&query=too';
  const out = documentRegion(page).locator(`.page[data-page-number="1"] a[href="${address}"]`);
  await out.click();
  const question = page.getByRole('dialog', { name: 'Open code.example' });
  await expect(question).toContainText(address);
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  expect(context.pages()).toHaveLength(1);

  await out.click();
  const opened = context.waitForEvent('page');
  await question.getByRole('button', { name: 'Open' }).click();
  expect((await opened).url()).toBe(address);
  await expect(documentRegion(page)).toBeVisible();
});

test('layouts and rotation keep the place', async ({ running, page }) => {
  await openCited(running, page);
  await pageBox(page).fill('3');
  await pageBox(page).press('Enter');
  await expect(page.getByText('(5 of 8)')).toBeVisible();
  for (const layout of ['Single page', 'Two pages', 'Book', 'Continuous']) {
    await test.step(layout, async () => {
      await choose(page, 'Page layout', layout);
      await expect(documentRegion(page).locator('.page[data-page-number="5"]')).toBeInViewport();
    });
  }
  await expect(pageBox(page)).toHaveValue('3');

  await test.step('rotation', async () => {
    const sheet = documentRegion(page).locator('.page[data-page-number="5"]');
    const upright = await boxOf(sheet);
    await documentRegion(page).locator('.pdfContainer').focus();
    await page.keyboard.press(']');
    await expect.poll(async () => (await boxOf(sheet)).width > (await boxOf(sheet)).height).toBe(true);
    await expect(sheet).toBeInViewport();
    await page.keyboard.press('[');
    await expect.poll(async () => (await boxOf(sheet)).y).toBeCloseTo(upright.y, 0);
  });

  await test.step('zoom', async () => {
    await choose(page, /^Zoom, /, '200 %');
    await expect(page.getByRole('button', { name: 'Zoom, 200 %' })).toBeVisible();
    await choose(page, /^Zoom, /, 'Fit page');
    const sheet = await boxOf(documentRegion(page).locator('.page[data-page-number="5"]'));
    expect(sheet.height).toBeLessThanOrEqual((await boxOf(documentRegion(page))).height);
  });

  await test.step('the hand', async () => {
    await documentRegion(page).locator('.pdfContainer').focus();
    await page.keyboard.press('v');
    await expect(documentRegion(page).locator('.pdfContainer')).toHaveClass(/hand/);
    await page.getByRole('button', { name: 'Page layout' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Hand tool' })).toHaveAttribute(
      'aria-checked',
      'true',
    );
  });
});

test('no barrier with panel and card open, light or dark', async ({ running, page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openCited(running, page);
  await link(page, 1, '[3]').hover();
  await expect(page.getByRole('dialog', { name: 'Reference 3' })).toContainText('Frozen gradients');
  await expectNoViolationsLightOrDark(page);
  await page.keyboard.press('Escape');

  await page.keyboard.press('f');
  await page.getByRole('searchbox', { name: 'Find in document' }).fill('attention');
  await expect(page.getByRole('search').getByRole('status')).toContainText(' of ');
  await button(page, 'List matches').click();
  for (const name of ['Matches', 'References', 'Pages', 'Outline']) {
    await test.step(name, async () => {
      await tab(page, name).click();
      if (name === 'Pages') await expect(page.locator('[data-state="drawn"]').first()).toBeVisible();
      if (name === 'References') await expect(page.getByRole('list', { name: 'References' })).toBeVisible();
      await expectNoViolationsLightOrDark(page);
    });
  }
  for (const menu of ['Page layout', /^Zoom, /]) {
    await page.getByRole('button', { name: menu }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoViolationsLightOrDark(page);
    await page.keyboard.press('Escape');
  }
});

test('nothing overlaps in a small window or with large text', async ({ running, page }) => {
  // 450 × 300 is what is left of 900 × 600 with everything twice as large.
  await openCited(running, page);
  for (const [width, height] of [
    [900, 600],
    [720, 450],
    [450, 300],
  ] as const) {
    await test.step(`${width}×${height}`, async () => {
      await page.setViewportSize({ width, height });
      const bar = page.locator('header').filter({ has: button(page, 'Find in document') });
      const frame = await boxOf(bar);
      const boxes = await Promise.all((await bar.getByRole('button').all()).map(boxOf));
      boxes.push(await boxOf(pageBox(page)));
      for (const [index, a] of boxes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(frame.x);
        expect(a.x + a.width).toBeLessThanOrEqual(frame.x + frame.width);
        for (const b of boxes.slice(index + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
      await expect(annotationsPanel(page)).toBeHidden();
    });
  }
  await page.setViewportSize({ width: 450, height: 300 });
  await choose(page, 'Page layout', 'Next page');
  await expect(pageBox(page)).toHaveValue('ii');
});
