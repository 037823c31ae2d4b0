import type { Locator, Page } from '@playwright/test';
import { makeFeedDays } from '../support/feed-items.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream, type Upstream, type UpstreamOptions } from '../support/upstream/start-upstream.ts';
import { changeSetting, goTo, paper, place } from '../support/window-page.ts';

const downloads = (page: Page): Locator => page.getByRole('list', { name: 'Downloads' });
const download = (page: Page, title: string): Locator =>
  downloads(page).getByRole('article', { name: title });
const syncStatus = (page: Page): Locator => page.getByRole('status', { name: 'Sync' });

/** A day of papers at a stand-in, and a library that was given nothing of it yet. */
async function standIn(running: RunningApp, faults: UpstreamOptions['faults'] = [], perDay = 6) {
  const data = generatedData({ days: 1, perDay, odd: false });
  const upstream: Upstream = await startUpstream({ data, faults });
  running.env = { ...upstream.env, OFFPRINT_PATIENCE: '0.02' };
  const [date = ''] = data.days();
  const listed = data.items(date).map(({ paper: { id, title } }) => ({ id, title }));
  return { upstream, listed, date };
}

/** Leaves fetching to the user: nothing is fetched ahead. */
async function fetchNothingAhead(page: Page): Promise<void> {
  await place(page, 'Settings').click();
  await page.getByRole('tab', { name: 'Downloads' }).click();
  await changeSetting(page, () => page.getByRole('radio', { name: 'None' }).click({ force: true }));
}

/** Has the window see its network go away or come back. */
const setOnline = (page: Page, online: boolean): Promise<void> =>
  page.evaluate((isOnline) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
    dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  }, online);

async function pauseDownloads(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(page.getByRole('heading', { level: 1, name: 'Downloads' })).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
}

test('the queue waits while paused, and is fetched once resumed', async ({ running, page }) => {
  // Until it is paused nothing gets through.
  const { upstream, listed } = await standIn(running, [{ kind: 'stall', routes: ['pdf'], firstBytes: 0 }]);
  await using _ = upstream;
  await page.goto(await running.start());
  await expect(syncStatus(page)).toContainText('Fetching PDFs');
  await pauseDownloads(page);
  await expect(page.getByText('Paused. Only PDFs')).toBeVisible();
  await expect(downloads(page).getByRole('article')).toHaveCount(listed.length);
  await expect(downloads(page).getByText('Waiting, from the feed').first()).toBeVisible();
  await expect(downloads(page).getByRole('progressbar')).toHaveCount(0);

  upstream.faults.length = 0;
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(downloads(page).getByText(/^Stored/)).toHaveCount(listed.length);
  await expect(page.getByText('Nothing waiting')).toBeVisible();
  await page.getByRole('button', { name: 'Clear finished' }).click();
  await expect(page.getByRole('heading', { name: 'No PDFs to fetch' })).toBeVisible();
});

test('a PDF that cannot be fetched says why, and is tried again', async ({ running, page }) => {
  const { upstream, listed } = await standIn(running);
  await using _ = upstream;
  const [{ id = '', title = '' } = {}] = listed;
  upstream.faults.push({ kind: 'redirect-file', when: ({ url }) => url.pathname.includes(`/pdf/${id}`) });
  await page.goto(await running.start());
  await expect(syncStatus(page)).toHaveText('1 thing failed');
  await page.getByRole('button', { name: 'Sync details' }).click();
  await page.getByRole('link', { name: '1 PDF could not be fetched' }).click();
  await expect(page.getByRole('tab', { name: 'Failed' })).toHaveAttribute('aria-selected', 'true');
  await expect(downloads(page).getByRole('article')).toHaveCount(1);
  await expect(download(page, title)).toContainText(/Failed: .+/);

  upstream.faults.length = 0;
  await download(page, title).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing failed' })).toBeVisible();
  await page.getByRole('tab', { name: 'Finished' }).click();
  await expect(download(page, title)).toContainText('Stored');
  await expect(syncStatus(page)).toContainText('Up to date');
  await download(page, title).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('downloads are cancelled, one and all, and asked for again', async ({ running, page }) => {
  const { upstream, listed } = await standIn(running, [{ kind: 'stall', routes: ['pdf'], firstBytes: 0 }]);
  await using _ = upstream;
  await page.goto(await running.start());
  await expect(syncStatus(page)).toContainText('Fetching PDFs');
  await pauseDownloads(page);
  const title = listed[2]?.title ?? '';
  await download(page, title).getByRole('button', { name: 'Cancel' }).click();
  await expect(download(page, title)).toContainText('Cancelled');
  await page.getByRole('button', { name: 'Cancel all' }).click();
  await expect(page.getByText(`${listed.length - 1} downloads cancelled.`)).toBeVisible();
  await expect(downloads(page).getByText(/^Cancelled/)).toHaveCount(listed.length);

  upstream.faults.length = 0;
  await download(page, title).getByRole('button', { name: 'Try again' }).click();
  // What is asked for is fetched, pause or not.
  await expect(download(page, title)).toContainText('Stored');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
});

test('how far a PDF is shows while it comes', async ({ running, page }) => {
  const { upstream } = await standIn(running, [{ kind: 'stall', routes: ['pdf'], firstBytes: 2000 }]);
  await using _ = upstream;
  await page.goto(await running.start());
  await expect(syncStatus(page)).toContainText(/^Fetching PDFs, 0 of \d+$/);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(downloads(page).getByRole('progressbar')).toBeVisible();
  await expect(downloads(page).getByText(/^Fetching/)).toHaveCount(1);
});

test('starring a paper has its PDF fetched; offline it waits', async ({ running, page }) => {
  const { upstream, listed, date } = await standIn(running, [{ kind: 'unavailable', routes: ['pdf'] }]);
  await using _ = upstream;
  const { title } = listed[1] ?? { title: '' };
  await page.goto(await running.start());
  await fetchNothingAhead(page);
  await goTo(page, `/feed/day/${date}`);
  await expect(paper(page, title)).toBeVisible();
  upstream.faults.length = 0;
  await setOnline(page, false);
  await expect(syncStatus(page)).toHaveText('Offline. Everything stored works.');
  await paper(page, title).getByRole('button', { name: 'Star', exact: true }).click();
  await expect(paper(page, title).getByRole('button', { name: 'Unstar' })).toBeVisible();
  await goTo(page, '/downloads');
  await expect(page.getByText('Offline. What waits')).toBeVisible();
  await expect(download(page, title)).toContainText('starred');

  await setOnline(page, true);
  await expect(download(page, title)).toContainText('Stored');
});

test('what is set about downloads outlives a restart', async ({ running, page }) => {
  await page.goto(await running.start());
  await fetchNothingAhead(page);
  const choose = (role: 'radio' | 'switch', name: string) =>
    changeSetting(page, () => page.getByRole(role, { name }).click({ force: true }));
  const type = async (field: Locator, text: string) => {
    await field.fill(text);
    await changeSetting(page, () => field.press('Enter'));
  };
  const perDay = page.getByRole('textbox', { name: 'How many of each day' });
  const budget = page.getByRole('textbox', { name: 'Disk budget' });
  await choose('radio', 'Those with the most votes');
  await type(perDay, '25');
  await type(budget, '2.5');
  await choose('switch', 'Download on metered connections');
  await choose('switch', 'Pause downloads');
  await expect(page.getByText(/ of 2\.5 GB used/)).toBeVisible();
  await running.stop();

  await page.goto(await running.start());
  await place(page, 'Settings').click();
  await page.getByRole('tab', { name: 'Downloads' }).click();
  await expect(perDay).toHaveValue('25');
  await expect(budget).toHaveValue('2.5');
  await expect(page.getByRole('switch', { name: 'Download on metered connections' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Pause downloads' })).toBeChecked();
});

test('thousands that wait are a list of a few rows', async ({ running, page }) => {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const folder = `${running.dataDir}-feed`;
  mkdirSync(folder);
  for (const [date, items] of makeFeedDays(3000, 1000))
    writeFileSync(`${folder}/${date}.json`, JSON.stringify(items));
  await running.offprint('import', folder);
  await page.goto(await running.start());
  await fetchNothingAhead(page);
  await page.getByRole('radio', { name: 'All', exact: true }).click({ force: true });
  await page.getByRole('link', { name: 'Open downloads' }).click();
  const rows = downloads(page).getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '3000');
  expect(await rows.count()).toBeLessThan(40);
  await page.keyboard.press('End');
  await expect(rows.last()).toHaveAttribute('aria-posinset', '3000');
  await expect(rows.last().getByRole('article')).toBeVisible();
});
