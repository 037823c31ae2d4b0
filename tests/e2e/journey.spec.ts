import type { Page } from '@playwright/test';
import { expect, test } from '../support/running-app.ts';
import { savedPageText } from '../support/saved-page.ts';

const SAVED_PAGE = savedPageText('Nov 4', [
  {
    title: 'Frugal Replay for Continual Learning',
    abstract:
      'We show that a small memory is enough to learn tasks one after the other. Code: https://github.com/example/frugal .',
    authors: 4,
    date: 'Sep 28, 2023',
    comments: 3,
  },
  {
    title: 'Bounds for $\\ell_1$-Regularised Attention',
    abstract: 'Attention over $n$ tokens costs $O(n \\log n)$ here, and loses nothing.',
    authors: 1,
    date: 'Aug 2',
  },
  { title: 'A Paper of Which Little Is Known', abstract: 'Only its title and this sentence.' },
]);

const feedItem = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Papers' }).getByRole('article', { name: title });

test('a new user reads, keeps and finds again, and a crash loses nothing', async ({ running, page }) => {
  await test.step('a first start has something to read', async () => {
    await page.goto(await running.start());
    await expect(page.getByRole('heading', { level: 1, name: 'Daily Papers' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Papers' }).getByRole('article')).not.toHaveCount(0);
  });

  await test.step('a saved Daily Papers page comes in and is in the feed of its day', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import files' }).click();
    await (await chooser).setFiles({
      name: 'Daily Papers - Hugging Face.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(SAVED_PAGE),
    });
    await expect(page.getByRole('article', { name: 'Frugal Replay for Continual Learning' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Feed' }).click();
    // The page's day lies before today's starter shelf.
    await page.getByRole('button', { name: 'Previous day' }).click();
    const paper = feedItem(page, 'Frugal Replay for Continual Learning');
    await expect(paper).toContainText('4 authors');
    await expect(paper).toContainText('3 comments');
    await expect(page.locator('.katex').first()).toBeVisible();
  });

  await test.step('search finds it while it is being typed, typo and all', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
    await page.getByRole('searchbox', { name: 'Search papers' }).pressSequentially('continual lerning');
    const results = page.getByRole('list', { name: 'Results' });
    await expect(
      results.getByRole('article', { name: 'Frugal Replay for Continual Learning' }),
    ).toBeVisible();
    await expect(results.locator('mark').first()).toBeVisible();
  });

  const title = 'Marks that last';
  await test.step('a paper goes on a new reading list', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Feed' }).click();
    const paper = page.getByRole('list', { name: 'Papers' }).getByRole('article').filter({ hasText: title });
    await paper.getByRole('button', { name: 'Save to list' }).click();
    await page.getByRole('textbox', { name: 'New list' }).fill('To read first');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /To read first/ }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  let quote = '';
  await test.step('a sentence of its PDF is highlighted, and the power fails at once', async () => {
    const paper = page.getByRole('list', { name: 'Papers' }).getByRole('article').filter({ hasText: title });
    await paper.getByRole('button', { name: 'Read', exact: true }).click();
    await selectFirstLines(page);
    quote = await page.evaluate(() => window.getSelection()?.toString().trim().split(/\s+/)[0] ?? '');
    await page
      .getByRole('toolbar', { name: 'Selection' })
      .getByRole('button', { name: 'Highlight green' })
      .click();
    await expect(page.getByRole('complementary', { name: 'Annotations' }).getByRole('article')).toHaveCount(
      1,
    );
    await running.kill();
  });

  await test.step('after a restart all is as it was', async () => {
    await page.goto(await running.start());
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: /To read first/ })
      .click();
    const paper = page.getByRole('article').filter({ hasText: title });
    await paper.getByRole('button', { name: 'Read', exact: true }).click();
    const annotations = page.getByRole('complementary', { name: 'Annotations' });
    await expect(annotations.getByRole('article')).toHaveCount(1);
    await expect(annotations.getByRole('article')).toContainText(quote);
    await expect(
      page.getByRole('region', { name: 'Document' }).locator('[data-annotation]').first(),
    ).toBeVisible();
    // The reading position is kept a moment after the page came to rest.
    await expect
      .poll(() => running.offprint('list', '--list', 'To read first'))
      .toMatchObject({ total: 1, papers: [{ highlightCount: 1, read: 'reading', hasPdf: true }] });
  });
});

/** Drags over some lines of text on the first page, as a reader does. */
async function selectFirstLines(page: Page): Promise<void> {
  const line = page.getByRole('region', { name: 'Document' }).locator('.textLayer span[role="presentation"]');
  await line.nth(8).waitFor();
  const from = await line.nth(6).boundingBox();
  const to = await line.nth(8).boundingBox();
  if (!from || !to) throw new Error('The page shows no text.');
  await page.mouse.move(from.x + 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
}
