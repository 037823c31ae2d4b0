import type { Page } from '@playwright/test';
import { WINDOW } from './chromium.ts';
import { NOW, setClock, shiftClock } from './clock.ts';
import { temporaryFolder } from './library.ts';
import { makePaperPdf, PAPER_TITLE } from './make-paper-pdf.ts';
import { createRunningApp, type RunningApp, test } from './running-app.ts';

interface Shared {
  running: RunningApp;
  page: Page;
}

/**
 * A `test` whose tests share one library, one server and one window: for files whose tests do not mind what those before
 * them left. Each begins with the window loaded anew where it was first, and with nothing kept on this machine. Tests
 * that stop the server, or need a library of their own, use `running-app.ts`'s.
 *
 * @param fill puts into the library what all tests begin with; the server starts after it
 */
export function sharingWindow(fill: (running: RunningApp) => Promise<void>) {
  return test.extend<{ page: Page; running: RunningApp; clock: undefined }, { shared: Shared }>({
    shared: [
      async ({ browser }, use) => {
        using clock = setClock(NOW);
        using folder = temporaryFolder();
        const running = createRunningApp(folder.path);
        await fill(running);
        const context = await browser.newContext(WINDOW);
        await context.addInitScript(shiftClock, clock.shift);
        const page = await context.newPage();
        await page.goto(await running.start());
        await use({ running, page });
        await context.close();
        await running.stop();
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    clock: ({ shared: _ }, use) => use(undefined),
    context: ({ shared }, use) => use(shared.page.context()),
    running: ({ shared }, use) => use(shared.running),
    page: async ({ shared: { page } }, use) => {
      await page.setViewportSize(WINDOW.viewport);
      await page.emulateMedia({
        colorScheme: null,
        media: null,
        forcedColors: null,
        reducedMotion: 'reduce',
      });
      await page.evaluate(() => {
        localStorage.clear();
        location.hash = '#/feed';
      });
      await page.reload();
      await use(page);
      await page.unrouteAll();
    },
  });
}

/**
 * Puts so many papers to read into a library, alike but for their titles; `importPaper` hands out one after another.
 *
 * @param make writes one of them, `makePaperPdf` unless said otherwise, with a title that begins as `title` says
 */
export async function shelve(
  running: RunningApp,
  count: number,
  make: (path: string, options: { title: string }) => Promise<string> = makePaperPdf,
  title = PAPER_TITLE,
): Promise<void> {
  const files: string[] = [];
  for (let part = 1; part <= count; part++) {
    files.push(await make(`${running.dataDir}/paper-${part}.pdf`, { title: `${title}, Part ${part}` }));
  }
  await running.offprint('import', ...files);
  const { papers } = (await running.offprint('list')) as { papers: { id: string; hasPdf: boolean }[] };
  // The newest is listed first.
  running.unread.push(
    ...papers
      .filter(({ hasPdf }) => hasPdf)
      .map(({ id }) => id)
      .reverse(),
  );
}
