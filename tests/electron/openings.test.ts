import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePdf } from '../support/make-pdf.ts';
import { type Desktop, expect, LINK, READER, test, untilRead } from './electron-app.ts';

const TITLE = 'On Opening Papers from Elsewhere';

/** What stays as long as the page is not loaded anew. */
const mark = ({ window }: Desktop) => window.evaluate(() => void Reflect.set(globalThis, 'isSame', true));
const isSame = ({ window }: Desktop) => window.evaluate(() => Reflect.get(globalThis, 'isSame') === true);

test('a link opens its paper: at the start, of a second start, and told by the system', async ({
  desktop,
}) => {
  const started = await desktop.start(LINK);
  await expect(started.window).toHaveURL(READER);
  await untilRead(started.window);
  await mark(started);

  // To what is shown already, it loads nothing anew.
  const second = await desktop.startAgain(LINK);
  expect(second.code).toBe(0);
  await expect(started.window).toHaveURL(READER);
  const other = LINK.replace('reading-offline', 'keyboard');
  await started.app.evaluate(({ app }, url) => app.emit('open-url', { preventDefault() {} }, url), other);
  await expect(started.window).toHaveURL(/starter%3Akeyboard/);
  await desktop.startAgain(LINK);
  await expect(started.window).toHaveURL(READER);
  await desktop.startAgain('offprint://open?paper=../../etc');
  await expect(started.window).toHaveURL(READER);
  expect(await isSame(started)).toBe(true);
});

test('a PDF that is opened with the app comes into the library, and is read', async ({ desktop }) => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-opened-'));
  const file = await makePdf(join(folder, 'elsewhere.pdf'), { title: TITLE });
  const started = await desktop.start(file);
  await expect(started.window).toHaveURL(/#\/read\/file/);
  await untilRead(started.window);
  await expect(started.window.getByRole('tab', { name: TITLE })).toBeVisible();

  const next = await makePdf(join(folder, 'next.pdf'), { title: 'On Opening the Next One' });
  await desktop.startAgain(next);
  await expect(started.window.getByRole('tab', { name: 'On Opening the Next One' })).toBeVisible();
  // macOS tells of files by this event.
  await started.app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault() {} }, path), file);
  await expect(started.window.getByRole('tab', { name: TITLE })).toHaveAttribute('aria-selected', 'true');
  await rm(folder, { recursive: true });
});

test('the menu’s settings open in the window, twice without loading it anew', async ({ desktop }) => {
  const started = await desktop.start();
  const { app, window } = started;
  await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await mark(started);
  const choose = () =>
    app.evaluate(({ Menu }) => {
      const all = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
      all.find(({ label }) => label === 'Settings…')?.click();
    });
  await choose();
  await expect(window.getByRole('tab', { name: 'Appearance' })).toBeVisible();
  await choose();
  await expect(window.getByRole('tab', { name: 'Appearance' })).toBeVisible();
  expect(await isSame(started)).toBe(true);
});

test('Ctrl+W closes the paper in front, and no window', async ({ desktop }) => {
  const { app, window } = await desktop.start(LINK);
  await untilRead(window);
  await window.keyboard.press('ControlOrMeta+w');
  await expect(window.getByRole('region', { name: 'Document' })).toBeHidden();
  await window.keyboard.press('ControlOrMeta+w');
  await window.keyboard.press('ControlOrMeta+w');
  await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(app.windows()).toHaveLength(1);
});
