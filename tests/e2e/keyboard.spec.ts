import { makeFeedDay } from '../support/feed-items.ts';
import { test as alone, expect } from '../support/running-app.ts';
import { sharingWindow } from '../support/shared-window.ts';
import {
  goTo,
  papers,
  pressAtOnce,
  pressKey,
  selectedTitle,
  untilFeedShows,
} from '../support/window-page.ts';

const test = sharingWindow((running) =>
  running.importFeed('2026-06-10', makeFeedDay('2026-06-10', 8, false)),
).extend({
  async page({ page }, use) {
    await untilFeedShows(page);
    await use(page);
  },
});

test('a day is gone through without a mouse', async ({ page }) => {
  const titles = await papers(page).getByRole('heading').allTextContents();
  await expect(selectedTitle(page)).toHaveText(titles[0] ?? '');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(selectedTitle(page)).toHaveText(titles[2] ?? '');
  await expect(selectedTitle(page)).toBeFocused();
  await page.keyboard.press('k');
  await expect(selectedTitle(page)).toHaveText(titles[1] ?? '');

  const row = papers(page).getByRole('article').nth(1);
  await page.keyboard.press('u');
  await expect(row.getByRole('button', { name: 'Mark as unread' })).toBeVisible();

  await page.keyboard.press('s');
  await page.getByRole('textbox', { name: 'New list' }).fill('jukebox');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(selectedTitle(page)).toHaveText(titles[1] ?? '');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: titles[1] })).toBeFocused();
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/#\/read\//);
  await page.goBack();
  await expect(selectedTitle(page)).toHaveText(titles[1] ?? '');
});

alone(
  'keys that come faster than the window draws act on the paper it stands on',
  async ({ running, page }) => {
    await running.importFeed('2026-06-11', makeFeedDay('2026-06-11', 70, false));
    await page.goto(await running.start());
    await expect(papers(page).locator('li[aria-setsize="70"]').first()).toBeVisible();
    const row = (place: number) => papers(page).locator(`li[aria-posinset="${place}"]`);

    await pressAtOnce(page, [...Array(40).fill('j'), 'u']);
    await expect(row(41).getByRole('button', { name: 'Mark as unread' })).toBeVisible();
    await expect(row(41).locator('a[aria-current="true"]')).toBeFocused();
    // Past what is loaded, it waits for its paper.
    await pressAtOnce(page, Array(25).fill('j'));
    await expect(row(66).locator('a[aria-current="true"]')).toBeFocused();
    await expect(selectedTitle(page)).toHaveCount(1);
    await pressAtOnce(page, ['k', 'k', 'u']);
    await expect(row(64).getByRole('button', { name: 'Mark as unread' })).toBeVisible();

    // Enter opens it too, wherever the focus is by then.
    const title = (await row(60).getByRole('heading').textContent()) ?? '';
    await pressAtOnce(page, ['k', 'k', 'k', 'k']);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
    // And where Tab leads, the list stands.
    await row(62).getByRole('link').first().focus();
    await expect(row(62).locator('a[aria-current="true"]')).toBeVisible();
    await expect(selectedTitle(page)).toHaveCount(1);
  },
);

test('keys count by their place where the layout has other letters', async ({ page }) => {
  const titles = await papers(page).getByRole('heading').allTextContents();
  await expect(selectedTitle(page)).toHaveText(titles[0] ?? '');
  // Russian j, Greek j, Hebrew k.
  await pressKey(page, 'о', 'KeyJ');
  await pressKey(page, 'ξ', 'KeyJ');
  await expect(selectedTitle(page)).toHaveText(titles[2] ?? '');
  await pressKey(page, 'ל', 'KeyK');
  await expect(selectedTitle(page)).toHaveText(titles[1] ?? '');
  await pressKey(page, 'ن', 'KeyK', { ctrl: true });
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await pressKey(page, 'л', 'KeyK', { ctrl: true });
  await expect(palette).toBeHidden();
  // German: ö is no bracket, ? lies with the ß.
  await pressKey(page, 'ö', 'Semicolon');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('keys typed into a field stay there', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('jks?u');
  await expect(page.getByRole('searchbox')).toHaveValue('jks?u');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('every action of a card is reached by Tab', async ({ page }) => {
  await selectedTitle(page).focus();
  const names: (string | null)[] = [];
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
      ),
    );
  }
  for (const name of ['Show abstract', 'Save to list', 'Mark as read', 'Star', 'Read'])
    expect(names).toContain(name);
  // Its PDF may be in the queue by now, which the app fills by itself.
  expect(names.some((name) => name === 'Download PDF' || name === 'Cancel download')).toBe(true);
});

test('the palette goes anywhere and opens papers by title', async ({ page }) => {
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await page.keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await page.keyboard.type('go to set');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();

  const title = makeFeedDay('2026-06-10', 8, false)[4]?.title;
  if (!title) throw new Error('There is no such paper.');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(title);
  await expect(palette.getByRole('menuitem', { name: title })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(palette).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('something');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('? shows the keys, g and a letter go places', async ({ page }) => {
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Next paper');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { level: 1, name: 'Lists' })).toBeVisible();
});

test('what stands over a screen goes with it, and Escape gives the focus back', async ({ page }) => {
  const overlays = [
    {
      at: '/feed',
      opener: page.getByRole('button', { name: 'Sync details' }),
      over: page.getByRole('dialog', { name: 'Sync details' }),
    },
    {
      at: '/search?q=sparse',
      opener: page.getByRole('button', { name: 'Has', exact: true }),
      over: page.getByRole('menu', { name: 'Has' }),
    },
    {
      at: '/settings/sources',
      opener: page.getByRole('button', { name: /How often/ }),
      over: page.getByRole('listbox', { name: 'How often' }),
    },
  ];
  for (const { at, opener, over } of overlays) {
    await goTo(page, '/library');
    await goTo(page, at);
    await opener.click();
    await expect(over).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(over).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(over).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/#\/library$/);
    await expect(over).toBeHidden();
  }
  await goTo(page, '/feed');
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await page.goBack();
  await expect(palette).toBeHidden();
});
