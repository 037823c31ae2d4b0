import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import type { NewAnnotation } from '#shared/entities/annotation.ts';
import { newAnnotation } from '../support/annotations.ts';
import { expectNoViolations } from '../support/axe.ts';
import { annotationsPanel, goToReader, importPaper, marks, untilReadable } from '../support/reader-page.ts';
import { expect, type RunningApp } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';
import { keyHeaders, pressAtOnce } from '../support/window-page.ts';

const test = sharingWindow((running) => shelve(running, 8));

const articles = (page: Page) => annotationsPanel(page).getByRole('article');
const count = (page: Page) => annotationsPanel(page).getByRole('status').first();
const quote = (page: Page, words: string) => articles(page).getByRole('button', { name: words, exact: true });
const bulk = (page: Page) => annotationsPanel(page).getByRole('region', { name: 'Selected annotations' });

/** Puts annotations into the library through the contract, as another window does. */
async function addAnnotations(page: Page, create: NewAnnotation[]): Promise<void> {
  const answer = await page.request.post(`${new URL(page.url()).origin}/rpc/annotations/edit`, {
    // The connection that is taken may just be closing.
    maxRetries: 2,
    data: { json: { create } },
    headers: { origin: new URL(page.url()).origin, ...(await keyHeaders(page)) },
  });
  expect(answer.status()).toBe(200);
}

const line = (paperId: string, number: number, values: Partial<NewAnnotation> = {}): NewAnnotation =>
  newAnnotation({
    id: uuidv7(),
    paperId,
    rects: [{ page: 1, x1: 60, y1: 700 - 14 * number, x2: 290, y2: 711 - 14 * number }],
    quote: { type: 'TextQuoteSelector', exact: `Finding ${number}`, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 100 * number, end: 100 * number + 10 },
    ...values,
  });

async function openWith(
  running: RunningApp,
  page: Page,
  make: (paperId: string) => NewAnnotation[],
): Promise<string> {
  const paperId = await importPaper(running);
  await addAnnotations(page, make(paperId));
  await goToReader(page, paperId);
  await untilReadable(page);
  await expect(articles(page).first()).toBeVisible();
  return paperId;
}

const saved = (page: Page) =>
  page.waitForResponse((response) => response.url().includes('annotations/edit') && response.ok());

test('narrows them down by words, colour, kind, tag and note', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [
    line(paperId, 1, { note: 'Compare with Müller' }),
    line(paperId, 2, { color: 'pink', tags: ['to cite'] }),
    line(paperId, 3, { kind: 'underline', color: 'pink' }),
    line(paperId, 4, { tags: ['to cite', 'Figures'] }),
  ]);
  const panel = annotationsPanel(page);
  await expect(count(page)).toHaveText('4');

  await panel.getByRole('searchbox', { name: 'Search annotations' }).fill('MULLER');
  await expect(articles(page)).toHaveCount(1);
  await expect(count(page)).toHaveText('1 of 4');
  await page.keyboard.press('Escape');
  await expect(articles(page)).toHaveCount(4);

  await panel.getByRole('group', { name: 'Show colours' }).getByRole('button', { name: 'Pink' }).click();
  await expect(count(page)).toHaveText('2 of 4');
  await panel.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'to cite' }).click();
  await page.keyboard.press('Escape');
  await expect(count(page)).toHaveText('1 of 4');
  await expect(quote(page, 'Finding 2')).toBeVisible();

  await panel.getByRole('group', { name: 'Show colours' }).getByRole('button', { name: 'Green' }).click();
  await panel.getByRole('group', { name: 'Show colours' }).getByRole('button', { name: 'Pink' }).click();
  await expect(panel.getByRole('heading', { name: 'None of them' })).toBeVisible();
  await panel.getByRole('button', { name: 'Show all' }).click();
  await expect(articles(page)).toHaveCount(4);

  await panel.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Underline' }).click();
  await page.keyboard.press('Escape');
  await expect(quote(page, 'Finding 3')).toBeVisible();
  await expect(count(page)).toHaveText('1 of 4');
  await expectNoViolations(page);
});

test('recolours, tags and deletes several at one stroke, each with one undo', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [1, 2, 3, 4].map((number) => line(paperId, number)));
  const panel = annotationsPanel(page);
  await quote(page, 'Finding 1').click();
  await expect(bulk(page)).toBeHidden();
  await quote(page, 'Finding 3').click({ modifiers: ['Shift'] });
  await quote(page, 'Finding 2').click({ modifiers: ['ControlOrMeta'] });
  await expect(bulk(page).getByRole('status')).toHaveText('2 selected');
  await expectNoViolations(page);

  const recoloured = saved(page);
  await bulk(page).getByRole('button', { name: 'Orange' }).click();
  await recoloured;
  await expect(marks(page).locator('xpath=self::*[@data-color="orange"]')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(marks(page).locator('xpath=self::*[@data-color="orange"]')).toHaveCount(0);
  await expect(page.getByText('Undone: colour of 2 highlights changed')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(marks(page).locator('xpath=self::*[@data-color="orange"]')).toHaveCount(2);

  await bulk(page).getByRole('button', { name: 'Tag selected' }).click();
  await page.keyboard.type('method');
  const tagged = saved(page);
  await page.keyboard.press('Enter');
  await tagged;
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('list', { name: 'Tags' })).toHaveCount(2);

  await bulk(page).getByRole('button', { name: 'Delete selected' }).click();
  await expect(articles(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(articles(page)).toHaveCount(4);
  await expect(panel.getByText('method')).toHaveCount(2);
});

test('goes through them, chooses and changes them by keys alone', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [1, 2, 3].map((number) => line(paperId, number)));
  await quote(page, 'Finding 1').focus();
  await page.keyboard.press('ArrowDown');
  await expect(quote(page, 'Finding 2')).toBeFocused();
  await expect(articles(page).nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bulk(page).getByRole('status')).toHaveText('2 selected');
  await page.keyboard.press('2');
  await expect(articles(page).nth(2).getByRole('button', { name: 'Green' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bulk(page).getByRole('status')).toHaveText('3 selected');
  await page.keyboard.press('Escape');
  await expect(bulk(page)).toBeHidden();
  await page.keyboard.press('Home');
  await expect(quote(page, 'Finding 1')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(articles(page)).toHaveCount(2);
  await expect(quote(page, 'Finding 2')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(articles(page)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+y');
  await expect(articles(page)).toHaveCount(2);
});

test('tags one, with suggestions of tags in use', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [line(paperId, 1, { tags: ['taxonomy'] }), line(paperId, 2)]);
  const second = articles(page).nth(1);
  await quote(page, 'Finding 2').focus();
  await page.keyboard.press('t');
  await page.keyboard.type('taxo');
  await expect(page.getByRole('option', { name: 'taxonomy' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const suggested = saved(page);
  await page.keyboard.press('Enter');
  await suggested;
  await page.keyboard.type('to cite');
  const typed = saved(page);
  await page.keyboard.press('Enter');
  await typed;
  await page.keyboard.press('Escape');
  await expect(second.getByRole('listitem')).toContainText(['taxonomy', 'to cite', '']);

  await second.getByRole('button', { name: 'Remove tag taxonomy' }).click();
  await expect(second.getByText('taxonomy')).toHaveCount(0);
  await page.reload();
  await untilReadable(page);
  await expect(articles(page).nth(1).getByText('to cite')).toBeVisible();
  await expect(articles(page).nth(1).getByText('taxonomy')).toHaveCount(0);
});

test('shows a note as it is meant, and says that it is saved only when it is', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [line(paperId, 1)]);
  const article = articles(page).first();
  const held = Promise.withResolvers<void>();
  await page.route('**/rpc/annotations/edit', async (route) => {
    await held.promise;
    await route.continue();
  });
  await quote(page, 'Finding 1').focus();
  await page.keyboard.press('e');
  await expect(article.getByRole('textbox', { name: 'Note' })).toBeFocused();
  const asked = page.waitForRequest((request) => request.url().includes('annotations/edit'));
  await page.keyboard.type('**Bold** claim: $x_1 + x_2$ <img src=x onerror=alert(1)>');
  await asked;
  await expect(article.getByText('Saving', { exact: true })).toBeVisible();
  await expect(article.getByText('Saved', { exact: true })).toBeHidden();
  held.resolve();
  await expect(article.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(article.locator('strong')).toHaveText('Bold');
  await expect(article.locator('math, .katex').first()).toBeAttached();
  await expect(article.locator('img')).toHaveCount(0);
  await expect(article).toContainText('<img src=x onerror=alert(1)>');
  await expectNoViolations(page);
});

test('keeps a note that the library did not take, and saves it when it can', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [line(paperId, 1)]);
  const article = articles(page).first();
  await page.route('**/rpc/annotations/edit', (route) => route.abort());
  await quote(page, 'Finding 1').focus();
  await page.keyboard.press('e');
  await page.keyboard.type('An hour of thought');
  await expect(page.getByText('The note was not saved.')).toBeVisible();
  await expect(article.getByText('Not saved yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(article).toContainText('An hour of thought');
  await page.unroute('**/rpc/annotations/edit');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(article.getByText('Not saved yet')).toBeHidden();
  await page.reload();
  await untilReadable(page);
  await expect(article).toContainText('An hour of thought');
});

test('deletes one, brings it back and takes it away again', async ({ running, page }) => {
  await openWith(running, page, (paperId) => [line(paperId, 1, { note: 'kept' }), line(paperId, 2)]);
  await articles(page).first().hover();
  await articles(page).first().getByRole('button', { name: 'Delete' }).click();
  await expect(articles(page)).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('Highlight deleted')).toBeVisible();
  await annotationsPanel(page).getByRole('button', { name: 'Undo' }).click();
  await expect(articles(page)).toHaveCount(2);
  await expect(articles(page).first()).toContainText('kept');
  const redone = saved(page);
  await annotationsPanel(page).getByRole('button', { name: 'Redo' }).click();
  await redone;
  await expect(articles(page)).toHaveCount(1);
  await page.reload();
  await untilReadable(page);
  await expect(articles(page)).toHaveCount(1);
});

test('is as quick with two thousand: few of them exist, and all are reached', async ({ running, page }) => {
  await openWith(running, page, (paperId) =>
    Array.from({ length: 2000 }, (_, number) => line(paperId, number, { page: 1 + (number % 6) })),
  );
  await expect(count(page)).toHaveText('2,000');
  expect(await articles(page).count()).toBeLessThan(40);
  await articles(page).first().getByRole('button').first().focus();
  // However fast keys come, they act on the one row that the list stands on.
  await pressAtOnce(page, [...Array(10).fill('ArrowDown'), '2']);
  const item = (number: number) => annotationsPanel(page).locator(`li[aria-posinset="${number}"]`);
  await expect(item(11).getByRole('button').first()).toBeFocused();
  await expect(item(11).getByRole('article')).toHaveAttribute('aria-current', 'true');
  await expect(item(11).getByRole('button', { name: 'Green' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Home');
  await expect(item(1).getByRole('button', { name: 'Green' })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('End');
  await expect(articles(page).last().getByRole('button').first()).toBeFocused();
  await expect(articles(page).last()).toBeInViewport();
  await annotationsPanel(page).getByRole('searchbox').fill('Finding 1999');
  await expect(count(page)).toHaveText('1 of 2,000');
});
