import type { Page } from '@playwright/test';
import { expectNoViolationsLightOrDark } from '../support/axe.ts';
import { makeFeedDays } from '../support/feed-items.ts';
import {
  documentRegion,
  goToReader,
  importPaper,
  selectLines,
  untilReadable,
} from '../support/reader-page.ts';
import { expect } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';
import { goTo, papers, place, untilFeedShows } from '../support/window-page.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search papers' });
const results = (page: Page) => page.getByRole('list', { name: 'Results' });
const suggestions = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const outcome = (page: Page) => page.getByRole('status').filter({ hasText: /^[\d,]+ results? in/ });

const test = sharingWindow(async (running) => {
  for (const [date, items] of makeFeedDays(60, 60)) await running.importFeed(date, items);
  await shelve(running, 3);
});

test.beforeEach(({ page }) => untilFeedShows(page));

test.describe('the search box', () => {
  test.beforeEach(async ({ page }) => {
    await page.keyboard.press('/');
    await expect(box(page)).toBeFocused();
  });

  test('offers authors, which arrows choose and Enter takes', async ({ page }) => {
    await box(page).pressSequentially('author:ose');
    await expect(suggestions(page).getByRole('option', { name: 'Ada Osei' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(suggestions(page).getByRole('option', { selected: true })).toHaveText(/Ada Osei/);
    await page.keyboard.press('Enter');
    await expect(box(page)).toHaveValue('author:"Ada Osei" ');
    await expect(suggestions(page)).toBeHidden();
    await expect(results(page).getByRole('article').first()).toContainText('Ada Osei');
  });

  test('offers fields, then their values', async ({ page }) => {
    await box(page).pressSequentially('sour');
    await suggestions(page)
      .getByRole('option', { name: /^source:/ })
      .click();
    await expect(box(page)).toHaveValue('source:');
    await expect(box(page)).toBeFocused();
    await suggestions(page)
      .getByRole('option', { name: /hugging-face/ })
      .click();
    await expect(box(page)).toHaveValue('source:hugging-face ');
    await expect(outcome(page)).toHaveText(/^60 results/);
  });

  test('declines suggestions by Escape, and keeps what is typed', async ({ page }) => {
    await box(page).pressSequentially('is:');
    await expect(suggestions(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(suggestions(page)).toBeHidden();
    await expect(box(page)).toHaveValue('is:');
  });

  test('says what it cannot understand, and reads it as words', async ({ page }) => {
    await box(page).fill('sparse has:wings ');
    await expect(page.getByRole('list', { name: 'Read as words' })).toHaveText(
      '“has:wings” is no filter: it takes pdf, code, highlight, note or abstract. It was read as words.',
    );
    await expect(page.getByRole('heading', { name: 'Nothing matches “sparse has:wings”' })).toBeVisible();
    await box(page).fill('sparse -has:code ');
    await expect(page.getByRole('list', { name: 'Read as words' })).toBeHidden();
    await expect(results(page)).toBeVisible();
  });

  test('asks what was meant', async ({ page }) => {
    await box(page).fill('herrarchycal ');
    await page.getByRole('button', { name: 'hierarchical' }).click();
    await expect(box(page)).toHaveValue('hierarchical');
    await expect(results(page)).toBeVisible();
  });

  test('remembers what led somewhere, until it is to be forgotten', async ({ page }) => {
    await box(page).fill('sparse tokens');
    await results(page).getByRole('article').first().getByRole('link').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear search' }).click();
    const recent = page.getByRole('list', { name: 'Recent searches' });
    await recent.getByRole('link', { name: 'sparse tokens' }).click();
    await expect(box(page)).toHaveValue('sparse tokens');
    await page.getByRole('button', { name: 'Clear search' }).click();
    await recent.getByRole('button', { name: 'Forget sparse tokens' }).click();
    await expect(recent).toBeHidden();
  });
});

test('filters are chosen from menus and written into the query', async ({ page }) => {
  await goTo(page, '/search?q=sparse');
  await page.getByRole('button', { name: 'Has', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Code' }).click();
  await expect(box(page)).toHaveValue('sparse has:code ');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Has: Code' })).toBeVisible();
  const articles = results(page).getByRole('article');
  await expect(articles.first()).toContainText('Code ★');

  await page.getByRole('button', { name: 'Date' }).click();
  await page.getByRole('menuitemcheckbox', { name: '2026' }).click();
  await expect(box(page)).toHaveValue('sparse has:code year:2026 ');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Has: Code' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Code' }).click();
  await expect(box(page)).toHaveValue('sparse year:2026 ');
});

test('results are sorted as asked', async ({ page }) => {
  await goTo(page, '/search?q=has:abstract+');
  await page.getByRole('button', { name: /Sort/ }).click();
  await page.getByRole('option', { name: 'Most votes first' }).click();
  await expect(page).toHaveURL(/sort=upvotes/);
  await expect(results(page).getByRole('article').first()).toContainText('200 votes');
  await page.reload();
  await expect(results(page).getByRole('article').first()).toContainText('200 votes');
});

test('a pasted address leads to its paper', async ({ page }) => {
  await goTo(page, '/search?q=sparse');
  const link = results(page).getByRole('article').first().getByRole('link').first();
  const id = decodeURIComponent((await link.getAttribute('href')) ?? '').replace('#/paper/arxiv:', '');
  const title = await link.textContent();
  await box(page).fill(`https://huggingface.co/papers/${id}`);
  await expect(outcome(page)).toHaveText(/^1 result /);
  await expect(results(page).getByRole('article')).toHaveAccessibleName(title ?? '');
});

test('a result says why it stands where it does', async ({ page }) => {
  await goTo(page, '/search?q=sparse');
  // With all of the library in the index: what is first among a part of it may be far down among all.
  await expect(outcome(page)).toBeVisible();
  const first = results(page).getByRole('article').first();
  await first.getByRole('button', { name: 'Star', exact: true }).click();
  const starred = results(page)
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: 'Unstar' }) });
  const why = starred.getByRole('button', { name: /Why here\? Score .* more because you starred it/ });
  // Where the pointer rests it shows a tooltip of its own.
  await page.mouse.move(0, 0);
  await why.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toContainText('because you starred it');
});

test('words of a stored PDF are found on their page, and read there', async ({ page }) => {
  await goTo(page, '/search?q="Line 4.12 keeps the reader awake"');
  const hit = results(page).getByRole('article', { name: /Part 3$/ });
  await expect(hit.locator('mark', { hasText: 'Line' }).first()).toBeVisible();
  await hit.getByRole('link', { name: 'p. 4, read there' }).click();
  await expect(page).toHaveURL(/[?&]page=4/);
  await expect(documentRegion(page).locator('.page[data-page-number="4"] .highlight').first()).toBeVisible();
});

test('a search is saved as a list, which follows the library and can be changed', async ({
  running,
  page,
}) => {
  await goTo(page, '/search?q=sparse+has:code+');
  await expect(outcome(page)).toBeVisible();
  const found = Number((await outcome(page).textContent())?.match(/^\d+/)?.[0]);
  await page.getByRole('button', { name: 'Save search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save search' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('sparse has:code');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Sparse with code');
  await page.keyboard.press('Enter');
  await place(page, 'Sparse with code').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sparse with code' })).toBeVisible();
  await expect(papers(page).getByRole('listitem').first()).toHaveAttribute('aria-setsize', `${found}`);

  const [item] = [...makeFeedDays(1, 1, '2026-07-15').values()][0] ?? [];
  if (!item) throw new Error('No paper was made.');
  const paper = { ...item.paper, title: 'Sparse and new', githubRepo: 'https://github.com/a/b' };
  await running.importFeed('2026-07-15', [{ ...item, title: paper.title, paper }]);
  await expect(papers(page).getByRole('article', { name: 'Sparse and new' })).toBeVisible();

  await page.getByRole('button', { name: 'List actions' }).click();
  await page.getByRole('menuitem', { name: 'Edit saved search' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit saved search' });
  await edit.getByRole('textbox', { name: 'Search for' }).fill('title:"Sparse and new"');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(papers(page).getByRole('article')).toHaveCount(1);
  await place(page, 'Lists').click();
  const row = page.getByRole('list', { name: 'Reading lists' }).getByRole('listitem');
  await expect(row).toContainText('title:"Sparse and new"');
  await expect(row).toContainText('1 paper');

  // Papers are not put on it by hand.
  await goTo(page, '/feed');
  await papers(page).getByRole('article').first().getByRole('button', { name: 'Save to list' }).click();
  await expect(page.getByRole('dialog', { name: 'Save to list' })).toContainText('No lists yet');
});

test('papers like a paper are beside it, and found from its card', async ({ page }) => {
  await goTo(page, '/search?q=title:sparse+');
  const first = results(page).getByRole('article').first();
  const title = (await first.getByRole('heading').textContent()) ?? '';
  await first.getByRole('link').first().click();
  const related = page.getByRole('region', { name: 'Related papers' });
  await expect(related.getByRole('listitem')).toHaveCount(6);
  await expect(related.getByRole('link', { name: title, exact: true })).toHaveCount(0);
  const next = (await related.getByRole('link').first().textContent()) ?? '';
  await related.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: next })).toBeVisible();

  await goTo(page, '/search?q=title:sparse+');
  await first.getByRole('button', { name: 'Find papers like this' }).click();
  await expect(page.getByRole('heading', { level: 2, name: `Papers like “${title}”` })).toBeVisible();
  await expect(papers(page).getByRole('article').first()).toBeVisible();
  await expect(papers(page).getByRole('article', { name: title, exact: true })).toHaveCount(0);
  await box(page).fill('robots');
  await expect(results(page)).toBeVisible();
  await expect(page).not.toHaveURL(/like=/);
});

test('a passage that is selected leads to papers like it', async ({ running, page }) => {
  await goToReader(page, await importPaper(running));
  await untilReadable(page);
  await selectLines(page, 'Line 1.3');
  await page
    .getByRole('toolbar', { name: 'Selection' })
    .getByRole('button', { name: 'Find papers like this' })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: /^Papers like “Line 1\.3/ })).toBeVisible();
  await expect(papers(page).getByRole('article').first()).toBeVisible();
});

test('the palette finds papers and highlights, which open where they are', async ({ running, page }) => {
  await goToReader(page, await importPaper(running));
  await untilReadable(page);
  await selectLines(page, 'Line 1.3');
  await page.getByRole('button', { name: 'Highlight yellow' }).click();
  await goTo(page, '/feed');
  await page.keyboard.press('ControlOrMeta+k');
  const field = page.getByRole('dialog', { name: 'Command palette' }).getByRole('searchbox');
  await field.fill('author:osei title:sparse');
  await expect(page.getByRole('menuitem', { name: /^Sparse / }).first()).toBeVisible();
  await field.fill('Line 1.3 keeps');
  await page.getByRole('menuitem', { name: /^Line 1\.3 keeps the reader awake/ }).click();
  await expect(page).toHaveURL(/\/read\/.*annotation=/);
});

test('without barriers, light or dark', async ({ page }) => {
  await goTo(page, '/search');
  await expect(page.getByRole('heading', { name: 'What you can write' })).toBeVisible();
  await expectNoViolationsLightOrDark(page);
  await box(page).pressSequentially('sparse has:c');
  await expect(suggestions(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectNoViolationsLightOrDark(page);
  await page.keyboard.press('Enter');
  await box(page).pressSequentially('year:20 -nothing (');
  await expect(page.getByRole('list', { name: 'Read as words' })).toBeVisible();
  await expectNoViolationsLightOrDark(page);
  await page.getByRole('button', { name: 'Status' }).click();
  await expect(page.getByRole('menu', { name: 'Status' })).toBeVisible();
  await expectNoViolationsLightOrDark(page);
});
