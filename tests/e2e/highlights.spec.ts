import type { Locator, Page } from '@playwright/test';
import { expectNoViolations, expectNoViolationsLightOrDark } from '../support/axe.ts';
import { type MarkOf, makeMarkedLibrary } from '../support/marked-library.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';
import { goTo, papers, place, pressAtOnce } from '../support/window-page.ts';

const at = (day: string, minute = 0) => `${day}T10:${String(minute).padStart(2, '0')}:00.000Z`;

const MARKS: MarkOf[] = [
  { paper: 0, quote: 'Attention is all you need', createdAt: at('2026-01-01'), page: 2, tags: ['method'] },
  { paper: 0, quote: 'dispensing with recurrence', createdAt: at('2026-01-02'), page: 1, color: 'blue' },
  {
    paper: 1,
    quote: 'residual connections',
    createdAt: at('2026-01-02', 5),
    color: 'green',
    note: 'Compare **both** with $x_1$',
    tags: ['method', 'to cite'],
  },
  { paper: 1, kind: 'note', createdAt: at('2026-01-03'), note: 'Ask about attention heads' },
];

async function open(running: RunningApp, page: Page, marks: MarkOf[] = MARKS): Promise<void> {
  await makeMarkedLibrary(running.dataDir, { papers: ['Transformers', 'Residuals'], marks, list: 'Thesis' });
  await page.goto(await running.start());
  await place(page, 'Highlights').click();
}

const list = (page: Page, name = 'Highlights') => page.getByRole('list', { name, exact: true });
const rows = (page: Page, name?: string) => list(page, name).getByRole('article');
const row = (page: Page, name: string | RegExp) => list(page).getByRole('article', { name });
const headings = (page: Page) => list(page).getByRole('heading', { level: 2 });
const message = (page: Page) => page.getByRole('region', { name: 'Messages' });

async function choose(page: Page, button: string, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  for (const name of names) await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

async function group(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Group/ }).click();
  await page.getByRole('option', { name }).click();
}

/** Selects a row by its box, which shows when it is pointed at. */
async function select(row: Locator): Promise<void> {
  await row.hover();
  await row.getByRole('checkbox', { name: 'Select' }).click({ force: true });
}

test('marks of the whole library are searched and filtered, and the address keeps what is asked', async ({
  running,
  page,
}) => {
  await open(running, page);
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('searchbox', { name: 'Search highlights' }).fill('atten');
  await expect(rows(page)).toHaveCount(2);
  await expect(row(page, /all you need/).locator('mark')).toHaveText('Attention');
  await expect(page).toHaveURL(/q=atten/);

  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search highlights' })).toHaveValue('atten');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'With note' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search highlights' }).fill('nothing like this');
  await page.getByRole('link', { name: 'Show all highlights' }).click();
  await expect(rows(page)).toHaveCount(4);

  await choose(page, 'Colour', 'Blue', 'Green');
  await expect(rows(page)).toHaveCount(2);
  await choose(page, 'Tag', 'to cite');
  await expect(rows(page)).toHaveCount(1);
  await choose(page, 'Tag: 1', 'to cite');
  await choose(page, 'Colour: 2', 'Blue', 'Green');
  await choose(page, 'Kind', 'Note');
  await expect(rows(page)).toHaveText([/Ask about attention heads/]);
  await choose(page, 'Kind: 1', 'Note');
  await choose(page, 'List', 'Thesis');
  await expect(rows(page)).toHaveCount(2);
});

test('groups are by paper, list, tag or day, and what was chosen is remembered', async ({
  running,
  page,
}) => {
  await open(running, page);
  await expect(headings(page)).toHaveText(['Residuals2', 'Transformers2']);
  // In reading order within the paper.
  await expect(rows(page).nth(2)).toContainText('dispensing with recurrence');
  await group(page, 'By reading list');
  await expect(headings(page)).toHaveText(['Thesis2', 'On no reading list2']);
  await group(page, 'By tag');
  await expect(headings(page)).toHaveText(['method2', 'to cite1', 'Without a tag2']);
  await expect(page.getByText('4 highlights')).toBeVisible();
  const remembered = page.waitForResponse((response) => response.url().includes('settings/set'));
  await group(page, 'By day');
  await remembered;
  await expect(headings(page)).toHaveText([/^3 January/, /^2 January/, /^1 January/]);
  await page.reload();
  await expect(headings(page)).toHaveText([/^3 January/, /^2 January/, /^1 January/]);
  await group(page, 'Newest first');
  await expect(rows(page)).toHaveCount(4);
  await expect(headings(page)).toHaveCount(0);
});

test('one is changed in its place, opened in the reader, deleted, and all of it undone', async ({
  running,
  page,
}) => {
  await open(running, page);
  const one = row(page, /residual connections/);
  await one.hover();
  await one.getByRole('button', { name: 'Pink' }).click();
  await expect(one.getByRole('button', { name: 'Pink' })).toHaveAttribute('aria-pressed', 'true');

  await expect(one.locator('strong')).toHaveText('both');
  await expect(one.locator('.katex')).toBeVisible();
  await one.getByRole('button', { name: 'Edit note' }).click();
  const saved = page.waitForResponse((response) => response.url().includes('annotations/edit'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Another thought');
  expect((await saved).ok()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(one).toContainText('Another thought');

  await one.getByRole('button', { name: 'Add tag', exact: true }).click();
  await page.keyboard.type('new');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(one.getByRole('list', { name: 'Tags' })).toContainText('new');

  await one.getByRole('button', { name: 'Delete' }).click();
  await expect(rows(page)).toHaveCount(3);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(4);

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(one.getByRole('list', { name: 'Tags' })).not.toContainText('new');
  await page.keyboard.press('Control+z');
  await expect(one).toContainText('Compare both');
  await page.keyboard.press('Control+z');
  await expect(one.getByRole('button', { name: 'Green' })).toHaveAttribute('aria-pressed', 'true');

  await one.getByRole('link', { name: /residual connections/ }).click();
  await expect(page).toHaveURL(/#\/read\/.*annotation=/);
});

test('several are recoloured, tagged and deleted at one stroke, and brought back at one', async ({
  running,
  page,
}) => {
  await open(running, page);
  await select(row(page, /all you need/));
  await page.getByRole('button', { name: 'Select all 4' }).click();
  const bar = page.getByRole('toolbar', { name: 'Selected highlights' });
  await expect(bar).toContainText('4 selected');
  await bar.getByRole('button', { name: 'Purple' }).click();
  const purple = list(page).getByRole('button', { name: 'Purple', pressed: true });
  await expect(purple).toHaveCount(4);
  await message(page).getByRole('button', { name: 'Undo' }).click();
  await expect(purple).toHaveCount(0);
  await expect(row(page, /recurrence/).getByRole('button', { name: 'Blue' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await bar.getByRole('button', { name: 'Add tag' }).click();
  await page.keyboard.type('reading group');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(list(page).getByText('reading group')).toHaveCount(4);
  await bar.getByRole('button', { name: 'Remove tag' }).click();
  await page.getByRole('menuitem', { name: 'method' }).click();
  await expect(list(page).getByText('method')).toHaveCount(0);

  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No highlights yet')).toBeVisible();
  await message(page).locator('div', { hasText: 'deleted' }).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(4);
});

test('what was deleted is restored from the trash, one, some or all, or goes for good', async ({
  running,
  page,
}) => {
  await open(running, page);
  for (const left of [3, 2, 1]) {
    await rows(page).first().hover();
    await rows(page).first().getByRole('button', { name: 'Delete' }).click();
    await expect(rows(page)).toHaveCount(left);
  }
  await page.getByRole('tab', { name: 'Trash' }).click();
  await expect(rows(page, 'Trash')).toHaveCount(3);
  await expect(rows(page, 'Trash').first()).toContainText('Deleted today');
  await page.keyboard.press('j');
  await expect(list(page, 'Trash').locator('article[aria-current="true"]')).toHaveCount(1);
  await expect(rows(page, 'Trash').nth(1)).toHaveAttribute('aria-current', 'true');

  await rows(page, 'Trash').first().getByRole('button', { name: 'Restore' }).click();
  await expect(rows(page, 'Trash')).toHaveCount(2);
  await message(page).locator('div', { hasText: 'restored' }).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page, 'Trash')).toHaveCount(3);
  await page.getByRole('button', { name: 'Restore all' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();

  await page.getByRole('tab', { name: 'All' }).click();
  await expect(rows(page)).toHaveCount(4);
  await rows(page).first().hover();
  await rows(page).first().getByRole('button', { name: 'Delete' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('tab', { name: 'Trash' }).click();
  await page.getByRole('button', { name: 'Empty trash' }).click();
  const dialog = page.getByRole('dialog', { name: 'Empty the trash?' });
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Keep them' }).click();
  await expect(rows(page, 'Trash')).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty trash' }).click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
});

test('a few are reviewed each day, the same all day', async ({ running, page }) => {
  await open(running, page);
  await page.getByRole('tab', { name: 'Review' }).click();
  const card = page.getByRole('article', { name: /^Highlight \d/ });
  await expect(page.getByText('1 of 4 for today')).toBeVisible();
  // Its address names it; its note may still be waiting for its mathematics to be set.
  const shown = () => card.getByRole('link').first().getAttribute('href');
  const first = await shown();
  const noted = page.waitForResponse((response) => response.url().includes('annotations/reviewed'));
  await page.getByRole('button', { name: 'Next' }).click();
  await noted;
  await expect(page.getByText('2 of 4 for today')).toBeVisible();
  await page.getByRole('button', { name: 'Previous' }).click();
  expect(await shown()).toBe(first);

  await page.reload();
  // Where it was left, and the first one is still the first.
  await expect(page.getByText('2 of 4 for today')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Done for today' }).click();
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await page.getByRole('button', { name: 'Look again' }).click();
  expect(await shown()).toBe(first);
});

test('twenty thousand are a list of a few rows that scrolls anywhere', async ({ running, page }) => {
  const many = Array.from(
    { length: 20_000 },
    (_, i): MarkOf => ({
      paper: i % 2,
      quote: `Words number ${i}`,
      page: 1 + Math.floor(i / 100),
      createdAt: at('2026-01-01'),
    }),
  );
  await open(running, page, many);
  const items = list(page).getByRole('listitem');
  await expect(items.first()).toHaveAttribute('aria-setsize', '20000');
  expect(await items.count()).toBeLessThan(40);
  await page.keyboard.press('End');
  await expect(items.last()).toHaveAttribute('aria-posinset', '20000');
  await expect(rows(page).last()).toContainText('Words number 1999');
  // Each group begins once: nothing does in the middle of one.
  await expect(headings(page)).toHaveCount(0);

  // However fast keys come, they act on the one row that the list stands on.
  await page.keyboard.press('Home');
  const item = (number: number) => list(page).locator(`li[aria-posinset="${number}"]`);
  await expect(item(1).locator('a[aria-current="true"]')).toBeFocused();
  await pressAtOnce(page, [...Array(30).fill('j'), 'x']);
  await expect(item(31).locator('a[aria-current="true"]')).toBeFocused();
  await expect(item(31).getByRole('checkbox')).toBeChecked();
  await expect(page.getByText('1 selected', { exact: true })).toBeVisible();
  await pressAtOnce(page, [...Array(15).fill('j'), 'Enter']);
  await expect(page).toHaveURL(/#\/read\/.*annotation=/);
  const opened = new URL(page.url()).hash;
  await page.goBack();
  await expect(item(46).locator('a[aria-current="true"]')).toHaveAttribute('href', opened);
});

test('rows of papers tell the newest note', async ({ running, page }) => {
  await open(running, page);
  await goTo(page, '/library');
  await expect(papers(page).getByRole('article', { name: 'Residuals' })).toContainText(
    'Ask about attention heads',
  );
  const { papers: listed } = await running.offprint('list');
  expect(listed).toContainEqual(
    expect.objectContaining({ title: 'Residuals', latestNote: 'Ask about attention heads' }),
  );
});

test('has no barrier, light or dark', async ({ running, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(running, page);
  await expect(rows(page)).toHaveCount(4);
  await select(row(page, /all you need/));
  await expectNoViolationsLightOrDark(page);
  await page.getByRole('tab', { name: 'Review' }).click();
  await expect(page.getByText('1 of 4 for today')).toBeVisible();
  await expectNoViolationsLightOrDark(page);
  await page.getByRole('tab', { name: 'All' }).click();
  await rows(page).first().hover();
  await rows(page).first().getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('tab', { name: 'Trash' }).click();
  await expect(rows(page, 'Trash')).toHaveCount(1);
  await expectNoViolationsLightOrDark(page);
});
