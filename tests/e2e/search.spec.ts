import { expectNoViolations } from '../support/axe.ts';
import { makeFeedDay, makeFeedDays } from '../support/feed-items.ts';
import { expect } from '../support/running-app.ts';
import { sharingWindow } from '../support/shared-window.ts';
import { goTo, untilFeedShows } from '../support/window-page.ts';

const test = sharingWindow(async (running) => {
  for (const [date, items] of makeFeedDays(120, 60)) await running.importFeed(date, items);
});

test.beforeEach(async ({ page }) => {
  await untilFeedShows(page);
  await page.keyboard.press('/');
});

test('finds while typing, forgives a slip, and marks what matched', async ({ page }) => {
  const box = page.getByRole('searchbox', { name: 'Search papers' });
  await expect(box).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Search the whole library' })).toBeVisible();
  await box.pressSequentially('hierarchicl mem');
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('article').first()).toBeVisible();
  await expect(results.locator('h2 mark').first()).toHaveText(/hierarchical|memory/i);
  await expect(
    page.getByRole('status').filter({ hasText: /^[\d,]+ results? in (<1|\d+) ms$/ }),
  ).toBeVisible();
  await expect(page).toHaveURL(/#\/search\?q=hierarchicl\+mem$/);
});

test('results are a long list, paged in as it scrolls', async ({ page }) => {
  await page.getByRole('searchbox').fill('method');
  const rows = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '120');
  expect(await rows.count()).toBeLessThan(40);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('End');
  await expect(rows.last()).toHaveAttribute('aria-posinset', '120');
  await expect(rows.last().getByRole('article')).toBeVisible();
});

test('Enter opens the best result beside the others, Escape closes it', async ({ page }) => {
  await page.getByRole('searchbox').fill('sparse');
  const first = page.getByRole('list', { name: 'Results' }).getByRole('article').first();
  const title = (await first.getByRole('heading').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeHidden();
});

test('nothing found is said, with what to try', async ({ page }) => {
  await page.getByRole('searchbox').fill('qqqxyzzy');
  await expect(page.getByRole('heading', { name: 'Nothing matches “qqqxyzzy”' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(page.getByRole('heading', { name: 'Search the whole library' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('the address keeps the search: reload and Back bring it again', async ({ page }) => {
  await page.getByRole('searchbox').fill('robots');
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results).toBeVisible();
  await page.getByRole('radio', { name: 'Papers' }).click({ force: true });
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('robots');
  await expect(page.getByRole('radio', { name: 'Papers' })).toBeChecked();
  await expect(results).toBeVisible();
});

test('a keyword leads to its search', async ({ page }) => {
  await page.goto(`${page.url().split('#')[0]}#/feed`);
  await page.getByRole('region', { name: 'Keywords' }).getByRole('link', { name: 'sparse memory' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('sparse memory');
  await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
});

test('indexing rests when told, says what it misses, and goes on', async ({ running, page }) => {
  await goTo(page, '/settings/library');
  const index = page.getByRole('region', { name: 'Indexing' });
  await expect(index).toContainText('All papers are in it.');
  await index.getByRole('button', { name: 'Pause indexing' }).click();
  await expect(index).toContainText('Indexing is paused.');
  const items = makeFeedDay('2026-01-05', 3, false);
  const [item] = items;
  if (!item) throw new Error('There is no item.');
  item.paper.title = 'Unheard-of Quokkas';
  await running.importFeed('2026-01-05', items);
  await goTo(page, '/search?q=quokkas');
  await expect(page.getByRole('heading', { name: 'Nothing matches “quokkas” so far' })).toBeVisible();
  await expect(index).toContainText('Indexing is paused, 3 papers left.');
  await expectNoViolations(page);
  await index.getByRole('button', { name: 'Resume indexing' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('article', { name: 'Unheard-of Quokkas' })).toBeVisible();
  await expect(index).toBeHidden();
});
