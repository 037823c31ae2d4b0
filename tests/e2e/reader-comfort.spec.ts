import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createPdfTextWorker } from '../../src/main/workers/pdf-text/client.ts';
import { expectNoViolationsLightOrDark } from '../support/axe.ts';
import { makePaperPdf, PAPER_TITLE, SECTIONS } from '../support/make-paper-pdf.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makePicturePdf, PICTURE } from '../support/make-picture-pdf.ts';
import { makeRawPdf, stream } from '../support/raw-pdf.ts';
import {
  boxOf,
  documentRegion,
  goToReader,
  importPaper,
  openReader,
  scrollTop,
  textLine,
  untilReadable,
} from '../support/reader-page.ts';
import { test as alone, expect, type RunningApp } from '../support/running-app.ts';
import { sharingWindow, shelve } from '../support/shared-window.ts';
import { finishSaying, giveVoice, isSpeaking, said } from '../support/speech-stand-in.ts';

const test = sharingWindow((running) => shelve(running, 12));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pageBox = (page: Page) => page.getByRole('spinbutton', { name: 'Page' });

async function choose(
  page: Page,
  name: string,
  role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' = 'menuitem',
) {
  await button(page, 'More').click();
  await page.getByRole(role, { name, exact: true }).click();
  // What is switched on or off leaves the menu open.
  if (role !== 'menuitem') await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

async function open(running: RunningApp, page: Page, file: string): Promise<void> {
  await running.offprint('import', file);
  const { papers } = (await running.offprint('list')) as { papers: { id: string }[] };
  await page.goto(await running.start());
  await goToReader(page, papers[0]?.id ?? '');
}

async function openPaper(running: RunningApp, page: Page): Promise<void> {
  await openReader(running, page);
}

/** Puts another file in the place of the one PDF that is stored: what an import would refuse. */
async function openInstead(running: RunningApp, page: Page, file: string): Promise<void> {
  const id = await importPaper(running);
  const folder = join(running.dataDir, 'pdfs');
  const stored = (await readdir(folder)).find((name) => name.endsWith('.pdf')) ?? '';
  await rename(file, join(folder, stored));
  await page.goto(await running.start());
  await goToReader(page, id);
}

/** The colour that is seen at a point of the window. */
async function colorAt(page: Page, x: number, y: number): Promise<number[]> {
  const shot = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot.toString('base64'));
}

const isNear = (a: number[], b: number[], by = 3) =>
  a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= by);

alone('page looks: paper and ink change, pictures stay', async ({ running, page }) => {
  const red = [...PICTURE.color];
  await open(running, page, await makePicturePdf(join(running.dataDir, 'picture.pdf')));
  await untilReadable(page);
  const sheet = await boxOf(documentRegion(page).locator('.page').first());
  const scale = sheet.width / 595.28;
  const at = (x: number, y: number) => colorAt(page, sheet.x + x * scale, sheet.y + y * scale);
  const colors = async () => ({
    picture: await at(PICTURE.x + PICTURE.side / 2, PICTURE.y + PICTURE.side / 2),
    paper: await at(40, 150),
  });

  expect(await colors()).toEqual({ picture: red, paper: [255, 255, 255] });

  await choose(page, 'Sepia', 'menuitemradio');
  await expect(button(page, 'Night mode')).toHaveAttribute('aria-pressed', 'false');
  const sepia = await colors();
  expect(isNear(sepia.paper, [245, 236, 217])).toBe(true);

  await button(page, 'Night mode').click();
  await button(page, 'More').click();
  await expect(page.getByRole('menuitemradio', { name: 'Night' })).toBeChecked();
  await page.keyboard.press('Escape');
  const night = await colors();
  expect(isNear(night.picture, red)).toBe(true);
  expect(Math.max(...night.paper)).toBeLessThan(50);

  await test.step('both are remembered: the night, and the paper of the day', async () => {
    await page.reload();
    await untilReadable(page);
    await expect(button(page, 'Night mode')).toHaveAttribute('aria-pressed', 'true');
    await button(page, 'Night mode').click();
    await button(page, 'More').click();
    await expect(page.getByRole('menuitemradio', { name: 'Sepia' })).toBeChecked();
  });
});

test('the ruler lies over the line at the pointer and moves by keys; the column in focus stays clear', async ({
  running,
  page,
}) => {
  await openPaper(running, page);
  await choose(page, 'Reading ruler', 'menuitemcheckbox');
  const ruler = documentRegion(page).locator('..').locator('[class*="ruler"]');
  const liesOn = async (text: string) => {
    await expect
      .poll(async () => {
        const [band, line] = [await boxOf(ruler), await boxOf(textLine(page, text))];
        const middle = line.y + line.height / 2;
        return band.y < middle && middle < band.y + band.height && band.height < 2.5 * line.height;
      })
      .toBe(true);
  };
  await textLine(page, 'Line 1.5 ').hover();
  await liesOn('Line 1.5 ');
  await documentRegion(page).locator('.pdfContainer').focus();
  await page.keyboard.press('ArrowDown');
  await liesOn('Line 1.6 ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await liesOn('Line 1.4 ');

  await test.step('it goes with the line when the page is scrolled, and stays in sight', async () => {
    for (let line = 5; line <= 33; line += 1) await page.keyboard.press('ArrowDown');
    await liesOn('Line 1.33 ');
    await expect(ruler).toBeInViewport();
  });

  await test.step('focus', async () => {
    await choose(page, 'Focus column', 'menuitemcheckbox');
    await textLine(page, 'Line 1.20 ').hover();
    const column = documentRegion(page).locator('..').locator('[class*="column"]');
    const box = await boxOf(column);
    const [left, right] = [
      await boxOf(textLine(page, 'Line 1.20 ')),
      await boxOf(textLine(page, 'Line 1.54 ')),
    ];
    expect(box.x).toBeLessThan(left.x);
    expect(box.x + box.width).toBeGreaterThan(left.x + left.width);
    expect(box.x + box.width).toBeLessThan(right.x);
  });

  await test.step('remembered, and off again', async () => {
    await page.reload();
    await untilReadable(page);
    await button(page, 'More').click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Reading ruler' })).toBeChecked();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Focus column' })).toBeChecked();
    await page.getByRole('menuitemcheckbox', { name: 'Reading ruler' }).click();
    await page.keyboard.press('Escape');
    await documentRegion(page).hover();
    await expect(ruler).toHaveCount(0);
  });
});

test('presents page by page, and comes back to how it was', async ({ running, page }) => {
  await openPaper(running, page);
  await documentRegion(page).hover();
  await page.mouse.wheel(0, 180);
  await expect.poll(() => scrollTop(page)).toBe(180);
  const words = page.getByRole('status').filter({ hasText: /^Page \d+ of/ });

  await choose(page, 'Presentation');
  await expect(words).toContainText(`Page 1 of ${SECTIONS.length}`);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const sheet = documentRegion(page).locator('.page:visible');
  await expect(sheet).toHaveCount(1);
  const { height } = page.viewportSize() ?? { height: 0 };
  const box = await boxOf(sheet);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(height);

  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect.poll(() => scrollTop(page)).toBe(180);

  await choose(page, 'Presentation');
  await page.keyboard.press('ArrowRight');
  await expect(words).toContainText('Page 2 of');
  await page.keyboard.press('Space');
  await expect(words).toContainText('Page 3 of');
  await page.mouse.click(400, 300);
  await expect(words).toContainText('Page 4 of');
  await page.keyboard.press('ArrowLeft');
  await expect(words).toContainText('Page 3 of');
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(pageBox(page)).toHaveValue('3');
  await expect(documentRegion(page).locator('.page:visible')).not.toHaveCount(1);
});

alone('a presentation without full screen fills the window and says so', async ({ running, page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('denied'));
  });
  await openPaper(running, page);
  await choose(page, 'Presentation');
  await expect(page.getByRole('status').filter({ hasText: 'Full screen was refused' })).toBeVisible();
  const region = await boxOf(documentRegion(page));
  expect(region).toMatchObject({ x: 0, y: 0, width: 1280, height: 840 });
  await page.keyboard.press('Escape');
  await expect(button(page, 'More')).toBeVisible();

  await choose(page, 'Full screen');
  await expect(page.getByText('Full screen was refused by the browser')).toBeVisible();
});

alone('fills the screen', async ({ running, page }) => {
  await openPaper(running, page);
  await choose(page, 'Full screen');
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement))
    .toBe(true);
  await choose(page, 'Leave full screen');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test.describe('read aloud', () => {
  const pages = [
    'The first sentence is short. The second one is a little longer than the first.',
    'On the next page there is one more sentence.',
  ];

  alone('reads sentence by sentence over the pages, shown as it goes', async ({ running, page }) => {
    await giveVoice(page);
    await open(running, page, await makePdf(join(running.dataDir, 'voice.pdf'), { pages }));
    await untilReadable(page);
    await choose(page, 'Read aloud');
    const bar = page.getByRole('region', { name: 'Read aloud' });
    await expect
      .poll(async () => (await said(page)).map(({ text }) => text))
      .toEqual(['The first sentence is short.']);
    const spoken = documentRegion(page).locator('.spokenLayer i');
    await expect(spoken.first()).toBeInViewport();

    await finishSaying(page);
    await expect.poll(async () => (await said(page)).at(-1)?.text).toContain('The second one');

    await test.step('pause and go on: the sentence is said from its beginning', async () => {
      await bar.getByRole('button', { name: 'Pause' }).click();
      await expect.poll(() => isSpeaking(page)).toBe(false);
      await expect(bar.getByRole('status')).toHaveText('Paused');
      await bar.getByRole('button', { name: 'Go on' }).click();
      await expect.poll(async () => (await said(page)).length).toBe(3);
      expect((await said(page)).at(-1)?.text).toContain('The second one');
    });

    await test.step('another speed and another voice', async () => {
      await bar.getByRole('button', { name: /Speed/ }).click();
      await page.getByRole('option', { name: '1.5×' }).click();
      await expect.poll(async () => (await said(page)).at(-1)?.rate).toBe(1.5);
      await bar.getByRole('button', { name: /Voice/ }).click();
      await page.getByRole('option', { name: 'Bo' }).click();
      await expect.poll(async () => (await said(page)).at(-1)?.voice).toBe('Bo');
    });

    await test.step('on to the next page and to the end', async () => {
      await finishSaying(page);
      await expect.poll(async () => (await said(page)).at(-1)?.text).toContain('On the next page');
      await expect(
        documentRegion(page).locator('.page[data-page-number="2"] .spokenLayer i').first(),
      ).toBeInViewport();
      await finishSaying(page);
      await expect(bar.getByRole('status')).toHaveText('Read to the end');
    });
  });

  alone('stops when it is stopped, and when the reader is left', async ({ running, page }) => {
    await giveVoice(page);
    await open(running, page, await makePdf(join(running.dataDir, 'voice.pdf'), { pages }));
    await untilReadable(page);
    await choose(page, 'Read aloud');
    await expect.poll(() => isSpeaking(page)).toBe(true);
    await button(page, 'Stop reading aloud').click();
    await expect.poll(() => isSpeaking(page)).toBe(false);
    await expect(documentRegion(page).locator('.spokenLayer')).toHaveCount(0);

    await choose(page, 'Read aloud');
    await expect.poll(() => isSpeaking(page)).toBe(true);
    await page.evaluate(() => {
      location.hash = '#/feed';
    });
    await expect.poll(() => isSpeaking(page)).toBe(false);
  });

  test('is not offered, with the reason, where there is no voice', async ({ running, page }) => {
    await openPaper(running, page);
    await button(page, 'More').click();
    const item = page.getByRole('menuitem', { name: 'Read aloud' });
    await expect(item).toBeDisabled();
    await expect(item).toContainText('offers no voice');
  });
});

alone('prints the pages chosen, and them only', async ({ running, page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', document.title);
  });
  await openPaper(running, page);
  await choose(page, 'Print…');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByText('Pages', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Which pages' }).fill('2-99');
  await expect(dialog.getByText('Not pages of this paper')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Print' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Which pages' }).fill('2-3, 6');
  await dialog.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', new RegExp(PAPER_TITLE));
  await expect(dialog).toBeHidden();

  const printed = join(running.dataDir, 'printed.pdf');
  await page.pdf({ path: printed, preferCSSPageSize: true });
  const reader = createPdfTextWorker();
  const { pageCount, pages } = await reader.extract(printed);
  await reader.close();
  expect(pageCount).toBe(3);
  // Pictures of pages, and nothing of the window.
  expect(pages.join('').trim()).toBe('');
  const source = (await readFile(printed)).toString('latin1');
  expect(source.match(/\/MediaBox\s*\[[^\]]*\]/g)).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(/\[0 0 59[456]\S* 84[123]\S*\]/)),
  );

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[class*="sheets"]')).toHaveCount(0);
});

test('a print that takes long can be cancelled', async ({ running, page }) => {
  await openPaper(running, page);
  await page.evaluate(() => {
    // A printer's page that is never done.
    HTMLCanvasElement.prototype.toBlob = () => {};
  });
  await choose(page, 'Print…');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByRole('button', { name: 'Print' }).click();
  await expect(dialog.getByRole('status')).toHaveText(`Preparing page 1 of ${SECTIONS.length}`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(documentRegion(page)).toBeVisible();
});

alone('saves a copy of the same bytes under a good name', async ({ running, page }) => {
  const file = await makePaperPdf(join(running.dataDir, 'paper.pdf'));
  await open(running, page, file);
  await untilReadable(page);
  const downloading = page.waitForEvent('download');
  await choose(page, 'Save a copy…');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${PAPER_TITLE}.pdf`);
  expect(await readFile(await download.path())).toEqual(await readFile(file));
});

alone(
  'imports a locked PDF, asks for its password until it is right, and offers to keep it only with a keychain',
  async ({ running, page }) => {
    const file = await makePaperPdf(join(running.dataDir, 'Locked minutes.pdf'), {
      userPassword: 'slow reading',
    });
    await page.goto(await running.start());
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Import files').click();
    await (await chooser).setFiles(file);
    await expect(page.getByText('One PDF is locked: the reader asks for its password.')).toBeVisible();
    const { papers } = (await running.offprint('list')) as { papers: { id: string; title: string }[] };
    const locked = papers.find(({ title }) => title === 'Locked minutes');
    await goToReader(page, locked?.id ?? '');
    const dialog = page.getByRole('dialog', { name: 'This PDF is locked' });
    await dialog.getByLabel('Password').fill('fast reading');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText('That is not the password of this file.');
    await expect(dialog.getByRole('checkbox', { name: /password/i })).toHaveCount(0);
    await expect(dialog.getByRole('checkbox', { name: /^Keep its title and text/ })).toBeChecked();
    await dialog.getByLabel('Password').fill('slow reading');
    await dialog.getByRole('button', { name: 'Open' }).click();
    await untilReadable(page);
    await expect(page.getByText(`of ${SECTIONS.length}`)).toBeVisible();
    // The window says whether its text is kept, and takes it out again.
    const forget = page.getByRole('menuitem', { name: 'Forget its password and text' });
    await button(page, 'More').click();
    await expect(forget).toContainText('Its text is kept in the library, unlocked');
    await forget.click();
    await expect(page.getByText('Its password and text are not kept any more.')).toBeVisible();
    await button(page, 'More').click();
    await expect(forget).toContainText('Its text is not kept in the library');
  },
);

test.describe('hostile and broken files', () => {
  const PAGES = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
  const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

  alone(
    'a file that keeps the engine busy for ever is given up, and the app lives on',
    async ({ running, page }) => {
      const content = stream(`${'q '.repeat(100_000)}0 0 10 10 re f`);
      const file = await makeRawPdf(join(running.dataDir, 'hang.pdf'), [...PAGES, PAGE, content]);
      await openInstead(running, page, file);
      await expect(page.getByRole('alert')).toContainText('keeps the PDF engine busy', { timeout: 60_000 });
      await button(page, 'Back').click();
      await expect(page.getByRole('heading', { level: 1, name: 'Daily Papers' })).toBeVisible();
    },
  );

  alone('a file without pages says so', async ({ running, page }) => {
    const file = await makeRawPdf(join(running.dataDir, 'none.pdf'), [
      PAGES[0] ?? '',
      '<< /Type /Pages /Kids [] /Count 0 >>',
    ]);
    await openInstead(running, page, file);
    await expect(page.getByRole('alert')).toContainText('The PDF could not be opened');
    await expect(page.getByRole('alert')).toContainText(/without pages|damaged/);
  });

  alone(
    'a page that cannot be read is said to be damaged, and the others are read',
    async ({ running, page }) => {
      const file = await makeRawPdf(join(running.dataDir, 'one.pdf'), [
        PAGES[0] ?? '',
        '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>',
        PAGE,
        stream('50 500 495 40 re f'),
        '(no page at all)',
      ]);
      await openInstead(running, page, file);
      await expect(documentRegion(page).locator('.page[data-page-number="1"] canvas')).toBeVisible();
      await button(page, 'Next page').click();
      await expect(page.getByRole('status').filter({ hasText: 'Page 2 is damaged' })).toBeVisible();
    },
  );

  alone('a page of square kilometres is shown', async ({ running, page }) => {
    const file = await makeRawPdf(join(running.dataDir, 'huge.pdf'), [
      ...PAGES,
      PAGE.replace('595 842', '2000000 2000000'),
      stream('0 0 1000000 1000000 re f'),
    ]);
    await openInstead(running, page, file);
    await expect(documentRegion(page).locator('.page canvas').first()).toBeVisible();
    await button(page, 'Zoom in').click();
    await expect(documentRegion(page)).toBeVisible();
  });

  alone('a file that lost its end shows what is left, or says what is wrong', async ({ running, page }) => {
    const whole = await makePaperPdf(join(running.dataDir, 'whole.pdf'));
    const bytes = await readFile(whole);
    await writeFile(whole, bytes.subarray(0, bytes.length * 0.6));
    await openInstead(running, page, whole);
    const said = page.getByRole('alert').filter({ hasText: 'damaged' });
    await expect(said.or(textLine(page, 'Line 1.1 '))).toBeVisible();
  });

  alone('nothing in a file is run or fetched', async ({ running, page, context }) => {
    const link = (y: number, action: string) =>
      `<< /Type /Annot /Subtype /Link /Rect [50 ${y} 545 ${y + 40}] /Border [0 0 1] /A << ${action} >> >>`;
    const file = await makeRawPdf(join(running.dataDir, 'hostile.pdf'), [
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert("run"); app.launchURL("https://evil.example/")) >> >>',
      PAGES[1] ?? '',
      PAGE.replace(
        '/Contents',
        '/AA << /O << /S /JavaScript /JS (app.alert("open")) >> >> /Annots [5 0 R 6 0 R] /Contents',
      ),
      stream('0.9 g 50 300 495 40 re f 50 500 495 40 re f'),
      link(300, '/S /Launch /F (/bin/sh)'),
      link(500, '/S /URI /URI (javascript:alert\\(1\\))'),
    ]);
    const strange: string[] = [];
    page.on('dialog', (dialog) => {
      strange.push(dialog.message());
      void dialog.dismiss();
    });
    context.on('page', (opened) => strange.push(opened.url()));
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(request.url())) strange.push(request.url());
    });
    await openInstead(running, page, file);
    const sheet = documentRegion(page).locator('.page').first();
    await expect(sheet.locator('canvas')).toBeVisible();
    // It is no scan either: there is no picture of a page in it.
    await expect(page.getByText('No text was found in this PDF')).toBeVisible();
    const { x, y, width } = await boxOf(sheet);
    for (const top of [842 - 320, 842 - 520]) await page.mouse.click(x + width / 2, y + (top * width) / 595);
    await expect(documentRegion(page)).toBeVisible();
    expect(strange).toEqual([]);
  });

  alone('a scan says that its text cannot be searched, once', async ({ running, page }) => {
    await open(running, page, await makePdf(join(running.dataDir, 'scan.pdf'), { isScan: true }));
    const hint = page
      .getByRole('status')
      .filter({ hasText: 'This PDF is a scan: its text cannot be searched' });
    await expect(hint).toBeVisible();
    await hint.getByRole('button', { name: 'Got it' }).click();
    await expect(hint).toBeHidden();
  });
});

alone('menu and dialogs have no barrier, light or dark', async ({ running, page }) => {
  await giveVoice(page);
  await openPaper(running, page);
  const check = async () => {
    await expectNoViolationsLightOrDark(page);
  };
  await choose(page, 'Reading ruler', 'menuitemcheckbox');
  await button(page, 'More').click();
  await check();
  await page.keyboard.press('Escape');
  await choose(page, 'Read aloud');
  await expect(page.getByRole('region', { name: 'Read aloud' })).toBeVisible();
  await check();
  await choose(page, 'Print…');
  await page.getByRole('dialog', { name: 'Print' }).getByText('Pages', { exact: true }).click();
  await check();
});
