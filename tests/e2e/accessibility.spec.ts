import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsLightOrDark } from '../support/axe.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { makePaperPdf } from '../support/make-paper-pdf.ts';
import { boxOf, documentRegion, goToReader, untilReadable } from '../support/reader-page.ts';
import { expect, test } from '../support/running-app.ts';
import { papers, selectedTitle } from '../support/window-page.ts';

const SCREENS: Record<string, { route: string; ready: (page: Page) => Promise<void> }> = {
  feed: { route: '/feed', ready: (page) => expect(papers(page)).toBeVisible() },
  'empty day': {
    route: '/feed/day/2020-01-01',
    ready: (page) => expect(page.getByText('No papers are stored')).toBeVisible(),
  },
  search: {
    route: '/search?q=sparse',
    ready: (page) => expect(page.getByRole('list', { name: 'Results' })).toBeVisible(),
  },
  lists: {
    route: '/lists',
    ready: (page) => expect(page.getByRole('list', { name: 'Reading lists' })).toBeVisible(),
  },
  library: { route: '/library', ready: (page) => expect(papers(page)).toBeVisible() },
  highlights: {
    route: '/highlights',
    ready: (page) => expect(page.getByText('No highlights yet')).toBeVisible(),
  },
  downloads: {
    route: '/downloads',
    ready: (page) => expect(page.getByRole('list', { name: 'Downloads' })).toBeVisible(),
  },
  'sources settings': {
    route: '/settings/sources',
    ready: (page) => expect(page.getByRole('switch', { name: 'Sync automatically' })).toBeVisible(),
  },
  'download settings': {
    route: '/settings/downloads',
    ready: (page) => expect(page.getByRole('switch', { name: 'Pause downloads' })).toBeVisible(),
  },
  appearance: {
    route: '/settings',
    ready: (page) => expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible(),
  },
  'library settings': {
    route: '/settings/library',
    ready: (page) => expect(page.getByText('Feed days', { exact: true })).toBeVisible(),
  },
};

/** Puts the selected paper on a list; leaves the panel open. */
async function saveToNewList(page: Page): Promise<void> {
  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'New list' }).fill('Queue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Queue' })).toBeChecked();
}

test('no barrier on any screen, light or dark', async ({ running, page }) => {
  // Every screen is gone through element by element.
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 8));
  const url = await running.start();
  await page.goto(url);
  await expect(papers(page)).toBeVisible();
  // One card read and on a list, so that every kind of text is there.
  await page.keyboard.press('u');
  await saveToNewList(page);
  await expectNoViolationsLightOrDark(page);
  await page.keyboard.press('Escape');

  for (const [name, { route, ready }] of Object.entries(SCREENS)) {
    await test.step(name, async () => {
      await page.goto(`${new URL(url).origin}/#${route}`);
      await ready(page);
      await expectNoViolationsLightOrDark(page);
    });
  }

  await test.step('paper', async () => {
    await page.goto(`${new URL(url).origin}/#/feed`);
    await expect(selectedTitle(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Abstract' })).toBeVisible();
    await expectNoViolationsLightOrDark(page);
  });

  await test.step('dialogs', async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
    await expectNoViolationsLightOrDark(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sync details' }).click();
    await expect(page.getByRole('dialog', { name: 'Sync details' })).toBeVisible();
    await expectNoViolationsLightOrDark(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectNoViolationsLightOrDark(page);
  });
});

// Text twice as large is the window zoomed: it has half as many CSS pixels to lay out on.
test('with text at 200 % in windows of 1440×900 and 900×600 nothing is out of reach', async ({
  running,
  page,
}) => {
  test.slow();
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 8));
  const pdf = await makePaperPdf(join(running.dataDir, 'paper.pdf'));
  await running.offprint('import', pdf);
  const url = await running.start();
  const { papers: stored } = (await running.offprint('list')) as {
    papers: { id: string; hasPdf: boolean }[];
  };
  await page.goto(url);
  await expect(papers(page)).toBeVisible();
  await saveToNewList(page);
  await page.keyboard.press('Escape');

  const expectWithinWidth = async () => {
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(room ?? 0);
  };
  for (const [width, height] of [
    [720, 450],
    [450, 300],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [name, { route, ready }] of Object.entries(SCREENS)) {
      await test.step(name, async () => {
        await page.goto(`${new URL(url).origin}/#${route}`);
        await ready(page);
        await expectWithinWidth();
      });
    }

    await test.step('reader', async () => {
      await goToReader(page, stored.find(({ hasPdf }) => hasPdf)?.id ?? '');
      await untilReadable(page);
      await expectWithinWidth();
      // Each control of the toolbar can be hit: none is cut off, none lies under another.
      for (const name of ['Back', 'Outline', 'Find in document', 'Night mode', 'More']) {
        await page.getByRole('button', { name, exact: true }).click({ trial: true });
      }
      await page.getByRole('spinbutton', { name: 'Page' }).click({ trial: true });
      const { height: pages } = await boxOf(documentRegion(page));
      expect(pages).toBeGreaterThan(height / 3);
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'Outline', exact: true }).click();
      await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
      await expectWithinWidth();
      await expectNoViolations(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary', { name: 'Contents' })).toBeHidden();
    });
  }
});
