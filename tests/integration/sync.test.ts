import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, feedToday, isWeekend } from '#shared/calendar.ts';
import type { DownloadState } from '#shared/entities/download.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createLeaseRepository } from '../../src/main/database/repositories/leases.ts';
import { createServices, type Services } from '../../src/main/services/create-services.ts';
import { testConfig } from '../support/config.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';
import { statusWhen, syncNow } from '../support/sync.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream, type Upstream } from '../support/upstream/start-upstream.ts';

const data = generatedData({ days: 12, perDay: 6, odd: false });
const days = data.days().toReversed();
const [newest = '', second = ''] = days;
/** Papers of long ago: upstreams know them, and no sync brings them by itself. */
const older = generatedData({ days: 1, perDay: 3, lastDate: '2024-05-20', odd: false });
const olderIds = older.items('2024-05-20').map(({ paper }) => paper.id);

let upstream: Upstream;
let library: TestLibrary;
let services: Services;
let running: AbortController;
beforeEach(async () => {
  upstream = await startUpstream({ data });
  library = await openLibrary(upstream.url);
  services = library.services;
  running = new AbortController();
});
afterEach(async () => {
  running.abort();
  await library[Symbol.asyncDispose]();
  await upstream.close();
});

/** Works by the clock from now on, as the app does. */
const follow = () => services.sync.follow(running.signal).catch(() => undefined);
const asked = (path: string) => upstream.requests.filter((request) => request.path.startsWith(path));
const askedDays = () =>
  asked('/api/daily_papers').flatMap(({ path }) => path.match(/date=([\d-]+)/)?.[1] ?? []);
const page = (date: string) => services.feed.page({ period: 'day', date, limit: 50, offset: 0 });
const titles = (date: string) => page(date).papers.map(({ title }) => title);
const idsOf = (date: string) => data.items(date).map(({ paper }) => `arxiv:${paper.id}`);

describe('a sync', () => {
  it('by itself, in a new library, fetches today first, then the week and what is trending', async () => {
    void follow();
    const { lastRun, network } = await statusWhen(
      services,
      ({ lastRun }) => lastRun?.finishedAt !== undefined,
    );
    expect(lastRun).toMatchObject({ trigger: 'schedule', failed: [] });
    expect(network).toBe('online');
    expect(askedDays()[0]).toBe(feedToday());
    expect(new Set(askedDays())).toEqual(
      new Set(Array.from({ length: 7 }, (_, back) => addDays(feedToday(), -back))),
    );
    expect(titles(newest)).toEqual(data.items(newest).map(({ title }) => title));
    expect(services.feed.page({ period: 'trending', limit: 50, offset: 0 }).total).toBeGreaterThan(6);
  });

  it('brings every paper, and nothing the second time: unchanged lists are not even sent', async () => {
    const first = await syncNow(services, { days: 30 });
    expect(first).toEqual({ added: 72, updated: 0, unchanged: 0, failed: [] });
    const before = upstream.requests.length;
    expect(await syncNow(services, { dates: days })).toEqual({
      added: 0,
      updated: 0,
      unchanged: 72,
      failed: [],
    });
    expect(upstream.requests.slice(before).map(({ status }) => status)).toEqual(days.map(() => 304));
  });

  it('makes a day what its newest answer says: votes, places, and papers that left it', async () => {
    await syncNow(services);
    const [left, first, ...rest] = data.items(newest);
    if (!left || !first) throw new Error('The day has too few papers.');
    const grown = { ...first, numComments: 41, paper: { ...first.paper, upvotes: 977 } };
    upstream.changeDay(newest, [...rest, grown]);
    expect(await syncNow(services, { dates: [newest] })).toMatchObject({ added: 0, failed: [] });
    const { papers, total } = page(newest);
    expect(total).toBe(5);
    expect(papers.at(-1)).toMatchObject({ title: first.title, upvotes: 977, commentCount: 41 });
    expect(services.papers.get({ id: `arxiv:${left.paper.id}` }).title).toBe(left.title);
  });

  it('asks for a weekend day once, and not again when it was empty and is over', async () => {
    await syncNow(services);
    await syncNow(services);
    const weekend = askedDays().filter(isWeekend);
    expect(weekend.length).toBeGreaterThan(0);
    expect(new Set(weekend).size).toBe(weekend.length);
    expect(askedDays().filter((date) => date === newest)).toHaveLength(2);
  });

  it('names what could not be fetched, keeps the rest, and completes it the next time', async () => {
    const faults = [
      { kind: 'malformed-json' as const, when: ({ url }: { url: URL }) => url.search.includes(newest) },
      { kind: 'server-error' as const, when: ({ url }: { url: URL }) => url.search.includes(second) },
    ];
    upstream.faults.push(...faults);
    const report = await syncNow(services);
    expect(report.failed).toHaveLength(2);
    expect(report.failed.map(({ why }) => why).join()).toMatch(/damaged JSON.*500|500.*damaged JSON/);
    expect(report.added).toBeGreaterThan(0);
    expect(services.sync.status().lastRun?.failed).toHaveLength(2);
    upstream.faults.splice(0);
    expect((await syncNow(services)).failed).toEqual([]);
    expect(titles(newest)).toHaveLength(6);
  });

  it('restores a day that an import changed since, though the server has nothing new', async () => {
    await syncNow(services, { dates: [newest] });
    const file = join(library.dataDir, `${newest}.json`);
    writeFileSync(file, JSON.stringify(makeFeedDay(newest, 8, false).toReversed()));
    for await (const _ of services.imports.run([{ path: file, name: file }]));
    expect(page(newest).total).toBe(8);
    expect(await syncNow(services, { dates: [newest] })).toMatchObject({ added: 0, failed: [] });
    expect(titles(newest)).toEqual(data.items(newest).map(({ title }) => title));
  });

  it('shows the step it is at, and windows hear of it no more than four times a second', async () => {
    const heard: number[] = [];
    const stop = new AbortController();
    const listening = (async () => {
      for await (const { type } of services.changes.subscribe(stop.signal))
        if (type === 'sync.changed') heard.push(performance.now());
    })().catch(() => undefined);
    const status = statusWhen(services, ({ activity, step }) => activity === 'syncing' && step !== undefined);
    await syncNow(services, { days: 30 });
    expect((await status).step?.what).toMatch(/^Feed of \d+ \w+ 20\d\d$/);
    stop.abort();
    await listening;
    const gaps = heard.slice(1).map((time, index) => time - (heard[index] ?? 0));
    expect(gaps.filter((gap) => gap < 100)).toEqual([]);
  });

  it('that is cancelled says so, and the next one completes it', async () => {
    upstream.faults.push({ kind: 'stall', when: ({ url }) => url.search.includes(second) });
    await services.sync.start();
    await upstream.waitForRequest(({ path }) => path.includes(second));
    await services.sync.cancel();
    const { lastRun, activity } = services.sync.status();
    expect(activity).toBe('idle');
    expect(lastRun?.failed).toEqual([{ what: 'Sync', why: 'it was stopped before it was done' }]);
    upstream.faults.splice(0);
    expect(await syncNow(services)).toMatchObject({ failed: [] });
    expect(titles(second)).toHaveLength(6);
  });

  it('does not hold up closing, with a request in flight that never ends', async () => {
    upstream.faults.push({ kind: 'stall' });
    await services.sync.start();
    await upstream.waitForRequest(({ path }) => path.includes('date='));
    services = await library.reopen();
    // It had no end, and so is taken for interrupted, and due at once.
    expect(services.sync.status()).toMatchObject({
      activity: 'idle',
      lastRun: { failed: [{ why: expect.stringContaining('interrupted') }] },
    });
  });
});

describe('the schedule', () => {
  it('rests while syncing is paused', async () => {
    services.settings.set({ syncPaused: true });
    void follow();
    const told = services.changes.subscribe();
    // The first the thread tells of itself is how it stands after it looked at the clock.
    await told.next();
    await services.sync.network({ online: true });
    expect(services.sync.status()).toMatchObject({ paused: true, activity: 'idle' });
    expect(services.sync.status().nextRunAt).toBeUndefined();
    expect(upstream.requests).toEqual([]);
    // Going on again is noticed by itself.
    services.settings.set({ syncPaused: false });
    await statusWhen(services, ({ lastRun }) => lastRun?.finishedAt !== undefined);
    expect(services.sync.status().nextRunAt).toBeDefined();
  });

  it('belongs to one of two processes that share a library', async () => {
    const other = await createServices(testConfig(library.dataDir, upstream.url));
    try {
      void follow();
      void other.sync.follow(running.signal).catch(() => undefined);
      await Promise.all(
        [services, other].map((each) =>
          statusWhen(each, ({ lastRun, nextRunAt }) => !!lastRun?.finishedAt && !!nextRunAt),
        ),
      );
      const once = askedDays();
      expect(new Set(once).size).toBe(once.length);
    } finally {
      await other.close();
    }
  });

  it('lets a run of another process end before its own', async () => {
    const database = openDatabase(join(library.dataDir, 'library.sqlite'));
    const other = createLeaseRepository(database);
    try {
      other.acquire('sync', 60_000);
      expect(services.sync.status().activity).toBe('elsewhere');
      const notices: string[] = [];
      for await (const { notice, report } of services.sync.run({ trigger: 'command-line' })) {
        if (notice) {
          notices.push(notice);
          expect(upstream.requests).toEqual([]);
          other.release('sync');
        }
        if (report) expect(report.failed).toEqual([]);
      }
      expect(notices).toEqual(['Another Offprint syncs this library; waiting for it.']);
    } finally {
      database.close();
    }
  });
});

describe('without a network', () => {
  it('a sync says so in one reason', async () => {
    await upstream.close();
    const report = await syncNow(services);
    expect(report).toMatchObject({ added: 0, failed: [{ why: 'Hugging Face could not be reached' }] });
    expect(report.failed).toHaveLength(1);
    expect(services.sync.status().network).toBe('offline');
  });

  it('what is asked for is queued, once, and done when it is back', async () => {
    services.settings.set({ syncPaused: true });
    void follow();
    await services.sync.start();
    await statusWhen(services, ({ lastRun }) => lastRun?.finishedAt !== undefined);
    const longAgo = days.at(-1) ?? '';
    await services.sync.network({ online: false });
    expect(services.sync.status().network).toBe('offline');
    expect(await services.sync.fetchPeriod({ period: 'day', date: longAgo })).toEqual({ outcome: 'queued' });
    expect(await services.sync.fetchPeriod({ period: 'day', date: longAgo })).toEqual({ outcome: 'queued' });
    upstream.changeDay('2024-05-20', older.items('2024-05-20'));
    const [wanted = ''] = olderIds;
    expect(await services.discovery.add({ texts: [wanted, 'nonsense'] })).toMatchObject({
      queued: 1,
      failed: [{ what: 'nonsense' }],
    });
    expect(askedDays()).not.toContain(longAgo);
    expect(asked('/api/papers/')).toEqual([]);
    expect(page(longAgo).total).toBe(0);

    const runsBefore = services.sync.status().lastRun?.startedAt;
    await services.sync.network({ online: true });
    const { lastRun } = await statusWhen(
      services,
      ({ lastRun }) => lastRun?.startedAt !== runsBefore && lastRun?.finishedAt !== undefined,
    );
    expect(lastRun).toMatchObject({ trigger: 'asked', failed: [] });
    expect(page(longAgo).total).toBe(6);
    expect(services.papers.get({ id: `arxiv:${wanted}` }).arxivId).toBe(wanted);
    expect(askedDays().filter((date) => date === longAgo)).toHaveLength(1);
  });
});

describe('a period of the feed', () => {
  it('is a day, a week, a month or what is trending', async () => {
    const fetchPeriod = (period: 'day' | 'week' | 'month' | 'trending', date: string) =>
      services.sync.fetchPeriod({ period, date });
    const longAgo = days[10] ?? '';
    expect(page(longAgo).fetchedAt).toBeUndefined();
    expect(await fetchPeriod('week', longAgo)).toEqual({ outcome: 'fetched' });
    expect(page(longAgo).total).toBe(6);
    // The day came with its week, and was not asked for itself.
    expect(page(longAgo).fetchedAt).toBeUndefined();
    const week = services.feed.page({ period: 'week', date: longAgo, limit: 1, offset: 0 });
    expect(week.fetchedAt).toBeDefined();
    expect(await fetchPeriod('day', longAgo)).toEqual({ outcome: 'fetched' });
    expect(page(longAgo).fetchedAt).toBeDefined();
    expect(await fetchPeriod('month', newest)).toEqual({ outcome: 'fetched' });
    expect(await fetchPeriod('trending', newest)).toEqual({ outcome: 'fetched' });
    expect(services.feed.page({ period: 'trending', limit: 1, offset: 0 }).fetchedAt).toBeDefined();
    expect(await fetchPeriod('day', '2024-12-25')).toEqual({ outcome: 'empty' });
    expect(await fetchPeriod('day', addDays(feedToday(), 2))).toEqual({ outcome: 'empty' });
  });

  it('that a server refuses says why', async () => {
    upstream.faults.push({ kind: 'server-error' });
    expect(await services.sync.fetchPeriod({ period: 'day', date: newest })).toEqual({
      outcome: 'failed',
      why: expect.stringContaining('500'),
    });
  });

  it('is stepped through by days that can be fetched, while there is a network', async () => {
    const longAgo = days.at(-1) ?? '';
    await syncNow(services, { dates: [newest, longAgo] });
    expect(page(newest).previous).toBe(second);
    expect(page(longAgo).next).toBe(days.at(-2));
    await services.sync.network({ online: false });
    expect(page(newest).previous).toBe(longAgo);
    expect(page(longAgo).next).toBe(newest);
  });
});

describe('a back-fill', () => {
  const range = { from: days.at(-1) ?? '', to: newest };

  it('fetches all days of a range, newest first, and says how far it is', async () => {
    const begun = await services.sync.backfill(range);
    expect(begun).toMatchObject({ ...range, done: 0, failed: [] });
    const { backfill } = await statusWhen(services, ({ backfill }) => backfill?.state === 'done');
    expect(backfill).toMatchObject({ done: begun.total, total: begun.total, failed: [] });
    const order = askedDays().filter((date) => !isWeekend(date));
    expect(order.toSorted().toReversed()).toEqual(days);
    expect(order[0]).toBe(newest);
    expect(days.every((date) => page(date).total === 6)).toBe(true);
  });

  it('goes on where it stopped when the thread was ended, and asks for nothing twice', async () => {
    const stalled = days[5] ?? '';
    upstream.faults.push({ kind: 'stall', when: ({ url }) => url.search.includes(stalled) });
    await services.sync.backfill(range);
    await upstream.waitForRequest(({ path }) => path.includes(stalled));
    await upstream.waitForRequest(({ path, finished }) => path.includes(days[6] ?? '') && finished);
    services = await library.reopen();
    expect(services.sync.status().backfill).toMatchObject({ state: 'waiting' });
    upstream.faults.splice(0);
    services.settings.set({ syncPaused: true });
    void follow();
    const { backfill } = await statusWhen(services, ({ backfill }) => backfill?.state === 'done');
    expect(backfill?.done).toBe(backfill?.total);
    const twice = askedDays().filter((date, index, all) => all.indexOf(date) !== index);
    // Only those that were in flight or had just come.
    expect(twice.length).toBeLessThanOrEqual(3);
    expect(twice).toContain(stalled);
    expect(days.every((date) => page(date).total === 6)).toBe(true);
  });

  it('ends when it is cancelled, and keeps what it brought', async () => {
    const stalled = days[5] ?? '';
    upstream.faults.push({ kind: 'stall', when: ({ url }) => url.search.includes(stalled) });
    await services.sync.backfill(range);
    await upstream.waitForRequest(({ path }) => path.includes(stalled));
    await services.sync.cancelBackfill();
    const requests = upstream.requests.length;
    expect(services.sync.status().backfill?.state).toBe('cancelled');
    expect(page(newest).total).toBe(6);
    // Another range takes its place, and asks only for what is missing.
    upstream.faults.splice(0);
    await services.sync.backfill({ from: stalled, to: stalled });
    await statusWhen(services, ({ backfill }) => backfill?.state === 'done');
    expect(upstream.requests.slice(requests)).toHaveLength(1);
  });

  it('names the days that failed, after it tried them again', async () => {
    const bad = days[4] ?? '';
    upstream.faults.push({ kind: 'malformed-json', when: ({ url }) => url.search.includes(bad) });
    await services.sync.backfill(range);
    const { backfill } = await statusWhen(services, ({ backfill }) => backfill?.state === 'done');
    expect(backfill?.failed).toEqual([
      { what: expect.stringMatching(/^Feed of/), why: expect.stringContaining('damaged JSON') },
    ]);
    expect(askedDays().filter((date) => date === bad)).toHaveLength(2);
    expect(page(days.at(-1) ?? '').total).toBe(6);
  });
});

describe('a back-fill and Hugging Face’s quota', () => {
  it('leaves the last fifty requests of a window to what the user does', async () => {
    // Long enough for a slow machine to use it up.
    upstream.rateLimit = { quota: 58, windowMs: 3_000 };
    await services.sync.backfill({ from: days.at(-1) ?? '', to: newest });
    await statusWhen(services, ({ backfill }) => backfill?.state === 'waiting' && backfill.done > 0);
    expect(await services.sync.fetchPeriod({ period: 'trending', date: newest })).toEqual({
      outcome: 'fetched',
    });
    const { backfill } = await statusWhen(services, ({ backfill }) => backfill?.state === 'done');
    expect(backfill).toMatchObject({ failed: [], done: backfill?.total });
    expect(upstream.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe('what is followed on arXiv', () => {
  const feedOf = (follow: string) => services.feed.page({ period: 'day', follow, limit: 50, offset: 0 });

  it('is fetched at once: a category as it was announced', async () => {
    upstream.today = newest;
    const follow = services.follows.add({ kind: 'arxiv-category', query: 'cs.LG' });
    expect(() => services.follows.add({ kind: 'arxiv-category', query: 'CS.lg' })).toThrow(/already/);
    await statusWhen(services, ({ lastRun }) => lastRun?.finishedAt !== undefined);
    expect(asked('/atom/cs.LG')).toHaveLength(1);
    expect(feedOf(follow.id)).toMatchObject({ date: newest, fetchedAt: expect.any(String) });
    expect(feedOf(follow.id).total).toBeGreaterThan(0);
    // Announcements come once a day: the next sync does not ask for them again.
    await syncNow(services);
    expect(asked('/atom/cs.LG')).toHaveLength(1);
    services.follows.remove({ id: follow.id });
    expect(feedOf(follow.id).total).toBe(0);
    expect(services.follows.all()).toEqual([]);
  });

  it('is fetched at once: a search, on the days its papers were announced', async () => {
    const follow = services.follows.add({ kind: 'arxiv-search', query: 'attention' });
    await statusWhen(services, ({ lastRun }) => lastRun?.finishedAt !== undefined);
    expect(services.sync.status().lastRun?.failed).toEqual([]);
    const { total, date, papers, previous } = feedOf(follow.id);
    expect(total).toBeGreaterThan(0);
    expect(isWeekend(date)).toBe(false);
    expect(previous).toBeDefined();
    for (const { publishedAt = '' } of papers) expect(publishedAt.slice(0, 10) < date).toBe(true);
  });
});

describe('new versions', () => {
  it('of starred papers are noticed, with one question a day', async () => {
    await syncNow(services, { dates: [newest] });
    const [id = '', other = ''] = idsOf(newest);
    services.papers.setState({ ids: [id], starred: true });
    upstream.setVersion(id.slice('arxiv:'.length), 2);
    upstream.setVersion(other.slice('arxiv:'.length), 2);
    expect((await syncNow(services)).failed).toEqual([]);
    expect(services.papers.get({ id }).version).toBe(2);
    expect(services.papers.get({ id: other }).version).toBeUndefined();
    expect(asked('/api/query')).toHaveLength(1);
    await syncNow(services);
    expect(asked('/api/query')).toHaveLength(1);
  });
});

describe('adding papers', () => {
  const [first = '', another = ''] = idsOf(second).map((id) => id.slice('arxiv:'.length));

  it('takes ids and addresses, in one batch, and says what became of each', async () => {
    const report = await services.discovery.add({
      texts: [
        first,
        `https://huggingface.co/papers/${another}`,
        '10.1145/3292500.3330701',
        '2001.99999',
        'x',
      ],
    });
    expect(report).toMatchObject({ added: 2, updated: 0, unchanged: 0, queued: 0 });
    expect(report.ids).toEqual([`arxiv:${first}`, `arxiv:${another}`]);
    expect(report.failed).toEqual([
      { what: '10.1145/3292500.3330701', why: 'only DOIs of arXiv papers can be looked up' },
      { what: 'x', why: expect.stringContaining('no arXiv id') },
      { what: '2001.99999', why: 'neither arXiv nor Hugging Face knows this paper' },
    ]);
    expect(asked('/api/query')).toHaveLength(1);
    expect(services.papers.get({ id: `arxiv:${first}` })).toMatchObject({
      version: 1,
      upvotes: expect.any(Number),
    });
    expect(await services.discovery.add({ texts: [first] })).toMatchObject({
      added: 0,
      ids: [`arxiv:${first}`],
    });
  });

  it('does with what one of the two knows', async () => {
    upstream.faults.push({ kind: 'server-error', routes: ['arxiv'] });
    expect(await services.discovery.add({ texts: [first] })).toMatchObject({ added: 1, failed: [] });
    upstream.faults.splice(0, 1, { kind: 'server-error' });
    expect(await services.discovery.add({ texts: [another] })).toMatchObject({
      added: 0,
      failed: [{ what: another, why: expect.stringContaining('500') }],
    });
  });
});

describe('looking things up', () => {
  it('brings a paper’s comments and linked repositories, and asks again after an hour at the earliest', async () => {
    await syncNow(services, { dates: [newest] });
    const item = data.items(newest).find(({ numComments }) => numComments > 1);
    const id = `arxiv:${item?.paper.id}`;
    const community = await services.discovery.community({ id });
    expect(community).toMatchObject({ value: { comments: { length: item?.numComments } } });
    const asks = asked('/api/papers/').length;
    expect(await services.discovery.community({ id })).toEqual(community);
    await services.sync.network({ online: false });
    expect(await services.discovery.community({ id })).toEqual(community);
    expect(asked('/api/papers/')).toHaveLength(asks);
  });

  it('knows nothing of papers that are not on arXiv', async () => {
    const [id = ''] = library.add({ title: 'From a workshop' });
    expect(await services.discovery.community({ id })).toEqual({ value: null });
  });

  it('searches upstream, and says which papers are here already', async () => {
    await syncNow(services, { dates: [newest] });
    for (const upstreamName of ['hugging-face', 'arxiv'] as const) {
      const answer = await services.discovery.searchOnline({
        query: 'attention',
        upstream: upstreamName,
        limit: 50,
      });
      const hits = 'value' in answer ? answer.value : [];
      expect(hits.length).toBeGreaterThan(0);
      const here = new Set(idsOf(newest));
      for (const { record, storedAs } of hits)
        expect(storedAs).toBe(here.has(record.id) ? record.id : undefined);
    }
  });

  it('answers that there is no network, told or found out, and why a server refuses: none of it is an error', async () => {
    await syncNow(services, { dates: [newest] });
    const [id = ''] = idsOf(newest);
    upstream.faults.push({ kind: 'server-error' });
    const refused = { why: expect.stringContaining('500'), isOffline: false };
    const search = () => services.discovery.searchOnline({ query: 'x', upstream: 'arxiv', limit: 5 });
    expect(await search()).toEqual(refused);
    expect(await services.discovery.community({ id })).toEqual(refused);
    const offline = { why: 'There is no network.', isOffline: true };
    await services.sync.network({ online: false });
    expect(await search()).toEqual(offline);
    expect(await services.discovery.community({ id })).toEqual(offline);
    expect(await services.discovery.community({ id: 'title:unknown' })).toEqual(offline);
  });
});

describe('what was asked for offline', () => {
  const [first = '', another = ''] = olderIds;
  const longAgo = days.at(-1) ?? '';
  const list = (states?: DownloadState[], slice: { limit?: number; offset?: number } = {}) =>
    services.downloads.list({ states, limit: 50, offset: 0, ...slice });
  const goOffline = async () => {
    // The thread begins with the first call.
    await services.sync.fetchPeriod({ period: 'day', date: newest });
    await services.sync.network({ online: false });
    upstream.changeDay('2024-05-20', older.items('2024-05-20'));
  };
  const goOfflineByTheClock = async () => {
    services.settings.set({ syncPaused: true, prefetch: 'none' });
    void follow();
    await goOffline();
  };
  const idNamed = (name: string) =>
    list().requests.find((row) => 'name' in row && row.name === name)?.id ?? '';

  it('is listed by kind and counted, each paper by itself and once', async () => {
    await goOffline();
    const [here = ''] = idsOf(newest);
    const texts = [first, `https://arxiv.org/abs/${first}v2`, 'nonsense', another, here, '10.1145/3292500'];
    const { queued, unchanged, ids, failed } = await services.discovery.add({ texts });
    expect({ queued, unchanged, ids }).toEqual({ queued: 2, unchanged: 1, ids: [here] });
    expect(failed.map(({ what }) => what)).toEqual(['nonsense', '10.1145/3292500']);
    // The line that stayed is sent again, with the good ones once more.
    expect(await services.discovery.add({ texts: [another, 'nonsense'] })).toMatchObject({ queued: 1 });
    expect(
      await services.sync.fetchPeriod({ period: 'day', date: days.at(-2) ?? '', isKept: false }),
    ).toEqual({ outcome: 'offline' });
    await services.sync.fetchPeriod({ period: 'day', date: longAgo });
    await services.sync.fetchPeriod({ period: 'week', date: longAgo });
    await services.sync.fetchPeriod({ period: 'trending', date: newest });
    services.downloads.request({ paperIds: [here], reason: 'asked', again: false });

    const { total, totals, requests, downloads } = list();
    expect({ total, totals }).toEqual({ total: 6, totals: { papers: 2, feed: 3, pdfs: 1 } });
    expect(requests).toMatchObject([
      { kind: 'paper', name: first, state: 'waiting' },
      { kind: 'paper', name: another },
      { kind: 'day', date: longAgo },
      { kind: 'week' },
      { kind: 'trending' },
    ]);
    expect(downloads).toMatchObject([{ paperId: here, state: 'waiting' }]);
    expect(list(undefined, { offset: 4, limit: 2 })).toMatchObject({
      total: 6,
      requests: [{ kind: 'trending' }],
      downloads: [{ paperId: here }],
    });
    expect(services.sync.status()).toMatchObject({
      requests: { waiting: { paper: 2, day: 1, week: 1, trending: 1 }, failed: 0 },
      downloads: { waiting: 1 },
    });
    expect(await services.library.stats()).toMatchObject({
      waitingPapers: 2,
      waitingDays: 3,
      waitingPdfs: 1,
    });
  });

  it('is never fetched once it is taken back, and comes when that is undone', async () => {
    await goOfflineByTheClock();
    await services.discovery.add({ texts: ['2001.00001', another] });
    await services.sync.fetchPeriod({ period: 'day', date: longAgo });
    await services.sync.fetchPeriod({ period: 'day', date: days.at(-2) ?? '' });
    const gone = [list().requests[0]?.id ?? '', list().requests[3]?.id ?? ''];
    expect(services.downloads.cancel({ ids: gone })).toEqual({ ids: gone });
    expect(list(['waiting']).total).toBe(2);
    expect(services.downloads.cancel({}).ids).toHaveLength(2);
    expect(services.sync.status().requests).toEqual({ waiting: {}, failed: 0 });
    const undone = list().requests.filter(({ id }) => !gone.includes(id));
    expect(services.downloads.restore({ ids: undone.map(({ id }) => id) })).toEqual({ changed: 2 });

    await services.sync.network({ online: true });
    await statusWhen(services, ({ requests }) => Object.keys(requests.waiting).length === 0);
    expect(list(['done']).requests).toMatchObject([
      { kind: 'paper', name: another, paper: { id: `arxiv:${another}`, title: expect.any(String) } },
      { kind: 'day', date: longAgo, finishedAt: expect.any(String) },
    ]);
    expect(asked('/api/papers/2001.00001')).toEqual([]);
    expect(askedDays()).toContain(longAgo);
    expect(askedDays()).not.toContain(days.at(-2));
    services.downloads.clearFinished();
    expect(list().total).toBe(0);
  });

  it('is not stored when it is taken back while it is looked up', async () => {
    await goOfflineByTheClock();
    await services.discovery.add({ texts: [first, another] });
    const ofFirst = ({ path }: { path: string }) => path.startsWith(`/api/papers/${first}`);
    const drip = { bytes: 400, everyMs: 60 };
    upstream.faults.push({
      kind: 'drip',
      when: ({ url }) => url.pathname.endsWith(first),
      firstBytes: 1,
      drip,
    });
    await services.sync.network({ online: true });
    await upstream.waitForRequest(ofFirst);
    const [taken] = services.downloads.cancel({ ids: [idNamed(first)] }).ids;
    expect(upstream.requests.find(ofFirst)?.finished).toBe(false);
    await statusWhen(services, () => list(['done']).total === 1);
    const requests = list().requests;
    const [cancelled] = requests.filter(({ id }) => id === taken);
    expect(cancelled).toMatchObject({ name: first, state: 'cancelled', paper: undefined });
    expect(requests.find(({ state }) => state === 'done')).toMatchObject({ name: another });
  });

  it('stays with its reason when it cannot be had, and is tried again', async () => {
    await goOfflineByTheClock();
    await services.discovery.add({ texts: ['2001.99999', first] });
    await services.sync.fetchPeriod({ period: 'day', date: longAgo });
    upstream.faults.push({ kind: 'server-error', when: ({ url }) => url.search.includes(longAgo) });
    await services.sync.network({ online: true });
    const { lastRun } = await statusWhen(services, ({ requests }) => requests.failed === 2);
    expect(lastRun?.failed).toEqual([]);
    expect(list(['failed']).requests).toMatchObject([
      { name: '2001.99999', error: 'neither arXiv nor Hugging Face knows this paper' },
      { kind: 'day', error: expect.stringContaining('500') },
    ]);
    expect(services.papers.get({ id: `arxiv:${first}` }).arxivId).toBe(first);

    upstream.faults.length = 0;
    services.downloads.cancel({ ids: [idNamed('2001.99999')] });
    expect(services.downloads.retry({}).changed).toBe(2);
    await statusWhen(services, () => page(longAgo).total > 0 && list(['waiting']).total === 0);
    expect(list(['failed']).requests).toMatchObject([{ name: '2001.99999' }]);
  });

  it('says when it is tried again where a server does not answer, and is not a failure yet', async () => {
    await goOffline();
    await services.discovery.add({ texts: [first] });
    upstream.faults.push({ kind: 'reset', when: ({ url }) => url.pathname.includes(first) });
    upstream.faults.push({ kind: 'reset', routes: ['arxiv'] });
    await services.sync.network({ online: true });
    const report = await syncNow(services);
    expect(report.failed).toEqual([]);
    const [request] = list().requests;
    expect(request).toMatchObject({ state: 'waiting', error: "arXiv's answer was cut short" });
    expect(Date.parse(request?.nextTryAt ?? '')).toBeGreaterThan(Date.now());
    // The next run leaves it alone; who asks for it now has it now.
    await syncNow(services);
    const asks = asked(`/api/papers/${first}`).length;
    upstream.faults.length = 0;
    services.downloads.retry({ ids: [request?.id ?? ''] });
    await syncNow(services);
    expect(asked(`/api/papers/${first}`).length).toBeGreaterThan(asks);
    expect(list().requests).toMatchObject([{ state: 'done' }]);
  });

  it('of a library of before keeps each paper, as a request of its own', async () => {
    const db = openDatabase(join(library.dataDir, 'library.sqlite'));
    const at = '2026-11-01T10:00:00.000Z';
    db.exec(`ALTER TABLE jobs DROP COLUMN next_try_at; PRAGMA user_version = 10;
      INSERT INTO jobs (id, kind, payload, state, created_at, updated_at) VALUES
        ('019aa6b5-7a1c-7000-8000-000000000000', 'add', '{"texts":["${first}","https://arxiv.org/abs/${another}"]}', 'waiting', '${at}', '${at}'),
        ('019aa6b5-7a1c-7000-8000-000000000001', 'add', '{"texts":["2001.00001"]}', 'done', '${at}', '${at}')`);
    db.close();
    upstream.changeDay('2024-05-20', older.items('2024-05-20'));
    services = await library.reopen();
    expect(list().requests.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await syncNow(services);
    expect(list().requests.map(({ state }) => state)).toEqual(['done', 'done']);
    for (const id of [first, another]) expect(services.papers.get({ id: `arxiv:${id}` }).arxivId).toBe(id);
  });
});
