import { makeFeedDay } from '../support/feed-items.ts';
import { expect } from '../support/running-app.ts';
import { sharingWindow } from '../support/shared-window.ts';
import { goTo, paper, papers } from '../support/window-page.ts';

const test = sharingWindow(async (running) => {
  await running.importFeed('2026-06-09', makeFeedDay('2026-06-09', 3, false));
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 12));
});

const LONG_TITLE = /^A Title So Long/;

test('opens on the newest day with papers and goes from day to day', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Daily Papers' })).toBeVisible();
  await expect(page.getByText('Wed, 10 June 2026', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next day' })).toBeDisabled();
  await page.getByRole('button', { name: 'Previous day' }).click();
  await expect(page.getByText('Tue, 9 June 2026', { exact: true })).toBeVisible();
  await expect(papers(page).getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Previous day' })).toBeDisabled();
  await page.goBack();
  await expect(page.getByText('Wed, 10 June 2026', { exact: true })).toBeVisible();
});

test('an address that names no real date shows the newest papers', async ({ page }) => {
  await page.evaluate(() => {
    location.hash = '#/feed/day/2026-02-31';
  });
  await expect(page.getByText('Wed, 10 June 2026', { exact: true })).toBeVisible();
  await expect(papers(page).getByRole('article').first()).toBeVisible();
});

test('a day without papers says so and offers the nearest with some', async ({ page }) => {
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { name: 'No papers are stored on this day' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import files' })).toBeVisible();
  await page.getByRole('button', { name: 'Wed, 10 June 2026' }).click();
  await expect(papers(page)).toBeVisible();
});

test('shows weeks, months and an honest trending', async ({ page }) => {
  await page.getByRole('tab', { name: 'Week' }).click();
  await expect(page.getByText('8–14 June 2026', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Previous week' })).toBeDisabled();
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '15');
  await page.getByRole('tab', { name: 'Month' }).click();
  await expect(page.getByText('June 2026', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Trending' }).click();
  await expect(page.getByRole('heading', { name: 'No trending list is stored yet' })).toBeVisible();
});

test('a card tells who, when, and how much talked about', async ({ page }) => {
  const long = paper(page, LONG_TITLE);
  await expect(long).toContainText('197 votes');
  await expect(long).toContainText('1 comment');
  await expect(long).toContainText('10 Jun 2026');
  await expect(papers(page)).toContainText('Code ★ 14');
  await page.keyboard.press('End');
  await expect(papers(page)).toContainText('and 3,302 others');
});

test('maths is typeset, stray LaTeX cleaned and prices left alone', async ({ page }) => {
  await expect(papers(page).locator('h2 .katex')).toHaveCount(2);
  await expect(paper(page, 'Costs $5 and Gains $10: Budgeted Agents with 4% Overhead')).toBeVisible();
});

test('an abstract opens in its card, with links to follow', async ({ page }) => {
  const card = paper(page, LONG_TITLE);
  await card.getByRole('button', { name: 'Show abstract' }).click();
  await expect(
    card.getByRole('link', { name: 'https://github.com/example/repo-1', exact: true }),
  ).toHaveAttribute('href', 'https://github.com/example/repo-1');
  const toggle = card.getByRole('button', { name: 'Hide abstract' });
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await toggle.click();
  await expect(card.getByRole('button', { name: 'Show abstract' })).toHaveAttribute('aria-expanded', 'false');
});

test('stars and marks stay', async ({ page }) => {
  const card = paper(page, LONG_TITLE);
  // The window shows it at once; a reload must not come before the library has it.
  for (const name of ['Star', 'Mark as read']) {
    const kept = page.waitForResponse((response) => response.url().endsWith('papers/setState'));
    await card.getByRole('button', { name, exact: true }).click();
    await kept;
  }
  await page.reload();
  await expect(card.getByRole('button', { name: 'Unstar' })).toBeVisible();
  await card.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(card.getByRole('button', { name: 'Mark as read' })).toBeVisible();
});

test('what the library refuses is taken back, with a word why', async ({ page }) => {
  const card = papers(page).getByRole('article').first();
  await page.route('**/rpc/papers/setState', (route) => route.abort());
  await card.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(page.getByText('The paper was not starred.')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Star', exact: true })).toBeVisible();
});

test('what another process imports appears by itself', async ({ running, page }) => {
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '12');
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 15));
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', '15');
});

test.describe('the open paper', () => {
  test('stands beside the list where there is room', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await paper(page, LONG_TITLE).getByRole('link', { name: LONG_TITLE }).click();
    await expect(page.getByRole('heading', { level: 1, name: LONG_TITLE })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Abstract' })).toContainText(
      'https://github.com/example/repo-1',
    );
    await expect(
      page.getByRole('region', { name: 'Links' }).getByRole('link', { name: 'arXiv page' }),
    ).toBeVisible();
    await expect(papers(page)).toBeVisible();
  });

  test('lies over the list where there is not, and Escape or Back closes it', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 600 });
    const heading = page.getByRole('heading', { level: 1, name: LONG_TITLE });
    const link = paper(page, LONG_TITLE).getByRole('link', { name: LONG_TITLE });
    await link.click();
    await expect(heading).toBeVisible();
    await expect(papers(page)).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(heading).toBeHidden();
    await link.click();
    await page.goBack();
    await expect(heading).toBeHidden();
    await expect(papers(page)).toBeVisible();
  });

  test('shows thousands of authors only when asked', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(papers(page)).toBeVisible();
    for (let i = 0; i < 5; i++) await page.keyboard.press('j');
    const authors = page.getByRole('region', { name: 'Authors' });
    await expect(authors.getByRole('heading')).toHaveText('Authors (3,303)');
    await expect(authors).not.toContainText('Author 3302');
    await authors.getByRole('button', { name: 'Show all 3,303' }).click();
    await expect(authors).toContainText('Author 3302');
  });
});

test('names in any direction leave what stands beside them in its place', async ({ running, page }) => {
  const [item] = makeFeedDay('2026-06-10', 1);
  if (!item) throw new Error('an item');
  Object.assign(item.paper, { title: 'Reading \u202eBackwards', publishedAt: '2026-06-10T08:00:00.000Z' });
  item.title = item.paper.title;
  item.paper.authors = [{ _id: '', name: 'דנה לוי\u202e', hidden: false }];
  await running.importFeed('2026-06-10', [item]);
  await goTo(page, `/paper/${encodeURIComponent(`arxiv:${item.paper.id}`)}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Reading Backwards' })).toBeVisible();

  // The day stands before its year, as it is written.
  const byline = page
    .locator('p')
    .filter({ hasText: `arXiv ${item.paper.id}` })
    .first();
  const places = await byline.evaluate((line) => {
    const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const left = (word: string) => {
      const range = document.createRange();
      const at = text.data.lastIndexOf(word);
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return range.getBoundingClientRect().left;
    };
    return ['arXiv', '2606', 'June', '2026'].map(left);
  });
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(await page.locator('body').textContent()).not.toMatch(/[\u202a-\u202e]/);
});
