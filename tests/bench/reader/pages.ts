import type { Page } from '@playwright/test';
import type { BareViewer, Room } from './bare-viewer.ts';
import { timeToPage } from './painted.ts';
import type { ReadingApp } from './reading-app.ts';

/** So long a reader looks at the feed before the click, in milliseconds; the other viewer waits as well. */
const LOOK_MS = 1500;

const scroller = (page: Page) => page.locator('.pdfContainer, #container');

/** Gives the bare viewer the room that Offprint's pages have, so that both draw the same. */
async function giveRoom(bare: Page, room: Room): Promise<void> {
  await scroller(bare).evaluate((element, { width, height }) => {
    Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
  }, room);
}

/** Opens a paper from the feed. Answers the milliseconds to its first page, with marks painted on it if so wanted. */
export async function openInApp(
  { page, toFeed }: ReadingApp,
  path: string,
  { withMarks = false } = {},
): Promise<number> {
  await page.bringToFront();
  await toFeed(path);
  await page.waitForTimeout(LOOK_MS);
  return timeToPage(page, { read: true, withMarks });
}

/** Closes the paper as a reader does, by its tab. */
export const CLOSE_TAB = `document.querySelector('button[title="Close"]').click()`;

export async function closeInApp({ page }: ReadingApp): Promise<void> {
  await page.evaluate(CLOSE_TAB);
  await scroller(page).waitFor({ state: 'detached' });
}

export async function openInBare({ page, url }: BareViewer, path: string, room: Room): Promise<number> {
  await page.bringToFront();
  await giveRoom(page, room);
  await page.waitForTimeout(LOOK_MS);
  return timeToPage(page, { bare: url(path) });
}

export function closeInBare({ page }: BareViewer): Promise<void> {
  return page.evaluate(() => (window as unknown as { bare: { close: () => Promise<void> } }).bare.close());
}

/** The room that the app's pages have just now. */
export async function roomOf({ page }: ReadingApp): Promise<Room> {
  const box = await scroller(page).boundingBox();
  if (!box) throw new Error('No paper is open.');
  return box;
}

/** Scrolls through all pages, a view at a time, each for as long as it takes to be drawn, but not long. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.bringToFront();
  await scroller(page).evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isDrawing = () => document.querySelector('.page.loadingIcon') !== null;
    for (let top = 0; top < element.scrollHeight; top += element.clientHeight) {
      element.scrollTop = top;
      await frame();
      for (let i = 0; i < 10 && isDrawing(); i++) await frame();
    }
  });
}
