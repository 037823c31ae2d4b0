import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeFeedDay } from '../support/feed-items.ts';
import { holdWriteLock } from '../support/lock-holder.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { goTo, keyHeaders, paper, papers, place } from '../support/window-page.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const status = (page: Page) => page.getByRole('status', { name: 'Sync' });
const details = (page: Page) => page.getByRole('dialog', { name: 'Sync details' });
const openDetails = (page: Page) => page.getByRole('button', { name: 'Sync details' }).click();
const newList = (page: Page) => page.getByRole('dialog', { name: 'New list' });

async function open(running: RunningApp, page: Page): Promise<void> {
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 6, false));
  await page.goto(await running.start());
  await goTo(page, '/feed/day/2026-06-10');
  await expect(papers(page).getByRole('article').first()).toBeVisible();
}

async function makeList(page: Page, name: string): Promise<void> {
  await place(page, 'Lists').click();
  await page.getByRole('button', { name: 'New list' }).click();
  await newList(page).getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
}

/** Writes until the disk takes no more: what the log of the database has room for is used up. */
async function untilRefused(page: Page): Promise<void> {
  const headers = await keyHeaders(page);
  const url = new URL('/rpc/search/remember', page.url()).href;
  const remember = (n: number) =>
    page.request.post(url, { headers, data: { json: { query: `${n} `.repeat(190) } } });
  for (let n = 0; n < 500; n += 1) if ((await remember(n)).status() === 507) return;
  throw new Error('The disk took everything.');
}

test('what a full disk refuses stays, is said, and is stored once there is room', async ({
  running,
  page,
}) => {
  using disk = mountSmallDisk(24, { path: running.dataDir, [Symbol.dispose]() {} });
  test.skip(!disk, 'this account may not mount a disk');
  if (!disk) return;
  await open(running, page);
  disk.fill();
  await untilRefused(page);

  await makeList(page, 'Queue');
  await expect(messages(page)).toContainText(
    'The list was not made. There is no space left on the disk. Free some space, then try again.',
  );
  await expect(newList(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Queue');
  await expect(status(page)).toContainText('There is no space left on the disk');
  await page.keyboard.press('Escape');
  await expect(newList(page)).toBeHidden();

  await goTo(page, '/feed/day/2026-06-10');
  const card = papers(page).getByRole('article').first();
  const title = (await card.getByRole('link').first().textContent()) ?? '';
  await card.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(messages(page)).toContainText(
    'The paper was not starred. There is no space left on the disk.',
  );
  await openDetails(page);
  const unsaved = details(page).getByRole('region', { name: 'Not saved' });
  await expect(unsaved.getByRole('listitem')).toHaveText([
    /^The list was not made/,
    /^The paper was not starred/,
  ]);

  disk.empty();
  await unsaved.getByRole('button', { name: 'Try saving again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
  await expect(messages(page)).toBeHidden();
  await page.reload();
  await expect(place(page, 'Queue')).toBeVisible();
  await goTo(page, '/feed/day/2026-06-10');
  await expect(paper(page, title).getByRole('button', { name: 'Unstar' })).toBeVisible();
});

test('what is given up waiting for another program is tried again from its toast', async ({
  running,
  page,
}) => {
  await open(running, page);
  await using lock = await holdWriteLock(join(running.dataDir, 'library.sqlite'));
  await makeList(page, 'Queue');
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText('Another program is using the library');
  await openDetails(page);
  await details(page).getByRole('button', { name: 'Stop waiting' }).click();
  await expect(messages(page)).toContainText('The list was not made. Another program is using the library.');
  await lock.release();
  await expect(status(page)).toContainText('1 change not saved');
  // The library is free again, and nothing of this was forgotten.
  await messages(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
  await expect(status(page)).not.toContainText('not saved');
  await page.reload();
  await expect(place(page, 'Queue')).toBeVisible();
});
