import { TEST_LOGS } from '../support/config.ts';
import { expect, test } from '../support/running-app.ts';
import { changeSetting, papers, place } from '../support/window-page.ts';

test('the theme is chosen and kept', async ({ running, page }) => {
  await page.goto(await running.start());
  await place(page, 'Settings').click();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await changeSetting(page, () => page.getByRole('radio', { name: 'Dark' }).click({ force: true }));
  await expect.poll(background).toBe('rgb(21, 23, 26)');
  await page.reload();
  await expect.poll(background).toBe('rgb(21, 23, 26)');
  await page.getByRole('radio', { name: 'Light' }).click({ force: true });
  await expect.poll(background).toBe('rgb(247, 248, 249)');
});

test('the starter shelf goes in one click and comes back', async ({ running, page }) => {
  await page.goto(await running.start());
  await expect(papers(page).getByRole('article').first()).toBeVisible();
  await place(page, 'Settings').click();
  await page.getByRole('tab', { name: 'Library' }).click();
  await expect(page.getByText(running.dataDir)).toBeVisible();
  await page.getByRole('button', { name: 'Remove starter shelf' }).click();
  await expect(page.getByRole('button', { name: 'Put the starter shelf back' })).toBeVisible();
  await place(page, 'Feed').click();
  await expect(page.getByRole('heading', { name: 'No papers are stored on this day' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(papers(page).getByRole('article').first()).toBeVisible();
});

test('the log is found, and told what it may say', async ({ running, page }) => {
  await page.goto(await running.start());
  await place(page, 'Settings').click();
  await page.getByRole('tab', { name: 'Advanced' }).click();
  await expect(page.getByText(TEST_LOGS, { exact: true })).toBeVisible();
  const everything = page.getByRole('switch', { name: 'Write down everything' });
  await changeSetting(page, () => everything.click({ force: true }));
  await page.reload();
  await expect(everything).toBeChecked();
  // Where there is no desktop to show a folder on, it says where the log is.
  test.skip(Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY), 'opens a file manager');
  await page.getByRole('button', { name: 'Show log' }).click();
  await expect(page.getByLabel('Messages')).toContainText(TEST_LOGS);
});
