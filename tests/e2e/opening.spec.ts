import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/running-app.ts';
import { untilFeedShows } from '../support/window-page.ts';

const locked = (page: Page) => page.getByRole('heading', { name: 'Offprint is locked' });

test('an address opens one window; the key stays with it, and the cookie alone opens nothing', async ({
  running,
  page,
  browser,
}) => {
  await running.offprint('list');
  const address = await running.start();
  const { origin } = new URL(address);
  await page.goto(address);
  await untilFeedShows(page);
  // Neither the token nor the key is left in the address; a reload keeps the window open.
  expect(page.url()).not.toMatch(/token|key/);
  await page.reload();
  await untilFeedShows(page);

  // Another window of this browser is handed the key; once there is none to ask, it is locked and says how to go on.
  const second = await page.context().newPage();
  await second.goto(origin);
  await untilFeedShows(second);
  await page.close();
  await second.close();
  const third = await page.context().newPage();
  await third.goto(origin);
  await expect(locked(third)).toBeVisible();
  await expect(third.getByText('press Enter in that terminal')).toBeVisible();
  const refused = await third.request.post(`${origin}/rpc/settings/get`, { data: {}, headers: { origin } });
  expect(refused.status()).toBe(401);
  await third.goto(await running.newAddress());
  await untilFeedShows(third);

  // Another browser finds the address spent.
  const stranger = await browser.newPage();
  await stranger.goto(address);
  await expect(locked(stranger)).toBeVisible();
  await stranger.close();
});

test('the window can be opened by a file that its owner alone may read', async ({ running, page }) => {
  await running.start();
  const file = fileURLToPath(running.openingPage());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toContain('/?token=');
  await page.goto(running.openingPage());
  await untilFeedShows(page);
  expect(page.url()).not.toMatch(/token|key/);
  await running.stop();
  expect(() => statSync(file)).toThrow('ENOENT');
});
