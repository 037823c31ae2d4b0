import type { Browser, Page } from '@playwright/test';
import { type Comparison, comparison, summarize } from '../measure.ts';
import { closeInApp, openInApp } from '../reader/pages.ts';
import { openReadingApp } from '../reader/reading-app.ts';
import { MARKS, type MarkedLibrary } from './marked-library.ts';

/** The window settles between two marks, as it does while a reader looks for the next sentence; in milliseconds. */
const PAUSE_MS = 250;

interface Made {
  /** From the key to the window's knowing of the answer, in milliseconds. */
  known: number[];
  /** Frames from the key to the one the mark is in. */
  frames: number[];
}

interface Probe {
  key: number;
  frames: number | undefined;
  known: number | undefined;
  watch: () => void;
}

type One = { frames: number; known: number };

/**
 * Puts into the page, before its own code, what tells of one mark: when the key came, in which frame the mark is in the
 * page, when the library answered.
 */
function installProbe(): void {
  const probe: Probe = { key: 0, frames: undefined, known: undefined, watch };
  Object.assign(window, { probe });
  const { fetch } = window;
  window.fetch = async (...args) => {
    const response = await fetch(...args);
    const [request] = args;
    const url = request instanceof Request ? request.url : String(request);
    if (url.endsWith('/rpc/annotations/edit')) {
      void response
        .clone()
        .text()
        .then(() => {
          probe.known = performance.now() - probe.key;
        });
    }
    return response;
  };

  /** Waits for the digit of `h` and a digit, and measures from there. */
  function watch(): void {
    probe.frames = undefined;
    probe.known = undefined;
    const known = new Set([...document.querySelectorAll('[data-annotation]')].map(idOf));
    const onKey = (event: KeyboardEvent) => {
      if (!/^\d$/.test(event.key)) return;
      removeEventListener('keydown', onKey, true);
      probe.key = performance.now();
      let frames = 0;
      // Asked for before the window's own code asks for one: what that does in the same frame counts for the next.
      const onFrame = () => {
        frames += 1;
        const isThere = [...document.querySelectorAll('[data-annotation]')].some(
          (mark) => !known.has(idOf(mark)),
        );
        if (isThere) probe.frames = frames;
        else requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    };
    addEventListener('keydown', onKey, true);
  }
  const idOf = (mark: Element) => mark.getAttribute('data-annotation');
}

/** Selects a line of the first page, one that is in view, as a drag over it does. */
function selectLine(page: Page, index: number): Promise<void> {
  return page.evaluate((index) => {
    const all = document.querySelectorAll('.page[data-page-number="1"] .textLayer span[role="presentation"]');
    const view = document.querySelector('.pdfContainer')?.getBoundingClientRect();
    const lines = [...all].filter((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return view && top > view.top && bottom < view.bottom && line.textContent?.trim();
    });
    const line = lines[index % lines.length];
    if (!line) throw new Error('No text is in view.');
    const range = document.createRange();
    range.selectNodeContents(line);
    const selection = getSelection();
    selection?.removeAllRanges();
    line.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, isPrimary: true }));
    selection?.addRange(range);
    line.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, button: 0, isPrimary: true }));
  }, index);
}

async function makeMark(page: Page, index: number): Promise<One> {
  await selectLine(page, index);
  await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  await page.evaluate(() => (window as unknown as { probe: Probe }).probe.watch());
  await page.keyboard.press('h');
  await page.keyboard.press(String(1 + (index % 6)));
  const made = await page.waitForFunction(() => {
    const { frames, known } = (window as unknown as { probe: Probe }).probe;
    return frames === undefined || known === undefined ? undefined : { frames, known };
  });
  const value = await made.jsonValue();
  if (!value) throw new Error('No mark was made.');
  await page.waitForTimeout(PAUSE_MS);
  return value;
}

async function makeMarks(
  browser: Browser,
  { dataDir, readable }: MarkedLibrary,
  path: string,
  count: number,
): Promise<Made> {
  await using app = await openReadingApp(browser, dataDir, readable, installProbe);
  await openInApp(app, path);
  await app.page.locator('.page[data-page-number="1"] .endOfContent').waitFor({ state: 'attached' });
  const made: Made = { known: [], frames: [] };
  // The first ones are for the code and the caches.
  for (let i = -3; i < count; i++) {
    const { frames, known } = await makeMark(app.page, i + 3);
    if (i < 0) continue;
    made.frames.push(frames);
    made.known.push(known);
  }
  await closeInApp(app);
  return made;
}

/** Marks made by `h` and a digit, in a paper with none and in one with 2,000. */
export async function compareMaking(
  browser: Browser,
  library: MarkedLibrary,
  count: number,
): Promise<Comparison[]> {
  const plain = await makeMarks(browser, library, library.plain, count);
  const marked = await makeMarks(browser, library, library.marked, count);
  return [
    comparison(
      `from the key until the window knows that the mark is stored, with ${MARKS} marks against with none`,
      2,
      { subject: marked.known, peer: plain.known },
    ),
    {
      name: `frames from the key to the one the mark is in, with ${MARKS} marks, and as peer with none (the most, not a ratio)`,
      unit: 'frames',
      subject: summarize(marked.frames),
      peer: summarize(plain.frames),
      ratio: Math.max(...marked.frames, ...plain.frames),
      limit: 2,
    },
  ];
}
