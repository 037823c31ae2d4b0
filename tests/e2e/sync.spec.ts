import type { Locator, Page } from '@playwright/test';
import { formatDate } from '../../src/renderer/ui/format-date.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream, type Upstream } from '../support/upstream/start-upstream.ts';
import { goTo, paper, papers, place } from '../support/window-page.ts';

const status = (page: Page): Locator => page.getByRole('status', { name: 'Sync' });
const details = (page: Page): Locator => page.getByRole('dialog', { name: 'Sync details' });
const openDetails = (page: Page) => page.getByRole('button', { name: 'Sync details' }).click();
const settings = (page: Page, tab: string) =>
  place(page, 'Settings')
    .click()
    .then(() => page.getByRole('tab', { name: tab }).click());

/** An Offprint that asks a stand-in on this machine, with waits a fraction of the real ones. */
function standIn(running: RunningApp, upstream: Upstream): void {
  running.env = { ...upstream.env, OFFPRINT_PATIENCE: '0.02' };
}

test('the first start fetches the newest papers, and “Sync now” what is new since', async ({
  running,
  page,
}) => {
  const data = generatedData({ days: 8, perDay: 6, odd: false });
  await using upstream = await startUpstream({ data });
  standIn(running, upstream);
  await page.goto(await running.start());
  const newest = data.days().at(-1) ?? '';
  await expect(status(page)).toContainText('Up to date');
  await goTo(page, `/feed/day/${newest}`);
  await expect(paper(page, data.items(newest)[0]?.paper.title ?? '')).toBeVisible();

  const grown = generatedData({ days: 1, perDay: 9, lastDate: newest, odd: false }).items(newest);
  upstream.changeDay(newest, grown);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '9');
  await expect(status(page)).toContainText('Up to date');
});

test('what failed is named with the reason, and tried again', async ({ running, page }) => {
  const data = generatedData({ days: 8, perDay: 4, odd: false });
  const broken = data.days().at(-3) ?? '';
  await using upstream = await startUpstream({
    data,
    faults: [{ kind: 'html', routes: ['api'], when: ({ url }) => url.searchParams.get('date') === broken }],
  });
  standIn(running, upstream);
  await page.goto(await running.start());
  await expect(status(page)).toHaveText('1 thing failed');
  await openDetails(page);
  const failures = details(page).getByRole('list', { name: 'What failed' });
  await expect(failures.getByRole('listitem')).toHaveCount(1);
  await expect(failures).toContainText(`Feed of ${formatDate(broken)}`);
  await expect(failures.getByRole('listitem').locator('span')).not.toBeEmpty();

  upstream.faults.length = 0;
  await details(page).getByRole('button', { name: 'Try again' }).click();
  await expect(details(page).getByRole('heading')).toContainText('Up to date');
  await expect(failures).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText('Up to date');
});

test('being offline is a state in which everything stored works, and it passes', async ({
  running,
  page,
}) => {
  const data = generatedData({ days: 3, perDay: 4, odd: false });
  const gone = await startUpstream({ data });
  await gone.close();
  standIn(running, gone);
  await page.goto(await running.start());
  await expect(status(page)).toHaveText('Offline. Everything stored works.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await place(page, 'Library').click();
  await expect(papers(page).getByRole('article').first()).toBeVisible();

  await using _ = await startUpstream({ data, port: Number(new URL(gone.url).port) });
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(status(page)).toContainText('Up to date');
  await goTo(page, `/feed/day/${data.days().at(-1)}`);
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '4');
});

test('syncing is paused and resumed, and a pause outlives a restart', async ({ running, page }) => {
  await using upstream = await startUpstream({ data: generatedData({ days: 2, perDay: 3, odd: false }) });
  standIn(running, upstream);
  await page.goto(await running.start());
  await expect(status(page)).toContainText('Up to date');
  await openDetails(page);
  await details(page).getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(status(page)).toHaveText('Paused');
  await running.stop();

  await page.goto(await running.start());
  await expect(status(page)).toHaveText('Paused');
  await openDetails(page);
  await details(page).getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(status(page)).toContainText('Up to date');
});

test('the status reads out states, not figures, and fits the rail', async ({ running, page }) => {
  await using upstream = await startUpstream({ data: generatedData({ days: 2, perDay: 3, odd: false }) });
  standIn(running, upstream);
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(await running.start());
  await expect(status(page)).toHaveText(/^Up to date, (just now|\d+ min ago)$/);
  await expect(status(page).locator('[aria-hidden="true"]')).toHaveText(/^, (just now|\d+ min ago)$/);
  await page.getByRole('button', { name: 'Sync details' }).press('Enter');
  await expect(details(page)).toContainText('Last sync');
  await page.keyboard.press('Escape');
  await expect(details(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sync details' })).toBeFocused();
});

test('older days are fetched with progress, stopped and gone on with', async ({ running, page }) => {
  const data = generatedData({ days: 30, perDay: 2, odd: false });
  const [from = '', ...others] = data.days();
  const held = [from, ...others.slice(0, 9)];
  await using upstream = await startUpstream({
    data,
    faults: [
      {
        kind: 'stall',
        routes: ['api'],
        when: ({ url }) => held.includes(url.searchParams.get('date') ?? ''),
      },
    ],
  });
  standIn(running, upstream);
  await page.goto(await running.start());
  await expect(status(page)).toContainText('Up to date');
  await settings(page, 'Sources');

  await page.getByLabel('From', { exact: true }).fill('2023-05-03');
  await page.getByRole('button', { name: 'Fetch these days' }).click();
  await expect(page.getByText('The Daily Papers begin on 4 May 2023.')).toBeVisible();

  await page.getByLabel('From', { exact: true }).fill(from);
  await page.getByRole('button', { name: 'Fetch these days' }).click();
  const progress = page.getByRole('main').getByRole('progressbar', { name: 'Older days' });
  await expect(progress).toBeVisible();
  await expect(status(page)).toContainText('Fetching older days');
  await upstream.waitForRequest(({ path }) => held.some((date) => path.includes(date)));
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/Stopped after \d+ of \d+ days/)).toBeVisible();
  await expect(progress).toBeHidden();

  upstream.faults.length = 0;
  await page.getByRole('main').getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/Done, \d+ days/)).toBeVisible();
  await goTo(page, `/feed/day/${from}`);
  await expect(papers(page).getByRole('listitem')).toHaveCount(2);
});

test('what is set about sources is checked, saved and outlives a restart', async ({ running, page }) => {
  await page.goto(await running.start());
  await settings(page, 'Sources');
  const automatic = page.getByRole('switch', { name: 'Sync automatically' });
  await expect(automatic).toBeChecked();
  await automatic.click({ force: true });
  await expect(status(page)).toHaveText(/^(Offline\. Everything stored works\.|Paused)/);
  await page.getByRole('button', { name: /How often/ }).click();
  await page.getByRole('option', { name: 'Every 3 hours' }).click();

  const contact = page.getByRole('textbox', { name: 'Your e-mail address' });
  await contact.fill('nobody');
  await contact.press('Enter');
  await expect(contact).toHaveAccessibleDescription(/not an e-mail address/);
  await contact.fill('reader@example.org');
  await contact.press('Enter');
  await expect(contact).not.toHaveAttribute('aria-invalid', 'true');

  const category = page.getByRole('textbox', { name: 'Category' });
  await category.fill('sc.CL');
  await category.press('Enter');
  await expect(category).toHaveAccessibleDescription(/no such category/);
  await category.fill('cs.CL');
  await category.press('Enter');
  const followed = page.getByRole('list', { name: 'Followed' }).getByRole('listitem');
  await expect(followed).toHaveText(/cs\.CL/);
  await category.fill('cs.CL');
  await category.press('Enter');
  await expect(category).toHaveAttribute('aria-invalid', 'true');

  await running.stop();
  await page.goto(await running.start());
  await settings(page, 'Sources');
  await expect(automatic).not.toBeChecked();
  await expect(page.getByRole('button', { name: /How often/ })).toContainText('Every 3 hours');
  await expect(contact).toHaveValue('reader@example.org');

  await page.getByRole('button', { name: 'Stop following cs.CL' }).click();
  await expect(followed).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(followed).toHaveCount(1);
});

test('what cannot be saved is taken back, with a word why', async ({ running, page }) => {
  await page.goto(await running.start());
  await settings(page, 'Sources');
  const automatic = page.getByRole('switch', { name: 'Sync automatically' });
  await expect(automatic).toBeChecked();
  await page.route('**/rpc/settings/set', (route) => route.abort());
  await automatic.click({ force: true });
  await expect(page.getByText('The setting was not saved.')).toBeVisible();
  await expect(automatic).toBeChecked();
});
