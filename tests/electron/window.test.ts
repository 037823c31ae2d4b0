import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Desktop, expect, isStandIn, LINK, READER, test, untilRead } from './electron-app.ts';

const isVisible = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
const boundsOf = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
const crash = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );

test('a window on a new library is shown, sandboxed, with the feed in it', async ({ desktop }) => {
  const started = await desktop.start();
  await expect.poll(() => isVisible(started)).toBe(true);
  const { window } = started;
  await expect(window.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Daily Papers', level: 1 })).toBeVisible();
  await expect(
    window.getByRole('article', { name: 'Reading offline: how Offprint keeps papers at hand' }),
  ).toBeVisible();
  expect(await window.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined');
});

test('a window is shown where the system never says that it is ready to be', async ({ desktop }) => {
  test.skip(!isStandIn, 'Under Wayland the binary shows it.');
  desktop.env.STAND_IN_WAYLAND = '1';
  const started = await desktop.start();
  await expect.poll(() => isVisible(started)).toBe(true);
});

test('a window opens as it was closed, and within the screen', async ({ desktop }) => {
  const first = await desktop.start();
  const bounds = { x: 40, y: 60, width: 1000, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
    bounds,
  );
  await desktop.closeWindow(first);
  const second = await desktop.start();
  expect(await boundsOf(second)).toMatchObject({ width: 1000, height: 700 });
  await desktop.closeWindow(second);

  // On a screen that is smaller now, its title bar above that.
  const file = join(desktop.dataDir, 'electron', 'window.json');
  const kept = JSON.parse(await readFile(file, 'utf8')) as object;
  const beyond = { x: 100, y: -300, width: 9_000, height: 9_000 };
  await writeFile(file, JSON.stringify({ ...kept, bounds: beyond }));
  const third = await desktop.start();
  const { area, window } = await third.app.evaluate(({ BrowserWindow, screen }) => ({
    area: screen.getPrimaryDisplay().workArea,
    window: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
  }));
  expect(window).toEqual(area);
});

test('a page that crashed comes back where it was; the second time the user is asked', async ({
  desktop,
}) => {
  const started = await desktop.start(LINK);
  const { app, window } = started;
  await untilRead(window);
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const seen = { asked: [] as string[], loads: 0 };
    Reflect.set(globalThis, 'seen', seen);
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      seen.asked.push(message);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => {
      seen.loads++;
    });
  });
  const seen = () =>
    app.evaluate(({ BrowserWindow }) => ({
      ...(Reflect.get(globalThis, 'seen') as { asked: string[]; loads: number }),
      url: BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    }));
  const url = expect.stringMatching(READER);
  await crash(started);
  await expect.poll(seen).toEqual({ asked: [], loads: 1, url });
  await crash(started);
  await expect.poll(seen).toEqual({ asked: ['The window crashed twice'], loads: 2, url });
});

test('closing the window closes the library and ends the process', async ({ desktop }) => {
  const started = await desktop.start(LINK);
  await untilRead(started.window);
  await desktop.closeWindow(started);
  const left = await readdir(desktop.dataDir);
  expect(left).toContain('library.sqlite');
  expect(left).not.toContain('library.sqlite-wal');
});
