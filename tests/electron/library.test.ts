import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFeedDay } from '../support/feed-items.ts';
import { expect, highlightFirstLine, LINK, openAnnotations, test, untilRead } from './electron-app.ts';

test('what was marked and typed in the moment of closing is kept', async ({ desktop }) => {
  const started = await desktop.start(LINK);
  await untilRead(started.window);
  await highlightFirstLine(started.window);
  const panel = await openAnnotations(started.window);
  await panel.getByRole('article').first().getByRole('button', { name: 'Add note' }).click();
  await started.window.keyboard.type('Typed last.');
  await desktop.closeWindow(started);

  const again = await desktop.start(LINK);
  await untilRead(again.window);
  await expect((await openAnnotations(again.window)).getByText('Typed last.')).toBeVisible();
});

test('a PDF is read by ranges, and a copy of it saved byte for byte', async ({ desktop }) => {
  const { app, window } = await desktop.start(LINK);
  await untilRead(window);
  const ranged = await window.evaluate(async () => {
    const entry = performance.getEntriesByType('resource').find(({ name }) => name.includes('/files/pdf/'));
    const answer = await fetch(entry?.name ?? '', { headers: { Range: 'bytes=0-3' } });
    return { status: answer.status, text: await answer.text(), url: entry?.name ?? '' };
  });
  expect(ranged).toMatchObject({ status: 206, text: '%PDF' });

  const target = join(desktop.dataDir, 'copy.pdf');
  await app.evaluate(({ session }, path) => {
    session.defaultSession.on('will-download', (_event, item) => item.setSavePath(path));
  }, target);
  await window.getByRole('button', { name: 'More', exact: true }).first().click();
  await window.getByRole('menuitem', { name: 'Save a copy…' }).click();
  await expect.poll(() => existsSync(target)).toBe(true);
  const [sha256 = ''] = /[0-9a-f]{64}/.exec(ranged.url) ?? [];
  const stored = join(desktop.dataDir, 'pdfs', `${sha256}.pdf`);
  await expect.poll(async () => (await readFile(target)).equals(await readFile(stored))).toBe(true);
});

test('files are uploaded from the window, and found by search', async ({ desktop }) => {
  const { window } = await desktop.start();
  await window.getByRole('link', { name: /^Library/ }).click();
  const choosing = window.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Import files' }).click();
  const feed = Buffer.from(JSON.stringify(makeFeedDay('2026-06-10', 3, false)));
  await (await choosing).setFiles([{ name: '2026-06-10.json', mimeType: 'application/json', buffer: feed }]);
  await expect(window.getByText('10 papers')).toBeVisible();
  const title = (JSON.parse(feed.toString()) as { title: string }[])[0]?.title ?? '';
  await window.getByRole('link', { name: /^Search/ }).click();
  await window.getByRole('searchbox').fill(title);
  await expect(window.getByRole('article', { name: title })).toBeVisible();
});

test('a library that cannot be opened is said, and left as it is', async ({ desktop }) => {
  const file = join(desktop.dataDir, 'library.sqlite');
  await writeFile(file, 'no database at all, and long enough to be taken for one. '.repeat(20));
  const before = await readFile(file);
  const { code, stderr } = await desktop.startAgain();
  expect(code).toBe(1);
  expect(stderr).toContain('cannot be read as a library');
  expect(await readFile(file)).toEqual(before);
});

test('a library of a newer Offprint is said to be one', async ({ desktop }) => {
  const started = await desktop.start();
  await expect(started.window.getByRole('article').first()).toBeVisible();
  await desktop.closeWindow(started);
  const { DatabaseSync } = await import('node:sqlite');
  using database = new DatabaseSync(join(desktop.dataDir, 'library.sqlite'));
  database.exec('PRAGMA user_version = 1000');
  const { code, stderr } = await desktop.startAgain();
  expect(code).toBe(1);
  expect(stderr).toContain('newer Offprint');
});

test('the end waits for what is under way', async ({ desktop }) => {
  const started = await desktop.start();
  await expect(started.window.getByRole('article').first()).toBeVisible();
  expect(await desktop.quit(started)).toBe(0);
  expect(existsSync(join(desktop.dataDir, 'library.sqlite-wal'))).toBe(false);
});
