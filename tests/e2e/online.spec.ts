import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import {
  annotationsPanel,
  documentRegion,
  goToReader,
  marks,
  selectLines,
  untilReadable,
} from '../support/reader-page.ts';
import { expect, type RunningApp, test } from '../support/running-app.ts';
import { linkedRepositories } from '../support/upstream/community.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import type { HubItem } from '../support/upstream/hub-item.ts';
import { startUpstream, type Upstream, type UpstreamOptions } from '../support/upstream/start-upstream.ts';
import { paper, papers, set } from '../support/window-page.ts';

const HOSTILE = [
  'Great **work**, see [the code](https://github.com/example/repo) and [our page](/papers/2401.00001)\n\n- one\n- two',
  '<script>window.wasHere = 1</script><img src="https://tracker.example/a.png" onerror="window.wasHere = 2">',
  '[click me](javascript:window.wasHere=3) ![picture](https://tracker.example/b.png)',
];

interface StandIn {
  upstream: Upstream;
  /** Days with papers, oldest first; the sync fetches the newest of them by itself. */
  days: readonly string[];
  newest: string;
  items: (day: string) => readonly HubItem[];
}

/** Twelve days of papers at a stand-in. PDFs of the ten papers with the most votes of a day are fetched ahead. */
async function standIn(running: RunningApp, options: Partial<UpstreamOptions> = {}): Promise<StandIn> {
  const data = generatedData({ days: 12, perDay: 14, odd: false });
  const upstream = await startUpstream({ data, ...options });
  running.env = { ...upstream.env, OFFPRINT_PATIENCE: '0.02' };
  const days = data.days();
  return { upstream, days, newest: days.at(-1) ?? '', items: data.items };
}

/** Has the stand-in know papers that Offprint does not: of a day long past. */
function listLater(upstream: Upstream): readonly HubItem[] {
  const data = generatedData({ days: 1, perDay: 3, lastDate: '2024-05-20', odd: false });
  const [day = ''] = data.days();
  upstream.changeDay(day, data.items(day));
  return data.items(day);
}

/**
 * A window in which all papers of a day stand, wherever a card is among them: on working days the starter shelf is listed
 * beside what the sync brought.
 */
const WHOLE_DAY = { width: 1280, height: 3200 };

const idOf = ({ paper: { id } }: HubItem): string => `arxiv:${id}`;
const region = (page: Page, name: string): Locator => page.getByRole('region', { name });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

function at(items: readonly HubItem[], place: number): HubItem {
  const item = items.at(place);
  if (!item) throw new Error('There is no such paper.');
  return item;
}

async function show(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
}

const showDay = (page: Page, day: string): Promise<void> => show(page, `/feed/day/${day}`);
const showPaper = (page: Page, item: HubItem): Promise<void> =>
  show(page, `/paper/${encodeURIComponent(idOf(item))}`);

async function syncNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sync now' }).click();
}

test('a card fetches its PDF, says how far it is, and takes it back', async ({ running, page }) => {
  const { upstream, newest, items } = await standIn(running, { pdfBallast: 600_000 });
  await using _ = upstream;
  const item = at(items(newest), -1);
  upstream.faults.push({
    kind: 'drip',
    routes: ['pdf'],
    when: ({ url }) => url.pathname.includes(item.paper.id),
    firstBytes: 200_000,
    drip: { bytes: 1, everyMs: 100 },
  });
  await page.setViewportSize(WHOLE_DAY);
  await page.goto(await running.start());
  await showDay(page, newest);
  const card = paper(page, item.title);
  await card.getByRole('button', { name: 'Download PDF' }).click();
  await expect(card).toContainText(/Fetching PDF, 0\.\d of 0\.\d MB/);
  await card.getByRole('button', { name: 'Cancel download' }).click();
  await expect(card.getByRole('button', { name: 'Download PDF' })).toBeFocused();
  await expect(card).not.toContainText('Fetching');

  upstream.faults.length = 0;
  await card.getByRole('button', { name: 'Download PDF' }).click();
  await expect(card).toContainText('PDF stored');
  await expect(card.getByRole('button', { name: /download/i })).toHaveCount(0);
});

test('reading a paper without a stored PDF fetches it and opens it', async ({ running, page }) => {
  const { upstream, newest, items } = await standIn(running, { pdfBallast: 300_000 });
  await using _ = upstream;
  const item = at(items(newest), -1);
  upstream.faults.push({
    kind: 'drip',
    routes: ['pdf'],
    when: ({ url }) => url.pathname.includes(item.paper.id),
    firstBytes: 100_000,
    drip: { bytes: 10_000, everyMs: 150 },
  });
  await page.setViewportSize(WHOLE_DAY);
  await page.goto(await running.start());
  // Nothing is fetched but what is opened.
  await set(page, { prefetch: 'none' });
  await showDay(page, newest);
  await paper(page, item.title).getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Fetching the PDF from arXiv' })).toBeVisible();
  await expect(page.getByText(/^0\.\d of 0\.\d MB$/)).toBeVisible();
  await expectNoViolations(page);
  await untilReadable(page);
});

test('a PDF that cannot be fetched says why in the reader, and is tried again', async ({ running, page }) => {
  const { upstream, newest, items } = await standIn(running);
  await using _ = upstream;
  upstream.faults.push({ kind: 'html', routes: ['pdf'] });
  await page.goto(await running.start());
  await showDay(page, newest);
  await expect(papers(page)).toBeVisible();
  await goToReader(page, idOf(at(items(newest), -1)));
  await expect(page.getByRole('heading', { name: 'The PDF could not be fetched' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(/PDF/);
  await expect(button(page, 'Add PDF')).toBeVisible();
  await expectNoViolations(page);
  upstream.faults.length = 0;
  await button(page, 'Try again').click();
  await untilReadable(page);
});

/** The stored PDFs; others may be on their way there. */
const stored = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));

const harms = {
  async gone(folder: string) {
    for (const path of await stored(folder)) await rm(path);
  },
  async damaged(folder: string) {
    for (const path of await stored(folder)) await writeFile(path, 'no longer a PDF');
  },
};

for (const [what, harm] of Object.entries(harms)) {
  test(`a stored PDF that is ${what} is downloaded again`, async ({ running, page }) => {
    const { upstream, newest, items } = await standIn(running);
    await using _ = upstream;
    const item = at(items(newest), 0);
    await page.goto(await running.start());
    await showDay(page, newest);
    await expect(paper(page, item.title)).toContainText('PDF stored');
    await harm(join(running.dataDir, 'pdfs'));
    await goToReader(page, idOf(item));
    await expect(page.getByRole('heading', { name: 'The PDF could not be opened' })).toBeVisible();
    await button(page, 'Download again').click();
    await untilReadable(page);
    await expect(documentRegion(page)).toContainText(`arXiv:${item.paper.id}v1`);
  });
}

test('comments and links are shown, and nothing hostile in them does anything', async ({ running, page }) => {
  const { upstream, newest, items } = await standIn(running);
  await using _ = upstream;
  const place = items(newest).findIndex(({ paper: { id } }) => linkedRepositories(id).models.length > 0);
  const item = { ...at(items(newest), place), numComments: HOSTILE.length, remarks: HOSTILE };
  upstream.changeDay(newest, items(newest).with(place, item));
  const url = await running.start();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) elsewhere.push(request.url());
  });
  await page.goto(url);
  await showDay(page, newest);
  await expect(paper(page, item.title)).toBeVisible();
  await showPaper(page, item);

  const comments = region(page, 'Comments');
  await expect(comments.getByRole('heading')).toHaveText('Comments (3)');
  const [first, second, third] = await comments.getByRole('article').all();
  if (!first || !second || !third) throw new Error('Comments are missing.');
  await expect(first.locator('strong', { hasText: 'work' })).toBeVisible();
  await expect(first.getByRole('link', { name: 'our page' })).toHaveAttribute(
    'href',
    'https://huggingface.co/papers/2401.00001',
  );
  await expect(first.getByRole('listitem').filter({ hasText: 'two' })).toBeVisible();
  await expect(second).toContainText('<script>window.wasHere = 1</script>');
  await expect(third).toContainText('click me');
  await expect(third.getByRole('link')).toHaveText('Image: picture');
  await expect(comments.locator('img, script, iframe')).toHaveCount(0);
  await expect(comments.getByRole('link', { name: 'Open the discussion on Hugging Face' })).toHaveAttribute(
    'href',
    `https://huggingface.co/papers/${item.paper.id}`,
  );
  // The second comment answers the first.
  const thread = comments.getByRole('listitem').filter({ hasText: 'Great work' }).first();
  await expect(thread.getByRole('article')).toHaveCount(2);

  const [model] = linkedRepositories(item.paper.id).models;
  await expect(region(page, 'Links').getByRole('link', { name: model?.id })).toHaveAttribute(
    'href',
    `${upstream.url}/${model?.id}`,
  );
  await expect(page.locator(`img[src*="files/thumbnail/"]`)).toHaveJSProperty('complete', true);
  expect(await page.evaluate(() => 'wasHere' in window)).toBe(false);
  expect(elsewhere).toEqual([]);
  await expectNoViolations(page);
});

test('without a network everything says so quietly, and what was asked for comes later', async ({
  running,
  page,
}) => {
  const { upstream, newest, items } = await standIn(running);
  await using _ = upstream;
  const online = running.env;
  running.env = {};
  const thumbnail = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/1.png';
  await running.importFeed(
    newest,
    makeFeedDay(newest, 14, false).map((listed) => ({ ...listed, thumbnail })),
  );
  const complaints: string[] = [];
  const pictures: number[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('response', (response) => {
    if (response.url().includes('files/thumbnail/')) pictures.push(response.status());
  });
  await page.goto(await running.start());
  await expect(page.getByRole('status', { name: 'Sync' })).toContainText('Offline');
  const item = at(items(newest), -1);

  await showDay(page, newest);
  await expect(papers(page)).toBeVisible();
  await page.keyboard.press('End');
  const card = paper(page, item.title);
  await card.getByRole('button', { name: 'Download PDF' }).click();
  await expect(card).toContainText('PDF queued');

  await showPaper(page, item);
  await expect.poll(() => pictures).toContain(204);
  await expect(page.locator('img[src*="files/thumbnail/"]')).toBeHidden();
  await expect(region(page, 'Comments')).toContainText('Comments are fetched when there is a network.');
  await expect(page.getByText('It will be fetched when there is a network.')).toBeVisible();
  await button(page, 'Read').click();
  await expect(page.getByRole('heading', { name: 'No PDF of this paper is stored' })).toBeVisible();
  await expect(page.getByText('It will be fetched when there is a network.')).toBeVisible();
  await expect(button(page, 'Add PDF')).toBeVisible();

  await showDay(page, '2024-06-12');
  await expect(page.getByText('Not fetched yet. It will be when there is a network.')).toBeVisible();

  await show(page, '/search?q=qqxyzzy');
  await button(page, 'Search Hugging Face and arXiv').click();
  await expect(region(page, 'On Hugging Face')).toContainText('There is no network');
  await expect(region(page, 'On arXiv')).toContainText('There is no network');
  await expect(region(page, 'Messages').getByText(/./)).toHaveCount(0);

  await show(page, '/settings/sources');
  await expect(page.getByText('Next sync: when there is a network.')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('add paper');
  await page.keyboard.press('Enter');
  const box = page.getByRole('textbox', { name: 'Papers, one a line' });
  await box.fill('no such thing\n2401.00001\n2401.00002v3');
  await button(page, 'Add').click();
  const dialog = page.getByRole('dialog', { name: 'Add papers' });
  await expect(dialog).toContainText('2 papers will be added when there is a network.');
  await expect(dialog.getByRole('list', { name: 'Lines that failed' }).getByRole('listitem')).toHaveCount(1);
  await expect(box).toHaveValue('no such thing');
  await box.fill('2401.00002');
  await button(page, 'Add').click();
  await button(page, 'Downloads').click();

  // All of it stands in one place, is counted, and can be taken back.
  const row = (name: string) => page.getByRole('list', { name: 'Downloads' }).getByRole('article', { name });
  // Of the day that was imported ten PDFs are fetched ahead.
  const waits = '2 papers, 1 day, 11 PDFs';
  await expect(page.getByRole('status', { name: 'Sync' })).toHaveText(
    `Offline. Everything stored works. Waiting: ${waits}.`,
  );
  await expect(page.getByText(`14 waiting (${waits})`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Papers 2',
    'Days of the feed 1',
    'PDFs 11',
  ]);
  for (const name of ['arXiv 2401.00001', 'arXiv 2401.00002', 'Wed, 12 June 2024', item.title])
    await expect(row(name)).toContainText('Waiting for the network');
  await expectNoViolations(page);
  await row('arXiv 2401.00002').getByRole('button', { name: 'Cancel' }).click();
  await expect(row('arXiv 2401.00002')).toBeHidden();
  await button(page, 'Cancel all').click();
  await expect(page.getByRole('heading', { name: 'Nothing waits' })).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await button(page, 'Sync details').click();
  await expect(page.getByRole('dialog', { name: 'Sync details' })).toContainText('1 paper, 1 day waiting');
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);

  await running.stop();
  running.env = online;
  await page.setViewportSize(WHOLE_DAY);
  await page.goto(await running.start());
  await showDay(page, newest);
  await expect(card).toContainText('PDF stored');
});

test('a day that was never fetched is fetched when it is visited, once', async ({ running, page }) => {
  const { upstream, days, items } = await standIn(running);
  await using _ = upstream;
  const [old = ''] = days;
  const isOld = ({ url }: { url: URL }) => url.searchParams.get('date') === old;
  upstream.faults.push({
    kind: 'drip',
    routes: ['api'],
    when: isOld,
    firstBytes: 100,
    drip: { bytes: 2000, everyMs: 60 },
  });
  await page.goto(await running.start());
  await expect(page.getByRole('status', { name: 'Sync' })).toContainText('Up to date');
  await showDay(page, old);
  await expect(page.getByRole('status').filter({ hasText: /^Fetching .* from Hugging Face$/ })).toBeVisible();
  await expect(paper(page, at(items(old), 0).title)).toBeVisible();
  await showDay(page, days.at(-1) ?? '');
  await expect(paper(page, at(items(days.at(-1) ?? ''), 0).title)).toBeVisible();
  await showDay(page, old);
  await expect(paper(page, at(items(old), 0).title)).toBeVisible();
  const asked = upstream.requests.filter(({ path }) => path.includes(`date=${old}`) && !path.includes('p=1'));
  expect(asked).toHaveLength(1);
});

test('a day that was empty, and one that could not be fetched', async ({ running, page }) => {
  const { upstream, days, items } = await standIn(running);
  await using _ = upstream;
  const [old = ''] = days;
  upstream.faults.push({ kind: 'html', when: ({ url }) => url.searchParams.get('date') === old });
  await page.goto(await running.start());
  await expect(page.getByRole('status', { name: 'Sync' })).toContainText('Up to date');
  await showDay(page, '2024-06-12');
  await expect(page.getByRole('heading', { name: 'Nothing was listed on this day' })).toBeVisible();
  await showDay(page, old);
  await expect(
    page.getByRole('heading', { name: 'What was listed on this day could not be fetched' }),
  ).toBeVisible();
  await expectNoViolations(page);
  upstream.faults.length = 0;
  await page.getByRole('tabpanel').getByRole('button', { name: 'Try again' }).click();
  await expect(paper(page, at(items(old), 0).title)).toBeVisible();
});

test('what is followed on arXiv is a feed of its own', async ({ running, page }) => {
  const { upstream, newest } = await standIn(running);
  await using _ = upstream;
  await page.goto(await running.start());
  await expect(page.getByRole('status', { name: 'Sync' })).toContainText('Up to date');
  await expect(page.getByRole('button', { name: /Feed$/ })).toHaveCount(0);
  await page.evaluate(() =>
    fetch('rpc/follows/add', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-offprint-key': sessionStorage.getItem('offprint-key') ?? '',
      },
      body: JSON.stringify({ json: { kind: 'arxiv-search', query: 'memory' } }),
    }),
  );
  await syncNow(page);
  await showDay(page, newest);
  await page.reload();
  await page.getByRole('button', { name: /Feed$/ }).click();
  await page.getByRole('option', { name: 'arXiv “memory”' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'arXiv “memory”' })).toBeVisible();
  await expect(page).toHaveURL(/follow=/);
  await expect(page.getByRole('tab', { name: 'Trending' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Month' }).click();
  await expect(page).toHaveURL(/feed\/month\/.*follow=/);
  await expect(papers(page).getByRole('article').first()).toBeVisible();
  await expectNoViolations(page);
});

/** A paper of the newest day, stored in version 1 and on a list, of which arXiv has version 2. */
async function offerVersion2(running: RunningApp, page: Page, standIn: StandIn): Promise<HubItem> {
  const { upstream, newest, items } = standIn;
  const item = at(items(newest), 0);
  await page.goto(await running.start());
  await showDay(page, newest);
  await expect(paper(page, item.title)).toContainText('PDF stored');
  upstream.setVersion(item.paper.id, 2);
  await paper(page, item.title).getByRole('button', { name: 'Save to list' }).click();
  await page.getByRole('textbox', { name: 'New list' }).fill('Queue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Queue' })).toBeChecked();
  await page.keyboard.press('Escape');
  await syncNow(page);
  await showPaper(page, item);
  await expect(region(page, 'New version')).toContainText('Version 2 is out. You have version 1.');
  return item;
}

test('a new version is fetched beside the old one, and either is read', async ({ running, page }) => {
  const world = await standIn(running);
  await using _ = world.upstream;
  const item = await offerVersion2(running, page, world);
  await expectNoViolations(page);
  await button(page, 'Get version 2').click();
  await expect(region(page, 'New version')).toBeHidden();
  const stored = region(page, 'Stored PDFs').getByRole('link');
  await expect(stored).toHaveText(['Version 2', 'Version 1']);

  await button(page, 'Read').click();
  await untilReadable(page);
  await expect(documentRegion(page)).toContainText(`arXiv:${item.paper.id}v2`);
  await page.getByRole('button', { name: /Version$/ }).click();
  await page.getByRole('option', { name: 'Version 1' }).click();
  await expect(documentRegion(page)).toContainText(`arXiv:${item.paper.id}v1`);
  await expectNoViolations(page);

  // A mark belongs to the version it was made on, and leads back to it.
  await untilReadable(page);
  await selectLines(page, item.paper.authors[0]?.name ?? '');
  await page.getByRole('button', { name: 'Highlight yellow' }).click();
  await expect(marks(page).first()).toBeVisible();
  const made = annotationsPanel(page).getByRole('article');
  await expect(made).toHaveCount(1);
  await page.getByRole('button', { name: /Version$/ }).click();
  await page.getByRole('option', { name: 'Version 2' }).click();
  await expect(documentRegion(page)).toContainText(`arXiv:${item.paper.id}v2`);
  await untilReadable(page);
  await expect(made).toContainText('Version 1, page 1');
  await expect(marks(page)).toHaveCount(0);
  await made.getByRole('button').first().click();
  await expect(documentRegion(page)).toContainText(`arXiv:${item.paper.id}v1`);
  await expect(marks(page).first()).toBeVisible();
});

test('a new version that is not wanted is not offered again', async ({ running, page }) => {
  const world = await standIn(running);
  await using _ = world.upstream;
  await offerVersion2(running, page, world);
  await button(page, 'Keep version 1').click();
  await expect(region(page, 'New version')).toBeHidden();
  await page.reload();
  await expect(region(page, 'Abstract')).toBeVisible();
  await expect(region(page, 'Links')).toBeVisible();
  await expect(region(page, 'New version')).toBeHidden();
});

test('search looks on Hugging Face and arXiv when asked to, and adds what is found', async ({
  running,
  page,
}) => {
  const { upstream } = await standIn(running);
  await using _ = upstream;
  await page.goto(await running.start());
  await expect(page.getByRole('status', { name: 'Sync' })).toContainText('Up to date');
  const item = at(listLater(upstream), 0);
  await show(page, `/search?q=${encodeURIComponent(`"${item.title}"`)}`);
  await expect(button(page, 'Search Hugging Face and arXiv')).toBeVisible();
  expect(upstream.requests.filter(({ path }) => path.startsWith('/api/papers/search'))).toEqual([]);
  await button(page, 'Search Hugging Face and arXiv').click();
  const found = page
    .getByRole('list', { name: 'On Hugging Face' })
    .getByRole('article', { name: item.title });
  await expect(found).toBeVisible();
  await expect(region(page, 'On arXiv')).not.toContainText('Searching');
  await expectNoViolations(page);
  await found.getByRole('button', { name: 'Add' }).click();
  const stored = found.getByRole('link', { name: 'In your library' });
  await expect(stored).toBeFocused();
  await stored.click();
  await expect(page.getByRole('heading', { level: 1, name: item.title })).toBeVisible();
});

test('papers are added by their names on the web; lines that fail stay, with why', async ({
  running,
  page,
}) => {
  const { upstream } = await standIn(running);
  await using _ = upstream;
  await page.goto(await running.start());
  await expect(page.getByRole('status', { name: 'Sync' })).toContainText('Up to date');
  const listed = listLater(upstream);
  const [first, second] = [at(listed, 0), at(listed, 1)];
  await show(page, '/library');
  await button(page, 'Add papers').click();
  const dialog = page.getByRole('dialog', { name: 'Add papers' });
  const box = dialog.getByRole('textbox', { name: 'Papers, one a line' });
  await expect(box).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await box.fill(`${first.paper.id}\nhttps://huggingface.co/papers/${second.paper.id}\nno such thing\n`);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Added 2 papers.')).toBeVisible();
  const failed = dialog.getByRole('list', { name: 'Lines that failed' });
  await expect(failed.getByRole('listitem')).toHaveCount(1);
  await expect(failed).toContainText('no such thing');
  await expect(box).toHaveValue('no such thing');
  await expectNoViolations(page);

  // The button that was pressed was disabled while papers were looked up: the focus stays in the dialog.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await button(page, 'Add papers').click();
  await box.fill(first.paper.id);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 paper was here already.')).toBeVisible();
  await button(page, 'Open').click();
  await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();
});
