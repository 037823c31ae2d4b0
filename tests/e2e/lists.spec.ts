import { expectNoViolations } from '../support/axe.ts';
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

  await test.step('the panel goes with the screen it stands on', async () => {
    await place(page, 'Library').click();
    const row = papers(page).getByRole('article', { name: title });
    await row.getByRole('button', { name: 'Save to list' }).click();
    await expect(panel).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Daily Papers' })).toBeVisible();
    await expect(panel).toBeHidden();
  });

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
  await edit.getByRole('radio', { name: 'green' }).click({ force: true });
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

test('what was deleted lies in the trash, comes back as it was, or goes for good', async ({ page }) => {
  await expect(papers(page).getByRole('article')).toHaveCount(5);
  const titles = await papers(page).getByRole('article').getByRole('heading').allTextContents();
  const [first = '', second = ''] = titles;
  const panel = page.getByRole('dialog', { name: 'Save to list' });
  for (const [i, title] of [first, second].entries()) {
    await papers(page)
      .getByRole('article', { name: title })
      .getByRole('button', { name: 'Save to list' })
      .click();
    if (i === 0) {
      await panel.getByRole('textbox', { name: 'New list' }).fill('Queue');
      await page.keyboard.press('Enter');
    } else await panel.getByRole('checkbox', { name: 'Queue' }).click({ force: true });
    await expect(panel.getByRole('checkbox', { name: 'Queue' })).toBeChecked();
    await page.keyboard.press('Escape');
  }
  const messages = page.getByRole('region', { name: 'Messages' });
  const trash = page.getByRole('list', { name: 'Trash' });
  const openTrash = async () => {
    await place(page, 'Lists').click();
    await page.getByRole('tab', { name: 'Trash' }).click();
  };

  await test.step('the first paper is taken off, and then the list is deleted', async () => {
    await place(page, 'Queue').click();
    await papers(page)
      .getByRole('article', { name: first })
      .getByRole('button', { name: 'Remove from list' })
      .click();
    await expect(messages).toContainText('Removed from Queue.');
    await page.getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete list' }).click();
    await expect(messages).toContainText('“Queue” deleted.');
    // Nothing can be put back on a list that is gone.
    await expect(messages.getByRole('button', { name: 'Undo' })).toHaveCount(1);
  });

  await test.step('a toast is reached by keys, and Escape dismisses it', async () => {
    await page.keyboard.press('F6');
    await expect(messages).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(messages.getByRole('alertdialog').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(messages).toBeHidden();
  });

  await test.step('both lie in the trash; the entry brings its list along', async () => {
    await openTrash();
    const entry = trash.getByRole('article', { name: first });
    await expect(entry).toContainText('Entry of “Queue”, which lies in the trash too');
    await expect(trash.getByRole('article', { name: 'Queue', exact: true })).toContainText('List of 1 paper');
    await expectNoViolations(page);
    await entry.getByRole('button', { name: 'Restore' }).click();
    await page
      .getByRole('dialog', { name: 'Restore the list too?' })
      .getByRole('button', { name: 'Restore list and entry' })
      .click();
    await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
    // Neither has anything left to undo.
    await expect(messages.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    await place(page, 'Queue').click();
    await expect(papers(page).getByRole('article').getByRole('heading')).toHaveText([first, second]);
  });

  await test.step('a name that was taken meanwhile is numbered', async () => {
    await page.getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete list' }).click();
    await page.getByRole('button', { name: 'New list' }).click();
    await page.getByRole('dialog', { name: 'New list' }).getByRole('textbox', { name: 'Name' }).fill('queue');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'queue' })).toBeVisible();
    await messages.getByRole('button', { name: 'Undo' }).click();
    await expect(messages).toContainText('“Queue” is back as “Queue (2)”');
  });

  await test.step('what goes for good is asked about', async () => {
    await page.getByRole('button', { name: 'List actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete list' }).click();
    await openTrash();
    await trash.getByRole('button', { name: 'Delete for good' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete for good?' });
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
    await expect(messages.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });
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
