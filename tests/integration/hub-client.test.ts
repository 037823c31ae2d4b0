import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedToday } from '#shared/calendar.ts';
import { PaperComment } from '#shared/entities/community.ts';
import {
  createHubClient,
  type FetchedList,
  type HubClient,
} from '../../src/main/sources/hugging-face/hub-client.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { openHttp, type TestHttp } from '../support/http-client.ts';
import { temporaryFolder } from '../support/library.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';
import { generatedData } from '../support/upstream/generated-data.ts';
import { startUpstream, type Upstream } from '../support/upstream/start-upstream.ts';

const TODAY = '2026-06-30';
const upstreamsAt = (url: string) => ({
  huggingFace: url,
  thumbnails: url,
  arxiv: url,
  arxivPdf: url,
  arxivRss: url,
  arxivSpacingMs: 0,
});
const fetched = async (asking: Promise<{ notModified: true } | FetchedList>): Promise<FetchedList> => {
  const answer = await asking;
  if (answer.notModified) throw new Error('It is not modified.');
  return answer;
};

let folder: ReturnType<typeof temporaryFolder>;
let client: TestHttp;
let hub: HubClient;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await client[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe('Hugging Face', () => {
  let upstream: Upstream;
  beforeEach(async () => {
    const data = generatedData({ days: 10, perDay: 12, lastDate: TODAY });
    upstream = await startUpstream({ data, today: TODAY });
    client = openHttp(folder.path, upstream.url);
    hub = createHubClient({ http: client.http, upstreams: upstreamsAt(upstream.url) });
  });
  afterEach(() => upstream.close());

  test('gives the feed of a day, each paper in its place', async () => {
    const { listed, errors, etag, digest } = await fetched(hub.feedDay(TODAY));
    expect(errors).toEqual([]);
    expect(listed).toHaveLength(12);
    expect(listed.map(({ entry }) => [entry?.feed, entry?.date, entry?.rank])).toEqual(
      listed.map((_, rank) => ['daily', TODAY, rank]),
    );
    expect(listed.some(({ record }) => record.authorCount === 3303)).toBe(true);
    expect(etag).toMatch(/"/);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    // As the tag says, or as what came says: nothing is read again.
    expect(await hub.feedDay(TODAY, etag === undefined ? {} : { etag })).toEqual({ notModified: true });
    expect(await hub.feedDay(TODAY, { digest })).toEqual({ notModified: true });
    expect(await fetched(hub.feedDay(TODAY, { etag: '"other"', digest: 'other' }))).toMatchObject({ digest });
  });

  test('knows an empty day, and a day that is none', async () => {
    expect(await fetched(hub.feedDay('2026-06-28'))).toMatchObject({ listed: [], errors: [] });
    await expect(hub.feedDay('2026-13-01')).rejects.toThrow(/^Hugging Face answered 400: ./);
  });

  test('gives weeks and months, each paper on its own day', async () => {
    const week = await fetched(hub.feedPeriod('week', TODAY));
    expect(new Set(week.listed.map(({ entry }) => entry?.date))).toEqual(
      new Set(['2026-06-29', '2026-06-30']),
    );
    for (const day of ['2026-06-29', '2026-06-30']) {
      const ranks = week.listed.flatMap(({ entry }) => (entry?.date === day ? [entry.rank] : []));
      expect(ranks).toEqual(ranks.map((_, rank) => rank));
    }
    const month = await fetched(hub.feedPeriod('month', '2026-06-15'));
    expect(month.listed.length).toBeGreaterThan(week.listed.length);
  });

  test('gives the trending list as of today, in one request', async () => {
    const { listed } = await fetched(hub.trending());
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.map(({ entry }) => [entry?.feed, entry?.date, entry?.rank])).toEqual(
      listed.map((_, rank) => ['trending', feedToday(), rank]),
    );
    expect(upstream.requests).toHaveLength(1);
  });

  test('gives one paper with what is linked to it and its comments', async () => {
    const { listed } = await fetched(hub.feedDay(TODAY));
    const arxivId = listed[0]?.record.arxivId ?? '';
    const paper = await hub.paper(arxivId);
    expect(paper?.listed).toEqual({ record: expect.objectContaining({ arxivId, source: 'hugging-face' }) });
    expect(paper?.linked.length).toBeGreaterThan(0);
    for (const { url } of paper?.linked ?? []) expect(url.startsWith(`${upstream.url}/`)).toBe(true);
    const all = await Promise.all(listed.map(({ record }) => hub.comments(record.arxivId ?? '')));
    expect(all.flat().length).toBeGreaterThan(0);
    for (const comment of all.flat()) expect(PaperComment.strict().safeParse(comment).error).toBeUndefined();
  });

  test('does not know every paper', async () => {
    expect(await hub.paper('2401.99999')).toBeUndefined();
    expect(await hub.comments('hep-th/9901001')).toEqual([]);
  });

  test('is searched', async () => {
    const { listed } = await fetched(hub.feedDay(TODAY));
    const title = listed[3]?.record.title ?? '';
    const hits = await hub.search(`  ${title} ${'x'.repeat(300)}`, 5);
    expect(hits.length).toBeLessThanOrEqual(5);
    expect(hits.map(({ record }) => record.title)).toContain(title);
    expect(hits.every((hit) => !('entry' in hit))).toBe(true);
  });

  test('has pictures, at its own addresses or those set for it', () => {
    const at = hub.thumbnailUrl;
    expect(at({ arxivId: '2601.00001' })).toBe(`${upstream.url}/social-thumbnails/papers/2601.00001.png`);
    expect(at({ thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/1.png' })).toBe(
      `${upstream.url}/social-thumbnails/papers/1.png`,
    );
    expect(at({ thumbnail: 'https://huggingface.co/x.png' })).toBe(`${upstream.url}/x.png`);
    expect(at({ thumbnail: 'https://cdn.example.org/x.png' })).toBe('https://cdn.example.org/x.png');
    expect(at({})).toBeUndefined();
  });
});

describe('a list of several pages', () => {
  const items = makeFeedDay(TODAY, 180, false);
  let server: LoopbackServer;
  let pages: (response: ServerResponse, page: number) => void;
  const send = (response: ServerResponse, list: unknown, next?: string) => {
    if (next) response.setHeader('Link', `<${next}>; rel="next"`);
    response.setHeader('ETag', '"1"').end(typeof list === 'string' ? list : JSON.stringify(list));
  };
  const titles = async () => (await fetched(hub.feedDay(TODAY))).listed.map(({ record }) => record.title);
  const expected = items.map(({ title }) => title);

  beforeEach(async () => {
    server = await startLoopbackServer((request, response) =>
      pages(response, Number(new URL(request.url ?? '', 'http://x').searchParams.get('p') ?? 0)),
    );
    client = openHttp(folder.path, server.url);
    hub = createHubClient({ http: client.http, upstreams: upstreamsAt(server.url) });
  });
  afterEach(() => server[Symbol.asyncDispose]());

  test('is read to its end, and its first tag does not stand for all', async () => {
    pages = (response, page) => send(response, items.slice(page * 60, page * 60 + 60), `?p=${page + 1}`);
    const list = await fetched(hub.feedDay(TODAY));
    expect(list.listed.map(({ record }) => record.title)).toEqual(expected);
    expect(list.listed.map(({ entry }) => entry?.rank)).toEqual(items.map((_, rank) => rank));
    expect(list).not.toHaveProperty('etag');
    expect(server.requests).toHaveLength(4);
  });

  test('ends with a page that is shorter than the server ever makes one unasked', async () => {
    pages = (response) => send(response, items.slice(0, 49), '?p=1');
    expect(await titles()).toEqual(expected.slice(0, 49));
    expect(server.requests).toHaveLength(1);
  });

  test('has papers once, also those that moved to the next page meanwhile', async () => {
    pages = (response, page) =>
      send(response, page === 0 ? items.slice(0, 100) : items.slice(90), page === 0 ? '/x?p=1' : undefined);
    expect(await titles()).toEqual(expected);
  });

  test('ends where nothing new comes, and after twenty pages', async () => {
    pages = (response) => send(response, items, '?p=1');
    expect(await titles()).toEqual(expected);
    expect(server.requests).toHaveLength(2);
    server.requests.length = 0;
    pages = (response, page) => {
      const others = items
        .slice(0, 50)
        .map((item, at) => ({ ...item, paper: { ...item.paper, id: `2601.${10_000 + page * 50 + at}` } }));
      send(response, others, `?p=${page + 1}`);
    };
    expect(await titles()).toHaveLength(20 * 50);
    expect(server.requests).toHaveLength(20);
  });

  test('does not lead to another server', async () => {
    await using other = await startLoopbackServer((_request, response) => send(response, items));
    pages = (response) => send(response, items, `${other.url}/?p=1`);
    expect(await titles()).toHaveLength(items.length);
    expect(other.requests).toHaveLength(0);
  });

  test.each([
    ['[{', /^Hugging Face's answer is damaged JSON: /],
    ['{"error":"x"}', "Hugging Face's answer is not a list of papers"],
    ['<!doctype html><html>', 'Hugging Face answered with a web page'],
    ['[1,2]', /^Hugging Face's answer is not a list of papers: item 1 could not be read: /],
  ])('that is none is told of: %s', async (body, why) => {
    pages = (response) => send(response, body);
    await expect(hub.feedDay(TODAY)).rejects.toThrow(why);
  });

  test('with an item that cannot be read keeps the others', async () => {
    pages = (response) => send(response, [items[0], { paper: { id: 'nonsense' } }, items[1]]);
    const { listed, errors } = await fetched(hub.feedDay(TODAY));
    expect(listed).toHaveLength(2);
    expect(errors).toEqual([{ why: expect.stringMatching(/^item 2 \(nonsense\) could not be read: /) }]);
  });

  test.each(['7', '[]', 'x'])('a paper that is none is told of: %s', async (body) => {
    pages = (response) => send(response, body);
    await expect(hub.paper('2601.00001')).rejects.toThrow(/^Hugging Face's answer is /);
    await expect(hub.comments('2601.00001')).rejects.toThrow(/^Hugging Face's answer is /);
  });
});
