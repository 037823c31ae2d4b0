import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { FindResult } from '../../src/renderer/pdf/find.ts';
import type { LinkTarget } from '../../src/renderer/pdf/link-target.ts';
import type { PdfSelection } from '../../src/renderer/pdf/selection.ts';
import { temporaryFolder } from '../support/library.ts';

import { DESTINATION_PAGES, DESTINATIONS, makeDestinationsPdf } from '../support/make-destinations-pdf.ts';
import { makeMeasuredPdf, type PrintedWord } from '../support/make-measured-pdf.ts';

import { makePaperPdf } from '../support/make-paper-pdf.ts';
import { makePicturePdf, PICTURE } from '../support/make-picture-pdf.ts';
import { makePrintedPdf, ORDINALS, printed, runningPage } from '../support/make-printed-pdf.ts';
import type { PdfRoom } from '../support/pdf-room/main.ts';
import { startPdfRoom } from '../support/pdf-room/start.ts';

declare global {
  interface Window {
    room: PdfRoom;
  }
}

const BROKEN = printed(
  'captions taken from videos and image cap-',
  'tions are here. Generate opti-',
  'mized code with self-',
  'attention or self-attention. A compound-',
  'word and a caf\xe9, a cafe, na\xefve Schr\xa8odinger.',
  'This begins on one page',
);

/** A manuscript: the lines numbered in the margin, the page at its foot. */
const NUMBERED = [
  ...ORDINALS.flatMap((word, i) => [
    { text: String(i + 1), x: 50, y: 720 - 20 * i, size: 8 },
    { text: `${word} line of prose`, y: 720 - 20 * i },
  ]),
  { text: '1', x: 300, y: 40 },
];

/** The room alone, once for all tests of a worker, beside a paper and a page with a picture. */
const test = base.extend<object, { room: { url: string; words: PrintedWord[] }; roomUrl: string }>({
  room: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      using folder = temporaryFolder();
      await makePaperPdf(join(folder.path, 'paper.pdf'));
      await makePicturePdf(join(folder.path, 'picture.pdf'));
      await makeDestinationsPdf(join(folder.path, 'destinations.pdf'));
      await makePrintedPdf(join(folder.path, 'broken.pdf'), [BROKEN, printed('and ends on the next.')]);
      await makePrintedPdf(join(folder.path, 'numbered.pdf'), [NUMBERED, printed('the next page begins')]);
      await makePrintedPdf(join(folder.path, 'running.pdf'), [1, 2, 3, 4].map(runningPage));
      const words = await makeMeasuredPdf(join(folder.path, 'measured.pdf'));
      await using server = await startPdfRoom({ pdfs: folder.path });
      await use({ url: server.url, words });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  roomUrl: [({ room }, use) => use(room.url), { scope: 'worker' }],
});

async function openPaper(page: Page, roomUrl: string, name = 'paper.pdf'): Promise<void> {
  await page.goto(`${roomUrl}room/index.html`);
  await page.waitForFunction(() => 'room' in window);
  await page.evaluate((url) => window.room.open(url).then(() => {}), `/pdfs/${name}`);
}

const placeOf = (page: Page) => page.evaluate(() => window.room.view.place());

/** Scrolls as a reader would, and waits until the view knows. */
async function scrollTo(page: Page, top: number): Promise<void> {
  await page.locator('.pdfContainer').evaluate((element, top) => {
    element.scrollTop = top;
  }, top);
  await expect.poll(async () => (await placeOf(page)).progress).toBeGreaterThan(0);
}

test('keeps the place through all layouts and rotations, there and back', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  await scrollTo(page, 2500);
  const begun = await placeOf(page);
  for (const layout of ['single', 'two-page', 'book', 'continuous'] as const) {
    await page.evaluate((layout) => window.room.view.setLayout(layout), layout);
    expect(await page.evaluate(() => window.room.told.onLayout)).toEqual([layout, 0]);
    const beside = layout === 'two-page' || layout === 'book' ? 1 : 0;
    expect(begun.page - (await placeOf(page)).page).toBeLessThanOrEqual(beside);
    const pages = page.locator('.pdfViewer .page');
    expect(await pages.count()).toBe(layout === 'single' ? 1 : 6);
  }
  expect((await placeOf(page)).page).toBe(begun.page);
  expect((await placeOf(page)).top).toBeCloseTo(begun.top ?? 0, 0);

  await page.evaluate(() => window.room.view.rotate(1));
  expect(await page.evaluate(() => window.room.view.rotation())).toBe(90);
  // Turned pages are lower: what was in the middle still is, and the page above it may be out of sight.
  expect([begun.page, begun.page + 1]).toContain((await placeOf(page)).page);
  await page.evaluate(() => window.room.view.rotate(-1));
  expect((await placeOf(page)).top).toBeCloseTo(begun.top ?? 0, -1);
});

test('the page is the one of which most shows, the upper of two alike, wherever it is told', async ({
  page,
  roomUrl,
}) => {
  await openPaper(page, roomUrl, 'destinations.pdf');
  await page.evaluate(() => window.room.view.setZoom('1'));
  const [height, gap] = await page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll<HTMLElement>('.page')];
    if (!first || !second) throw new Error('There are no two pages.');
    return [first.offsetHeight, second.offsetTop - first.offsetTop - first.offsetHeight] as const;
  });
  const view = await page.locator('.pdfContainer').evaluate((element) => element.clientHeight);
  const told = () => page.evaluate(() => window.room.told.onPage?.[0]);
  /** Scrolls so that of page 7 so many pixels more show than of page 8. */
  const balance = (more: number) =>
    page.evaluate(
      ([more, height, gap, view]) => {
        const sheet = document.querySelector<HTMLElement>('.page[data-page-number="7"]');
        const container = document.querySelector('.pdfContainer');
        if (!sheet || !container) throw new Error('There is no such page.');
        container.scrollTop = sheet.offsetTop + height - (view - gap) / 2 - more / 2;
      },
      [more, height, gap, view] as const,
    );
  for (const [more, number] of [
    [20, 7],
    [-20, 8],
    [0, 7],
  ] as const) {
    await balance(more);
    await expect.poll(told).toBe(number);
    expect((await placeOf(page)).page).toBe(number);
  }
  await page.evaluate(() => window.room.view.nextPage());
  await expect.poll(told).toBe(8);
});

test('turns the page at its edge where one shows at a time', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  await page.evaluate(() => {
    window.room.view.setLayout('single');
    window.room.view.setZoom('page-fit');
    window.room.view.focus();
  });
  const numberOf = async () => (await placeOf(page)).page;
  await page.keyboard.press('PageDown');
  await expect.poll(numberOf).toBe(2);
  await page.keyboard.press('Shift+Space');
  await expect.poll(numberOf).toBe(1);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 400);
  await expect.poll(numberOf).toBe(2);
});

test('the hand moves the pages and selects nothing', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  await page.locator('.endOfContent').first().waitFor({ state: 'attached' });
  await page.evaluate(() => window.room.view.setHand(true));
  await page.mouse.move(500, 600);
  await page.mouse.down();
  await page.mouse.move(520, 300, { steps: 4 });
  await page.mouse.up();
  expect(await page.locator('.pdfContainer').evaluate((element) => element.scrollTop)).toBe(300);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

test('lists all matches with their context, and goes to any of them and back', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  await page.evaluate(() => window.room.view.finder.find('.30 keeps', {}, 4));
  await expect
    .poll(() => page.evaluate(() => window.room.told.onFind?.[0]))
    .toEqual({ current: 4, total: 6, state: 'found' });
  const matches = await page.evaluate(() => window.room.view.finder.matches(1, 3));
  expect(matches.map(({ index, page }) => ({ index, page }))).toEqual([
    { index: 1, page: 2 },
    { index: 2, page: 3 },
  ]);
  expect(matches[0]).toMatchObject({ match: '.30 keeps' });
  expect(matches[0]?.before).toMatch(/Line 2$/);
  expect(matches[0]?.after).toMatch(/^ the reader awake/);
  expect(await page.evaluate(() => window.room.told.onHistory)).toEqual([{ back: true, forward: false }]);

  await page.evaluate(() => window.room.view.finder.select('.30 keeps', 0));
  const selected = page.locator('.highlight.selected');
  await expect(selected).toBeInViewport();
  await expect(page.locator('.page[data-page-number="1"] .highlight.selected')).toHaveCount(1);
  await expect(page.locator('.highlight.selected')).toHaveCount(1);

  await page.evaluate(() => window.room.view.goBack());
  await page.evaluate(() => window.room.view.goBack());
  expect((await placeOf(page)).page).toBe(1);
  await page.evaluate(() => window.room.view.goForward());
  expect((await placeOf(page)).page).toBe(4);

  await test.step('whole words and case', async () => {
    const totalOf = async (query: string, options: object) => {
      await page.evaluate(([query, options]) => window.room.view.finder.find(query, options), [
        query,
        options,
      ] as const);
      await expect
        .poll(() => page.evaluate(() => (window.room.told.onFind?.[0] as FindResult | undefined)?.state))
        .not.toBe('searching');
      return page.evaluate(() => window.room.view.finder.matches(0, 9999).length);
    };
    const all = await totalOf('keep', {});
    expect(all).toBeGreaterThan(400);
    expect(await totalOf('keep', { wholeWords: true })).toBe(0);
    expect(await totalOf('Keep', { caseSensitive: true })).toBe(1);
  });
});

test('finds as soon as the document opens', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  await page.evaluate(() =>
    window.room.open('/pdfs/paper.pdf', { find: { query: 'Line 5.40 ', page: 5 } }).then(() => {}),
  );
  await expect(page.locator('.page[data-page-number="5"] .highlight.selected')).toBeInViewport();
  expect(await page.evaluate(() => window.room.view.goBack())).toBe(false);
});

test('tells where a link leads and draws that part of the page', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  const link = page.locator('.page[data-page-number="1"] [data-internal-link] a').first();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  /** What the view told of the link under the pointer. */
  const target = () => page.evaluate(() => window.room.told.onLink?.[0] as LinkTarget | undefined);
  await expect.poll(async () => (await target())?.kind).toBe('section');
  const told = await target();
  if (!told) throw new Error('Nothing was told of the link.');
  expect(told).toMatchObject({ page: 3, name: 'section.3', linkText: 'See the method' });
  expect(told.text).toContain('3 Method');
  const drawn = await page.evaluate(async (region) => {
    const canvas = await window.room.view.renderRegion({ ...region, width: 300 });
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return { width: canvas.width, isBlank: data.every((value) => value === 255) };
  }, told.region);
  expect(drawn).toEqual({ width: 300, isBlank: false });
  await page.mouse.move(2, 2);
  await expect.poll(() => page.evaluate(() => window.room.told.onLink)).toEqual([undefined, undefined]);
});

/** How far below the head of a page the view begins, in points. */
const headOf = (page: Page, number: number) =>
  page.evaluate((number) => {
    const sheet = document.querySelector(`.page[data-page-number="${number}"]`)?.getBoundingClientRect();
    const view = document.querySelector('.pdfContainer')?.getBoundingClientRect();
    if (!sheet || !view) throw new Error('There is no such page.');
    const scale = Number(
      getComputedStyle(document.querySelector('.pdfViewer') as Element).getPropertyValue('--scale-factor'),
    );
    return (view.top - sheet.top) / scale;
  }, number);

/** Where a destination is to lead: so many points below the head of its page. */
const wantedHead = (page: number, top: number | undefined) => {
  const { height = 0 } = DESTINATION_PAGES[page - 1] ?? {};
  return Math.max(0, height - (top ?? height));
};

test('goes to the exact place the first time, however it is named', async ({ page, roomUrl }) => {
  test.slow();
  await openPaper(page, roomUrl, 'destinations.pdf');
  for (const [name, { page: number, top }] of Object.entries(DESTINATIONS)) {
    await test.step(name, async () => {
      const isThere = await page.evaluate(async (name) => {
        // Each in a fresh view: no page but the first was drawn.
        await window.room.open('/pdfs/destinations.pdf');
        window.room.view.setZoom('1');
        const entry = (await window.room.view.outline()).find(({ title }) => title === name);
        if (!entry?.destination) throw new Error(`“${name}” leads nowhere at once.`);
        return window.room.view.goToDestination(entry.destination);
      }, name);
      expect(isThere).toBe(number !== undefined);
      if (number === undefined) return;
      const sheet = page.locator(`.page[data-page-number="${number}"]`);
      expect(await headOf(page, number)).toBeCloseTo(wantedHead(number, top), 0);
      await expect(sheet.locator('.endOfContent')).toBeAttached();
      // Its text is there now, and moves nothing.
      expect(await headOf(page, number)).toBeCloseTo(wantedHead(number, top), 0);
    });
  }
});

test('a jump stays where it led when the reader zooms later, and takes no focus', async ({
  page,
  roomUrl,
}) => {
  await openPaper(page, roomUrl, 'destinations.pdf');
  await page.evaluate(() => window.room.view.setZoom('1'));
  const zoomIn = page.locator('#zoom-in');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'zoom-in';
    document.body.append(button);
    button.onclick = () => window.room.view.setZoom('1.2');
  });
  await page.locator('.page[data-page-number="1"] [data-internal-link] a').first().click();
  await expect.poll(() => headOf(page, 3)).toBeCloseTo(wantedHead(3, 400), 0);
  await test.step('what is meant lights up and fades', async () => {
    const light = page.locator('.page[data-page-number="3"] .jumpLight i');
    await expect(light).toBeVisible();
    const [lit, line] = await Promise.all(
      [light, page.locator('.textLayer span').filter({ hasText: 'Page 3, height 320' })].map((locator) =>
        locator.boundingBox(),
      ),
    );
    expect((lit?.y ?? 0) <= (line?.y ?? 0) + 4).toBe(true);
    expect((lit?.y ?? 0) + (lit?.height ?? 0) >= (line?.y ?? 0) + (line?.height ?? 0) - 4).toBe(true);
    await expect(light).toHaveCount(0);
  });
  await expect(page.locator('.page[data-page-number="3"] .endOfContent')).toBeAttached();
  expect(await headOf(page, 3)).toBeCloseTo(wantedHead(3, 400), 0);

  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => headOf(page, 3)).toBeGreaterThan(wantedHead(3, 400) + 200);
  const before = await headOf(page, 3);
  await zoomIn.focus();
  await page.keyboard.press('Enter');
  // Once its text is laid out anew nothing can move the view any more.
  await expect.poll(() => page.evaluate(() => window.room.view.isDrawing())).toBe(false);
  expect(Math.abs((await headOf(page, 3)) - before)).toBeLessThan(2);
  await expect(zoomIn).toBeFocused();

  await test.step('back and forward', async () => {
    await page.evaluate(() => window.room.view.goBack());
    expect(await headOf(page, 1)).toBeLessThan(1);
    await page.evaluate(() => window.room.view.goForward());
    expect(Math.abs((await headOf(page, 3)) - before)).toBeLessThan(2);
  });
});

test('draws thumbnails, and stops when they are not wanted any more', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  const sizes = await page.evaluate(async () => {
    const all = await Promise.all([1, 2, 6].map((number) => window.room.view.thumbnail(number, 100)));
    return all.map(({ width, height }) => [width, height]);
  });
  expect(sizes).toEqual([
    [100, 141],
    [100, 141],
    [100, 141],
  ]);
  const reason = await page.evaluate(() => {
    const calledOff = new AbortController();
    const thumbnail = window.room.view.thumbnail(4, 100, calledOff.signal);
    calledOff.abort();
    return thumbnail.then(
      () => 'drawn',
      (error) => error.name,
    );
  });
  expect(reason).toBe('AbortError');
});

test('leaves pictures as they are by night', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl, 'picture.pdf');
  await page.evaluate(() => {
    window.room.view.setZoom('1');
    document.querySelector<HTMLElement>('#host')?.setAttribute('data-pages', 'night');
  });
  await expect(page.locator('.page.hasPictures .nightLayer')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.room.view.isDrawing())).toBe(false);
  const sheet = page.locator('.page[data-page-number="1"]');
  /** The colour at a point of the paper, given in points. */
  const colorAt = async (x: number, y: number): Promise<number[]> => {
    const shot = (await sheet.screenshot()).toString('base64');
    return page.evaluate(
      async ([shot, x, y]) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${shot}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return [...(context?.getImageData((x * 96) / 72, (y * 96) / 72, 1, 1).data ?? [])].slice(0, 3);
      },
      [shot, x, y] as const,
    );
  };
  const middle = await colorAt(PICTURE.x + PICTURE.side / 2, PICTURE.y + PICTURE.side / 2);
  for (const [i, value] of PICTURE.color.entries())
    expect(Math.abs((middle[i] ?? 0) - value)).toBeLessThan(4);
  const paper = await colorAt(PICTURE.x - 40, PICTURE.y + 50);
  expect(Math.max(...paper)).toBeLessThan(60);
});

test('puts everything away out of sight and comes back to the exact place', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  await scrollTo(page, 1777);
  await page.evaluate(() => {
    window.room.view.setZoom('1.3');
    window.room.view.goToPage(5);
  });
  const before = await placeOf(page);
  const threads = () => page.workers().length;
  // Two that the document has, two that wait for the next.
  await expect.poll(threads).toBe(4);
  await page.evaluate(() => window.room.suspend());
  await expect(page.locator('.page')).toHaveCount(0);
  await expect.poll(threads).toBe(2);
  await page.evaluate(() => window.room.resume().then(() => {}));
  const after = await placeOf(page);
  expect(after).toEqual(before);
  expect(await page.evaluate(() => window.room.view.goBack())).toBe(true);
  expect((await placeOf(page)).page).toBeLessThan(5);
});

test('reads sentences, and draws pages for print', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl);
  const read = await page.evaluate(async () => {
    const sentences = window.room.view.sentencesFrom({ page: 2 });
    const { value } = await sentences.next();
    return value;
  });
  expect(read).toMatchObject({ page: 2, text: '2 Related Work' });
  const printed = await page.evaluate(async () => {
    const pages: unknown[] = [];
    for await (const { image, ...rest } of window.room.view.printPages({ pages: [3, 1], dpi: 72 }))
      pages.push({ ...rest, type: image.type, isFull: image.size > 1000 });
    return pages;
  });
  const paper = { width: 595.28, height: 841.89, total: 2, type: 'image/png', isFull: true };
  expect(printed).toEqual([
    { page: 3, done: 1, ...paper },
    { page: 1, done: 2, ...paper },
  ]);
});

test('tells what text rectangles cover, alike on a page that is drawn and on one that is not', async ({
  page,
  roomUrl,
}) => {
  await openPaper(page, roomUrl);
  /** The lines 3 to 5 of a page, read from rectangles a bit off as another program might leave them. */
  const described = (number: number) =>
    page.evaluate(async (number) => {
      const { view } = window.room;
      // From the top of an A4 page; see makePaperPdf.
      const rects = [3, 4, 5].map((line) => {
        const top = 841.89 - (160 + (line - 1) * 15);
        return { page: number, x1: 55, y1: top - 11.5, x2: 240, y2: top + 0.5 };
      });
      const stretch = await view.stretchOf(rects);
      return stretch && { stretch, text: await view.describeRange(stretch) };
    }, number);

  const near = await described(1);
  await expect(page.locator('.page[data-page-number="5"] .textLayer')).toBeHidden();
  const far = await described(5);
  expect(near?.text?.quote.exact).toMatch(/^Line 1\.3 .*Line 1\.4 .*Line 1\.5 keeps the reader awake$/s);
  expect(far?.text?.quote.exact).toMatch(/^Line 5\.3 .*Line 5\.4 .*Line 5\.5 keeps the reader awake$/s);
  expect(far?.text?.position).toMatchObject({
    start: far?.stretch.from.offset,
    end: far?.stretch.to.offset,
  });
  expect(near?.text?.rects).toHaveLength(3);
  for (const [i, rect] of (far?.text?.rects ?? []).entries()) {
    for (const side of ['x1', 'y1', 'x2', 'y2'] as const)
      expect(Math.abs(rect[side] - (near?.text?.rects[i]?.[side] ?? Number.NaN))).toBeLessThan(1.5);
  }
  await expect(page.locator('.textRoom')).toHaveCount(0);
  expect(
    await page.evaluate(() => window.room.view.stretchOf([{ page: 1, x1: 1, y1: 1, x2: 5, y2: 5 }])),
  ).toBeUndefined();
});

/** Selects a word of a line, as keys do; the line is the one that begins with `first`, in one piece or several. */
const selectWord = (page: Page, first: string, word: string): Promise<void> =>
  page.evaluate(
    ([first, word]) => {
      const pieces = [...document.querySelectorAll('.textLayer span[role="presentation"]')];
      const line = pieces.slice(pieces.findIndex((piece) => piece.textContent?.startsWith(first)));
      const text = line.find((piece) => piece.textContent?.includes(word))?.firstChild;
      if (!text) throw new Error(`There is no ${word} in line ${first}.`);
      const at = text.textContent?.indexOf(word) ?? 0;
      getSelection()?.setBaseAndExtent(text, at, text, at + word.length);
    },
    [first, word] as const,
  );

test('what is selected lies on the print, whatever fonts the system has', async ({ page, room }) => {
  await openPaper(page, room.url, 'measured.pdf');
  await page.locator('.endOfContent').first().waitFor({ state: 'attached' });
  const selected = () => page.evaluate(() => window.room.told.onSelection?.[0] as PdfSelection | undefined);
  for (const words of Map.groupBy(room.words, ({ line }) => line).values()) {
    for (const word of [words[1], words[5], words[8], words.at(-1)]) {
      if (!word) throw new Error('The line is too short.');
      await selectWord(page, words[0]?.text ?? '', word.text);
      await expect.poll(async () => (await selected())?.quote.exact).toBe(word.text);
      const [rect] = (await selected())?.rects ?? [];
      // From descenders to ascenders, as far as whole pixels allow.
      expect(Math.abs((rect?.y1 ?? 0) - (word.baseline - 0.22 * word.size))).toBeLessThan(0.8);
      expect(Math.abs((rect?.y2 ?? 0) - (word.baseline + 0.78 * word.size))).toBeLessThan(0.8);
      expect(Math.abs((rect?.x1 ?? 0) - word.x1)).toBeLessThan(1);
      expect(Math.abs((rect?.x2 ?? 0) - word.x2)).toBeLessThan(1);
    }
  }
});

test('finds words over the ends of lines and pages, as people read them', async ({ page, roomUrl }) => {
  await openPaper(page, roomUrl, 'broken.pdf');
  const found = async (query: string, options = {}) => {
    // What was told of the query before is no answer.
    await page.evaluate(
      ([query, options]) => {
        delete window.room.told.onFind;
        window.room.view.finder.find(query, options);
      },
      [query, options] as const,
    );
    const told = () => page.evaluate(() => (window.room.told.onFind as [FindResult] | undefined)?.[0]);
    await expect.poll(async () => (await told())?.state).toMatch(/found|none/);
    return (await told())?.total;
  };
  expect(await found('captions')).toBe(2);
  expect(await found('optimized')).toBe(1);
  expect(await found('self-attention')).toBe(2);
  expect(await found('selfattention')).toBe(0);
  expect(await found('compound-word')).toBe(1);
  expect(await found('cafe')).toBe(2);
  expect(await found('cafe', { diacritics: true })).toBe(1);
  expect(await found('Schrödinger')).toBe(1);
  expect(await found('page and ends')).toBe(1);
  // It is one match, lit on both pages, and the next one is itself.
  const litBeyond = () =>
    page.evaluate(() => [...(CSS.highlights.get('over-end-selected') ?? [])].map(String));
  await expect.poll(litBeyond).toEqual(['and ends']);
  await page.evaluate(() => window.room.view.finder.next('page and ends'));
  await expect.poll(litBeyond).toEqual(['and ends']);
  await page.evaluate(() => window.room.view.finder.close());
  await expect.poll(litBeyond).toEqual([]);
  expect(await found('self-attention')).toBe(2);
  // What is marked are the letters themselves, on both lines.
  const marks = page.locator('.textLayer .highlight');
  await expect(marks).toHaveText(['self-', 'attention', 'self-attention']);
});

/** Selects from where one text begins to where another ends, as a drag does, once all of both pages' text is there. */
const select = (page: Page, from: string, to: string) =>
  page.waitForFunction(
    ([from, to]) => {
      const nodes: Text[] = [];
      for (const layer of document.querySelectorAll('.textLayer:has(.endOfContent)')) {
        const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
      }
      const [first, last] = [from, to].map((text) => nodes.find((node) => node.data.includes(text)));
      if (!first || !last) return false;
      const end = last.data.indexOf(to) + to.length;
      document.getSelection()?.setBaseAndExtent(first, first.data.indexOf(from), last, end);
      return true;
    },
    [from, to] as const,
  );

/** What is told of the selection: its words, and how many rectangles they cover. */
const toldSelection = async (page: Page, words: string) => {
  const told = () =>
    page.evaluate(() => {
      const [selection] = (window.room.told.onSelection ?? []) as [PdfSelection?];
      return selection && { exact: selection.quote.exact, rects: selection.rects.length };
    });
  await expect.poll(async () => (await told())?.exact).toContain(words);
  return told();
};

test('leaves the numbers of lines and pages out of what is selected and copied', async ({
  page,
  roomUrl,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPaper(page, roomUrl, 'numbered.pdf');
  await select(page, 'second', 'third line');
  expect(await toldSelection(page, 'third line')).toEqual({
    exact: 'second line of prose\nthird line',
    rects: 2,
  });
  await page.evaluate(() => window.room.view.focus());
  await page.keyboard.press('ControlOrMeta+c');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clipboard).toBe('second line of prose third line');

  await expect(page.locator('.textLayer .endOfContent')).toHaveCount(2);
  await select(page, 'ninth', 'page begins');
  expect(await toldSelection(page, 'page begins')).toEqual({
    exact: 'ninth line of prose\nthe next page begins',
    rects: 2,
  });
});

test('leaves headers and footers between pages out of what is selected, and keeps those that are meant', async ({
  page,
  roomUrl,
}) => {
  await openPaper(page, roomUrl, 'running.pdf');
  await page.evaluate(() => window.room.view.setLayout('two-page'));
  await expect(page.locator('.textLayer .endOfContent')).toHaveCount(4);
  await select(page, 'Page 1 has a ninth', 'Page 3 has a first line');
  expect(await toldSelection(page, 'Page 3')).toEqual({
    exact: [
      'Page 1 has a ninth line',
      ...ORDINALS.map((word) => `Page 2 has a ${word} line`),
      'Page 3 has a first line',
    ].join('\n'),
    rects: 2 + ORDINALS.length,
  });
  await select(page, 'A. Reader', 'B. Writer');
  expect((await toldSelection(page, 'Writer'))?.exact).toBe('A. Reader and B. Writer');
});

test('copies words as they are read, by keys as by the toolbar', async ({ page, roomUrl, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPaper(page, roomUrl, 'broken.pdf');
  await select(page, 'captions taken', 'Schr\xa8odinger');
  const told = await toldSelection(page, 'Schrödinger');
  expect(told?.exact).toContain('image captions are here. Generate optimized code with self-attention or');
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      'captions taken from videos and image captions are here. Generate optimized code with self-attention or ' +
        'self-attention. A compound-word and a café, a cafe, naïve Schrödinger',
    );
});
