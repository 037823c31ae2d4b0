import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import { temporaryFolder } from '../support/library.ts';
import { annotationsPanel, openReader, selectLines } from '../support/reader-page.ts';
import { openWindow } from '../support/reading-library.ts';
import { test as alone, expect, type RunningApp } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';
import { chooseFiles, place } from '../support/window-page.ts';

const test = sharingWindow((running) => shelve(running, 5));

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export annotations' });
const preview = (page: Page) => dialog(page).getByRole('region', { name: 'Preview' }).locator('pre');

/** Opens the paper and marks two lines, the second with the action given. */
async function markTwoLines(running: RunningApp, page: Page): Promise<string> {
  const id = await openReader(running, page);
  for (const [line, name] of [
    ['Line 1.3 ', 'Highlight green'],
    ['Line 1.6 ', 'Underline'],
  ] as const) {
    await selectLines(page, line);
    await page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name, exact: true }).click();
    await expect(annotationsPanel(page).getByRole('article').filter({ hasText: line.trim() })).toBeVisible();
  }
  return id;
}

async function openExport(page: Page): Promise<void> {
  await annotationsPanel(page).getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

async function chooseFormat(page: Page, name: string): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /Format/ })
    .click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** Saves the export; answers its name and what is in it. */
async function save(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('shows how marks will look in each format, and saves them', async ({ running, page }) => {
  await markTwoLines(running, page);
  await openExport(page);
  await expect(preview(page)).toContainText('> Line 1.3 keeps the reader awake');
  await expect(preview(page)).toContainText('[Highlight, page 1](offprint://open?paper=');
  await expect(dialog(page).getByRole('status')).toHaveText('2 marks of 1 paper');
  await expectNoViolations(page);

  await chooseFormat(page, 'Obsidian');
  await expect(preview(page)).toContainText('> [!quote] [Underline, page 1]');
  await chooseFormat(page, 'Table (CSV)');
  await expect(preview(page)).toContainText('paper_title,');
  await chooseFormat(page, 'Logseq');
  await expect(preview(page)).toContainText('id:: ');
  const { name, text } = await save(page);
  expect(name).toMatch(/^On Reading Slowly and Keeping What Was Read, Part \d\.md$/);
  expect(text).toContain('- > Line 1.6 keeps the reader awake');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('2 marks exported')).toBeVisible();
});

test('exports only what is selected', async ({ running, page }) => {
  await markTwoLines(running, page);
  const second = annotationsPanel(page).getByRole('article').filter({ hasText: 'Line 1.6' });
  await second.click();
  await openExport(page);
  await dialog(page).getByRole('radio', { name: 'Selected annotations' }).click({ force: true });
  await expect(dialog(page).getByRole('status')).toHaveText('1 mark of 1 paper');
  await expect(preview(page)).toContainText('Line 1.6');
  await expect(preview(page)).not.toContainText('Line 1.3');
});

test('copies to the clipboard', async ({ running, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await markTwoLines(running, page);
  await openExport(page);
  await chooseFormat(page, 'Plain text');
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('2 marks copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '“Line 1.3 keeps the reader awake” (page 1)',
  );
});

test('a template is edited with its result beside it, kept, and given up again', async ({
  running,
  page,
}) => {
  await markTwoLines(running, page);
  await openExport(page);
  await dialog(page).getByRole('button', { name: 'Edit template' }).click();
  const forMark = dialog(page).getByRole('textbox', { name: 'For each mark' });
  await forMark.fill('* {{quote}} ({{color}}, {{pagina}})');
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'The template for the annotation is broken in line 1, column 25: There is nothing called “pagina” here.',
  );
  await forMark.fill('* {{quote}} ({{color}}, {{page}})\n');
  await expect(preview(page)).toContainText('* Line 1.3 keeps the reader awake (green, 1)');
  await expect(dialog(page).getByRole('alert')).toBeHidden();
  await expectNoViolations(page);
  const { text } = await save(page);
  expect(text).toContain('* Line 1.6 keeps the reader awake (green, 1)');

  await page.reload();
  await expect(annotationsPanel(page).getByRole('article')).toHaveCount(2);
  await openExport(page);
  await expect(preview(page)).toContainText('(green, 1)');
  await dialog(page).getByRole('button', { name: 'Edit template' }).click();
  await dialog(page).getByRole('button', { name: 'Use the standard template' }).click();
  await expect(preview(page)).toContainText('[Highlight, page 1](');
});

alone('what is saved can be brought into an empty library, once', async ({ running, page, browser }) => {
  const id = await markTwoLines(running, page);
  await openExport(page);
  await chooseFormat(page, 'Web Annotation (W3C)');
  const { name, text } = await save(page);
  expect(name).toMatch(/\.jsonld$/);

  using elsewhere = temporaryFolder();
  await using other = await openWindow(browser, elsewhere.path);
  await place(other.page, 'Library').click();
  const bringIn = () =>
    chooseFiles(other.page, () => other.page.getByRole('button', { name: 'Import files' }).first().click(), [
      { name, text },
    ]);
  await bringIn();
  await expect(other.page.getByText('Added 1 paper. Added 2 marks.')).toBeVisible();
  await place(other.page, 'Highlights').click();
  await expect(other.page.getByText('Line 1.3 keeps the reader awake')).toBeVisible();
  await expect(other.page.getByText('Line 1.6 keeps the reader awake')).toBeVisible();
  await place(other.page, 'Library').click();
  await bringIn();
  await expect(other.page.getByText('2 marks were here already.')).toBeVisible();
  expect(id).toMatch(/^file:/);
});

alone('a file of annotations with something wrong in it is reported', async ({ running, page }) => {
  await page.goto(await running.start());
  await place(page, 'Library').click();
  const rows = 'title,quote\nA Paper That Nobody Has,some words\n';
  await chooseFiles(page, () => page.getByRole('button', { name: 'Import files' }).first().click(), [
    { name: 'notes.csv', text: rows },
  ]);
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('No marks were added. One problem was met.');
  await expect(report).toContainText('notes.csv, line 2');
  await expect(report).toContainText(
    'Row 1: its paper “A Paper That Nobody Has” is not in the library: add it, then import again',
  );
});

test('in a browser a link is followed by pasting it into the command palette', async ({ running, page }) => {
  await markTwoLines(running, page);
  await openExport(page);
  await chooseFormat(page, 'Plain text');
  const { text } = await save(page);
  const [first = ''] = text.match(/offprint:\S+&annotation=\S+/) ?? [];
  await place(page, 'Library').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Find a command or a paper' }).fill(first);
  await page.getByRole('menuitem', { name: 'Open what the link leads to' }).click();
  const marked = annotationsPanel(page).getByRole('article').filter({ hasText: 'Line 1.3' });
  await expect(marked).toBeVisible();
  await expect(page).toHaveURL(/#\/read\/file/);
});
