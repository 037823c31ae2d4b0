import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../support/chromium.ts';
import { upstreamEnv } from '../support/config.ts';
import { temporaryFolder } from '../support/library.ts';
import { makePaperPdf } from '../support/make-paper-pdf.ts';
import { createRandom } from '../support/random.ts';
import { makeReadingLibrary, type Readable } from '../support/reading-library.ts';
import { spawnServe } from '../support/serve-process.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Comparison, comparison, p95, summarize } from './measure.ts';
import { openBareViewer } from './reader/bare-viewer.ts';
import { fetchManual } from './reader/manual.ts';
import { browserMegabytes } from './reader/memory.ts';
import {
  CLOSE_TAB,
  closeInApp,
  closeInBare,
  openInApp,
  openInBare,
  roomOf,
  scrollThrough,
} from './reader/pages.ts';
import { timeToPage } from './reader/painted.ts';
import { launchPlainBrowser } from './reader/plain-browser.ts';
import { openReadingApp } from './reader/reading-app.ts';

const GENERATED_PAPERS = 8;
const OPENED_IN_TURN = 50;
const FIRST_OPENED = 5;
const JUMPS = 50;
const MANUAL_PAGES = 1321;
/** Of the 60 papers, one of ten pages. */
const TEN_PAGES = 'jcon-00092.pdf';

/** Reading all 1,321 pages goes on in the background for so long after the first shows, in milliseconds. */
const SETTLING_MS = 6000;

const limits = { firstPage: 1.15, longPaper: 2.5, jump: 1.2, memory: 1.3, manyPapers: 1.2 };

/** Each measurement has a browser of its own: nothing of another one's is left in its memory. */
async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: process.env.OFFPRINT_CHROMIUM,
    args: CHROMIUM_FLAGS,
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

const median = (values: readonly number[]) => summarize(values).median;

/** The papers of the corpus, wherever in it they are; made-up ones without it. */
async function papersOf(corpus: string | undefined, folder: string): Promise<string[]> {
  for (const parts of [['papers'], ['pdfs', 'papers'], ['..', 'pdfs', 'papers']]) {
    const papers = corpus && join(corpus, ...parts);
    if (!papers || !existsSync(papers)) continue;
    const names = readdirSync(papers).filter((name) => name.endsWith('.pdf'));
    return names.sort().map((name) => join(papers, name));
  }
  const paths = Array.from({ length: GENERATED_PAPERS }, (_, i) => join(folder, `made-${i}.pdf`));
  for (const path of paths) await makePaperPdf(path);
  return paths;
}

interface Library {
  dataDir: string;
  readable: Map<string, Readable>;
}

/** From the click in the feed to the first page, paper by paper, in both viewers in turn. */
function firstPages(
  { dataDir, readable }: Library,
  papers: readonly string[],
  rounds: number,
): Promise<Comparison> {
  return withBrowser(async (browser) => {
    await using app = await openReadingApp(browser, dataDir, readable);
    await using bare = await openBareViewer(browser, papers);
    const [warmUp = ''] = papers;
    await openInApp(app, warmUp);
    const room = await roomOf(app);
    await closeInApp(app);
    await openInBare(bare, warmUp, room);
    await closeInBare(bare);

    const times: Record<'subject' | 'peer', number[]> = { subject: [], peer: [] };
    const ratios: number[] = [];
    for (const path of papers) {
      const own: typeof times = { subject: [], peer: [] };
      for (let round = 0; round < rounds; round++) {
        own.subject.push(await openInApp(app, path));
        await closeInApp(app);
        own.peer.push(await openInBare(bare, path, room));
        await closeInBare(bare);
      }
      times.subject.push(median(own.subject));
      times.peer.push(median(own.peer));
      ratios.push(median(own.subject) / median(own.peer));
    }
    const name = `click in the feed to first page painted, ${papers.length} papers, against pdf.js’s bare viewer (median of the papers’ ratios)`;
    return { ...comparison(name, limits.firstPage, times), ratio: median(ratios) };
  });
}

/** Opens papers in turn and closes them again: what the window holds at the end against what it held early. */
async function manyPapers({ dataDir, readable }: Library, papers: readonly string[]): Promise<Comparison> {
  const { child, url } = spawnServe(dataDir, [], undefined, upstreamEnv());
  await using browser = await launchPlainBrowser();
  await browser.goto(await url);
  const goTo = (route: string) => browser.evaluate(`location.hash = ${JSON.stringify(`#${route}`)}`);
  const megabytes: number[] = [];
  for (let i = 0; i < OPENED_IN_TURN; i++) {
    const id = readable.get(papers[i % papers.length] ?? '')?.paperId ?? '';
    await goTo(`/read/${encodeURIComponent(id)}`);
    await browser.until(`document.querySelector('.endOfContent')`);
    await browser.evaluate(CLOSE_TAB);
    await browser.until(`!document.querySelector('.pdfContainer')`);
    if (i + 1 === FIRST_OPENED || i + 1 === OPENED_IN_TURN) megabytes.push(await browser.megabytes());
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
  const [early = 0, late = 0] = megabytes;
  const name = `memory after opening and closing ${OPENED_IN_TURN} papers against after the first ${FIRST_OPENED}`;
  return { ...comparison(name, limits.manyPapers, { subject: [late], peer: [early] }), unit: 'MB' };
}

/** First pages of a manual of 1,321 pages and of a paper of ten, in turn. */
function firstOfLong(
  { dataDir, readable }: Library,
  manual: string,
  tenPages: string,
  rounds: number,
): Promise<Comparison> {
  return withBrowser(async (browser) => {
    await using app = await openReadingApp(browser, dataDir, readable);
    await openInApp(app, tenPages);
    await closeInApp(app);
    const times: Record<'subject' | 'peer', number[]> = { subject: [], peer: [] };
    for (let round = 0; round < rounds; round++) {
      times.peer.push(await openInApp(app, tenPages));
      await closeInApp(app);
      times.subject.push(await openInApp(app, manual));
      await closeInApp(app);
    }
    return comparison('first page of a paper of 1,321 pages against one of 10', limits.longPaper, times);
  });
}

/** Jumps to the same pages in both viewers, each first as often as the other: the second finds the file at hand. */
function jumps({ dataDir, readable }: Library, manual: string, rounds: number): Promise<Comparison> {
  const random = createRandom(7);
  return withBrowser(async (browser) => {
    await using app = await openReadingApp(browser, dataDir, readable);
    await openInApp(app, manual);
    await using bare = await openBareViewer(browser, [manual]);
    await openInBare(bare, manual, await roomOf(app));
    await bare.page.waitForTimeout(SETTLING_MS);
    const times: Record<'subject' | 'peer', number[]> = { subject: [], peer: [] };
    const inApp = async (page: number) => {
      await app.page.bringToFront();
      times.subject.push(await timeToPage(app.page, { page, in: 'app' }));
    };
    const inBare = async (page: number) => {
      await bare.page.bringToFront();
      times.peer.push(await timeToPage(bare.page, { page, in: 'bare' }));
    };
    for (let i = 0; i < JUMPS * rounds; i++) {
      const page = 1 + random.below(MANUAL_PAGES);
      const [first, second] = i % 2 === 0 ? [inApp, inBare] : [inBare, inApp];
      await first(page);
      await second(page);
    }
    await timeToPage(app.page, { page: 1, in: 'app' });
    await closeInApp(app);
    const name = `${JUMPS * rounds} jumps in ${basename(manual)} against pdf.js’s bare viewer (ratio of p95)`;
    return { ...comparison(name, limits.jump, times), ratio: p95(times.subject) / p95(times.peer) };
  });
}

/** Memory after all pages of the manual were seen, each viewer in a browser of its own. */
async function memoryOfLong({ dataDir, readable }: Library, manual: string): Promise<Comparison> {
  const inApp = await withBrowser(async (browser) => {
    await using app = await openReadingApp(browser, dataDir, readable);
    await openInApp(app, manual);
    const room = await roomOf(app);
    await scrollThrough(app.page);
    return { room, megabytes: await browserMegabytes(browser) };
  });
  const inBare = await withBrowser(async (browser) => {
    await using bare = await openBareViewer(browser, [manual]);
    await openInBare(bare, manual, inApp.room);
    await scrollThrough(bare.page);
    return await browserMegabytes(browser);
  });
  const name = 'memory after scrolling through 1,321 pages against pdf.js’s bare viewer';
  const megabytes = { subject: [inApp.megabytes], peer: [inBare] };
  return { ...comparison(name, limits.memory, megabytes), unit: 'MB' };
}

/**
 * Reading against pdf.js's own viewer on a page that does nothing else: the same files, the same browser, rooms of the
 * same size. With a corpus on its papers and, where apt can fetch it, on a manual of 1,321 pages.
 */
export async function run({ corpus, rounds }: BenchOptions): Promise<Comparison[]> {
  using folder = temporaryFolder();
  const papers = await papersOf(corpus, folder.path);
  const manual = corpus ? await fetchManual() : undefined;
  const dataDir = join(folder.path, 'library');
  const readable = await makeReadingLibrary(dataDir, manual ? [...papers, manual] : papers);
  const library = { dataDir, readable };
  const few = Math.max(1, Math.ceil(rounds / 2));
  const results = [await firstPages(library, papers, few), await manyPapers(library, papers)];
  if (manual) {
    const tenPages = papers.find((path) => basename(path) === TEN_PAGES) ?? papers[0] ?? '';
    results.push(
      // One opening, or the two or three slowest of fifty jumps, tell little.
      await firstOfLong(library, manual, tenPages, few + 2),
      await jumps(library, manual, 4 * few),
      await memoryOfLong(library, manual),
    );
  }
  return results;
}
