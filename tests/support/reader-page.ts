import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Annotation } from '#shared/entities/annotation.ts';
import { makePaperPdf } from './make-paper-pdf.ts';
import type { RunningApp } from './running-app.ts';

/** The document region. */
export const documentRegion = (page: Page): Locator => page.getByRole('region', { name: 'Document' });

export const annotationsPanel = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Annotations' });

/** The marks painted on the pages. */
export const marks = (page: Page): Locator => documentRegion(page).locator('[data-annotation]');

/** A line of text on a page, by its words. */
export const textLine = (page: Page, text: string): Locator =>
  documentRegion(page).locator('.textLayer span[role="presentation"]').filter({ hasText: text }).first();

/** Imports the test paper, or takes the next that lies ready; answers its id. */
export async function importPaper(
  running: RunningApp,
  options: { userPassword?: string } = {},
): Promise<string> {
  const ready = running.unread.shift();
  if (ready) return ready;
  await running.offprint('import', await makePaperPdf(join(running.dataDir, 'paper.pdf'), options));
  const { papers } = (await running.offprint('list')) as { papers: { id: string }[] };
  const id = papers[0]?.id;
  if (!id) throw new Error('The paper was not imported.');
  return id;
}

/** Goes to the reader's address of a paper in the open window. */
export async function goToReader(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/read/${encodeURIComponent(id)}`,
  );
}

/** Waits until a page can be read and its text be selected. */
export async function untilReadable(page: Page, number = 1): Promise<void> {
  await expect(
    documentRegion(page).locator(`.page[data-page-number="${number}"] .endOfContent`),
  ).toBeAttached();
}

/** Imports the test paper, starts the app unless it runs and opens the paper; answers its id. */
export async function openReader(running: RunningApp, page: Page): Promise<string> {
  const id = await importPaper(running);
  if (page.url() === 'about:blank') await page.goto(await running.start());
  await goToReader(page, id);
  await untilReadable(page);
  return id;
}

/** Drags from the start of one line to the end of another, as a reader does. */
export async function selectLines(page: Page, from: string, to = from): Promise<void> {
  const start = await boxOf(textLine(page, from));
  const end = await boxOf(textLine(page, to));
  await page.mouse.move(start.x + 1, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2 + 20, (start.y + end.y + end.height) / 2, { steps: 4 });
  await page.mouse.move(end.x + end.width - 0.5, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where it is once it is there. What is drawn anew at that moment is asked again. */
export async function boxOf(locator: Locator): Promise<Box> {
  let box: Box | null = null;
  await expect(async () => {
    box = await locator.boundingBox();
    expect(box).not.toBeNull();
  }).toPass();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

/** The scroll position of the pages, in CSS pixels. */
export const scrollTop = (page: Page): Promise<number> =>
  documentRegion(page)
    .locator('.pdfContainer')
    .evaluate((element) => element.scrollTop);

/** What the library has of the paper, asked past the window. */
export async function stored(page: Page, paperId: string): Promise<Annotation[]> {
  const answer = await page.evaluate(async (id) => {
    const response = await fetch('rpc/annotations/forPaper', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-offprint-key': sessionStorage.getItem('offprint-key') ?? '',
      },
      body: JSON.stringify({ json: { paperId: id } }),
    });
    return response.json();
  }, paperId);
  return (answer as { json: Annotation[] }).json;
}

/** Drags with the mouse over places given in CSS pixels. */
export async function drag(page: Page, ...[first, ...rest]: { x: number; y: number }[]): Promise<void> {
  if (!first) throw new Error('There is nowhere to drag.');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}
