import { makeFeedDay } from '../support/feed-items.ts';
import { expect, test } from '../support/running-app.ts';
import { papers, place } from '../support/window-page.ts';

test.beforeEach(async ({ running, page }) => {
  await running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 5, false));
  await page.goto(await running.start());
});

test('a paper is saved to lists, old and new, and taken off again', async ({ page }) => {
  const card = papers(page).getByRole('article').first();
  const title = (await card.getByRole('heading').textContent()) ?? '';
  await card.getByRole('button', { name: 'Save to list' }).click();
  const panel = page.getByRole('dialog', { name: 'Save to list' });
  await panel.getByRole('textbox', { name: 'New list' }).fill('Thesis ch. 3');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('checkbox', { name: 'Thesis ch. 3' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(card).toContainText('Thesis ch. 3');

  await place(page, 'Thesis ch. 3').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thesis ch. 3' })).toBeVisible();
  const listed = papers(page).getByRole('article', { name: title });
  await listed.getByRole('button', { name: 'Remove from list' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing on this list yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(listed).toBeVisible();
});

test('lists are made, renamed, recoloured, deleted and brought back', async ({ page }) => {
  await place(page, 'Lists').click();
  await expect(page.getByRole('heading', { name: 'No reading lists yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New list' }).click();
  await page.getByRole('dialog', { name: 'New list' }).getByRole('textbox', { name: 'Name' }).fill('Queue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();

  await page.getByRole('button', { name: 'List actions' }).click();
  await page.getByRole('menuitem', { name: 'Rename or recolour' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit list' });
  await edit.getByRole('textbox', { name: 'Name' }).fill('Reading group');
  await edit.getByRole('radio', { name: 'green' }).check({ force: true });
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reading group' })).toBeVisible();

  await page.getByRole('button', { name: 'List actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete list' }).click();
  await expect(page.getByRole('heading', { name: 'No reading lists yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByRole('list', { name: 'Reading lists' }).getByRole('link', { name: 'Reading group' }),
  ).toBeVisible();
});

test('a name that is taken is refused with a word why', async ({ page }) => {
  for (const name of ['Queue', 'queue']) {
    await place(page, 'Lists').click();
    await page.getByRole('button', { name: 'New list' }).click();
    await page.getByRole('dialog', { name: 'New list' }).getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    if (name === 'Queue') await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await expect(page.getByText('The list was not made.')).toBeVisible();
});
