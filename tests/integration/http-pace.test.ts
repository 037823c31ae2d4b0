import { execFile } from 'node:child_process';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HttpError, UpstreamName } from '../../src/main/sources/http/http.ts';
import { openHttp, type TestHttp } from '../support/http-client.ts';
import { temporaryFolder } from '../support/library.ts';
import { type LoopbackServer, startLoopbackServer } from '../support/loopback-server.ts';

type Handler = (response: ServerResponse, path: string, count: number) => void;

let folder: ReturnType<typeof temporaryFolder>;
let server: LoopbackServer;
let open: TestHttp[];
let handler: Handler;
/** Answers that the test holds back, by path. */
let held: Map<string, ServerResponse>;

const openClient = (arxivSpacingMs = 0): TestHttp => {
  const client = openHttp(folder.path, server.url, { arxivSpacingMs });
  open.push(client);
  return client;
};
const ask = ({ http }: TestHttp, path = '/', upstream: UpstreamName = 'hugging-face', more: object = {}) =>
  http.get(server.url + path, { upstream, ...more });
const errorOf = (promise: Promise<unknown>): Promise<HttpError> =>
  promise.then(
    () => Promise.reject(new Error('It answered.')),
    (error: HttpError) => error,
  );
const paths = () => server.requests.map(({ path }) => path);
const arrived = (count: number) => expect.poll(() => server.requests.length).toBe(count);
const gaps = () => server.requests.slice(1).map(({ at }, index) => at - (server.requests[index]?.at ?? 0));
const hold: Handler = (response, path) => held.set(path, response);
const answer = (path: string) => held.get(path)?.end(path);

beforeEach(async () => {
  folder = temporaryFolder();
  open = [];
  held = new Map();
  handler = (response) => response.end('ok');
  server = await startLoopbackServer((request, response, count) =>
    handler(response, request.url ?? '', count),
  );
});
afterEach(async () => {
  for (const client of open) await client[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

describe('a server that asks to be left alone', () => {
  test('is left alone as long, then asked again', async () => {
    handler = (response, _path, count) =>
      count === 1 ? response.writeHead(429, { RateLimit: '"api";r=0;t=0' }).end() : response.end('ok');
    expect((await ask(openClient())).body).toBe('ok');
    // The window ends in 0 s, and one more is waited.
    expect(gaps()[0]).toBeGreaterThanOrEqual(1000);
  });

  test('is not waited for longer than the caller has patience', async () => {
    const client = openClient();
    handler = (response) => response.writeHead(429, { RateLimit: '"api";r=0;t=120' }).end();
    const before = Date.now();
    const error = await errorOf(ask(client, '/', 'hugging-face', { patienceMs: 5000 }));
    expect(error).toMatchObject({
      kind: 'postponed',
      message: expect.stringMatching(/^Hugging Face asks to wait until \d\d:\d\d$/),
    });
    expect(error.until).toBeGreaterThanOrEqual(before + 121_000);
    expect(error.until).toBeLessThanOrEqual(Date.now() + 121_000);

    // Nor by another process, or after a restart; others are not concerned.
    const other = openClient();
    expect(await errorOf(ask(other, '/', 'hugging-face', { patienceMs: 0 }))).toMatchObject({
      until: error.until,
    });
    expect(server.requests).toHaveLength(1);
    handler = (response) => response.end('ok');
    expect((await ask(other, '/', 'hugging-face-files', { patienceMs: 0 })).body).toBe('ok');
    expect((await ask(other, '/', 'arxiv', { patienceMs: 0 })).body).toBe('ok');
  });

  test('is believed when it says that this answer was the last', async () => {
    const client = openClient();
    handler = (response) => response.setHeader('RateLimit', '"api";r=0;t=120').end('ok');
    expect((await ask(client)).body).toBe('ok');
    expect((await errorOf(ask(client, '/', 'hugging-face', { patienceMs: 0 }))).kind).toBe('postponed');
    expect(server.requests).toHaveLength(1);
  });

  test('with 503 and a date is arXiv', async () => {
    const client = openClient();
    const date = new Date(Date.now() + 90_000).toUTCString();
    handler = (response) => response.writeHead(503, { 'Retry-After': date }).end();
    const error = await errorOf(ask(client, '/', 'arxiv', { patienceMs: 5000 }));
    expect(error).toMatchObject({ kind: 'postponed', until: Date.parse(date) });
    expect(error.message).toMatch(/^arXiv asks to wait until /);
  });

  test('for days is asked after an hour', async () => {
    const client = openClient();
    handler = (response) => response.writeHead(429, { 'Retry-After': '864000' }).end();
    await errorOf(ask(client, '/', 'hugging-face', { patienceMs: 0 }));
    expect(client.pace.blockedUntil('hugging-face')).toBeLessThanOrEqual(Date.now() + 3_600_000);
  });

  test('again and again is told of', async () => {
    handler = (response) => response.writeHead(429, { 'Retry-After': '0' }).end();
    const error = await errorOf(ask(openClient()));
    expect(error).toMatchObject({ kind: 'postponed', status: 429 });
    expect(server.requests).toHaveLength(6);
  });

  test('ends a stream as postponed, without handing it over', async () => {
    const { http } = openClient();
    handler = (response) => response.writeHead(429, { 'Retry-After': '60' }).end();
    const error = await errorOf(
      http.stream(server.url, { upstream: 'arxiv' }, async () => expect.unreachable()),
    );
    expect(error).toMatchObject({ kind: 'postponed', status: 429 });
    expect(error.until).toBeGreaterThan(Date.now());
  });
});

describe('places', () => {
  test('at Hugging Face are four', async () => {
    const client = openClient();
    handler = hold;
    const all = Array.from({ length: 10 }, (_, index) => ask(client, `/${index}`));
    for (let index = 0; index < 10; index++) {
      await expect.poll(() => held.has(`/${index}`)).toBe(true);
      expect(server.underWay.now).toBeLessThanOrEqual(4);
      if (index >= 3) answer(`/${index - 3}`);
    }
    for (const path of ['/7', '/8', '/9']) answer(path);
    await Promise.all(all);
    expect(server.underWay.most).toBe(4);
  });

  test('go to what is more urgent first', async () => {
    const client = openClient();
    handler = hold;
    const first = ask(client, '/first', 'arxiv');
    await arrived(1);
    const later = [
      ask(client, '/usual', 'arxiv'),
      ask(client, '/idle', 'arxiv', { priority: -1 }),
      ask(client, '/urgent', 'arxiv', { priority: 5 }),
    ];
    handler = (response) => response.end('ok');
    answer('/first');
    await Promise.all([first, ...later]);
    expect(paths()).toEqual(['/first', '/urgent', '/usual', '/idle']);
  });

  test('are given up by who has no patience', async () => {
    const client = openClient();
    handler = hold;
    const first = ask(client, '/first', 'arxiv');
    await arrived(1);
    expect(await errorOf(ask(client, '/later', 'arxiv', { patienceMs: 30 }))).toMatchObject({
      kind: 'postponed',
      until: undefined,
    });
    answer('/first');
    await first;
    expect(paths()).toEqual(['/first']);
  });
});

describe('arXiv', () => {
  const SPACING = 120;

  test('is asked one request at a time, each so long after the one before, by two at once', async () => {
    handler = (response) => setTimeout(() => response.end('ok'), 20);
    const [one, two] = [openClient(SPACING), openClient(SPACING)];
    await Promise.all(
      [one, two, one, two, one, two].map((client, index) => ask(client, `/${index}`, 'arxiv')),
    );
    expect(server.requests).toHaveLength(6);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(SPACING);
    expect(server.underWay.most).toBe(1);
    expect(server.connections).toMatchObject({ most: 1, total: 6 });
  });

  test('also by three processes', async () => {
    const script = join(import.meta.dirname, '../support/ask-arxiv.ts');
    const run = () =>
      promisify(execFile)(process.execPath, [script, folder.path, server.url, String(SPACING), '3']);
    await Promise.all([run(), run(), run()]);
    expect(server.requests).toHaveLength(9);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(SPACING);
    expect(server.underWay.most).toBe(1);
    expect(server.connections.most).toBe(1);
  });

  test('also over a restart, after an error, and over the hops of a redirect', async () => {
    const first = openClient(SPACING);
    handler = (response) => response.writeHead(400).end();
    await errorOf(ask(first, '/', 'arxiv'));
    await first.http.close();
    handler = (response, path) =>
      path === '/a' ? response.writeHead(302, { location: '/b' }).end() : response.end('ok');
    await ask(openClient(SPACING), '/a', 'arxiv');
    expect(paths()).toEqual(['/', '/a', '/b']);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(SPACING);
  });

  test('a stream keeps the place until it is read', async () => {
    const [one, two] = [openClient(), openClient()];
    handler = (response, path) => {
      if (path === '/next') return response.end('ok');
      response.write('some');
      held.set(path, response);
    };
    const reading = Promise.withResolvers<void>();
    const streaming = one.http.stream(`${server.url}/pdf`, { upstream: 'arxiv' }, async ({ body }) => {
      for await (const _ of body) reading.resolve();
    });
    await reading.promise;
    expect(two.leases.acquire('upstream:arxiv', 1000)).toBe(false);
    const next = ask(two, '/next', 'arxiv');
    answer('/pdf');
    await Promise.all([streaming, next]);
    expect(server.underWay.most).toBe(1);
    expect(two.leases.acquire('upstream:arxiv', 1000)).toBe(true);
  });

  test('waits no longer for a process that died than its lease lasts', async () => {
    const client = openClient();
    const dead = openClient();
    dead.leases.acquire('upstream:arxiv', 300);
    const before = Date.now();
    await ask(client, '/', 'arxiv');
    expect(Date.now() - before).toBeGreaterThanOrEqual(295);
  });
});

test('who lost the place to another process, by sleeping too long, stops', async () => {
  const client = openClient();
  handler = hold;
  const asking = errorOf(
    client.http.stream(server.url, { upstream: 'arxiv' }, async () => expect.unreachable()),
  );
  await arrived(1);
  const database = new DatabaseConstructor(join(folder.path, 'library.sqlite'));
  database.prepare("UPDATE leases SET holder = 'another'").run();
  expect(await asking).toMatchObject({
    kind: 'network',
    message: 'Another Offprint took over the connection',
  });
  expect(database.prepare('SELECT holder FROM leases').pluck().all()).toEqual(['another']);
  database.close();
});

test('many may wait at once, without a signal or with one, and nobody is warned', async () => {
  const warnings: string[] = [];
  const onWarning = (warning: Error) => warnings.push(warning.message);
  process.on('warning', onWarning);
  const client = openClient();
  const { signal } = new AbortController();
  const waiting = Array.from({ length: 60 }, (_, index) =>
    ask(client, `/${index}`, index % 2 ? 'arxiv' : 'hugging-face', index % 3 ? { signal } : {}),
  );
  await Promise.all(waiting);
  process.off('warning', onWarning);
  expect(warnings).toEqual([]);
});

describe('a request that is not wanted any more', () => {
  const reason = new Error('not wanted');

  test.each([
    ['waits for its server', 'hugging-face'],
    ['waits for its turn', 'arxiv'],
    ['waits for its answer', 'hugging-face-files'],
  ] as const)('ends while it %s', async (_where, upstream) => {
    const client = openClient();
    handler = hold;
    client.pace.block('hugging-face', Date.now() + 60_000);
    const first = ask(client, '/first', 'arxiv');
    await arrived(1);
    const aborting = new AbortController();
    const asking = errorOf(ask(client, '/second', upstream, { signal: aborting.signal }));
    if (upstream === 'hugging-face-files') await arrived(2);
    aborting.abort(reason);
    expect(await asking).toBe(reason);
    answer('/first');
    await first;
  });

  test('is never sent', async () => {
    const asking = ask(openClient(), '/', 'arxiv', { signal: AbortSignal.abort(reason) });
    expect(await errorOf(asking)).toBe(reason);
    expect(server.requests).toHaveLength(0);
  });

  test('ends while it waits to try again, and while its pace holds it back', async () => {
    const client = openClient(60_000);
    const aborting = new AbortController();
    await ask(client, '/', 'arxiv');
    const asking = errorOf(ask(client, '/', 'arxiv', { signal: aborting.signal }));
    await expect.poll(() => client.leases.renew('upstream:arxiv', 10_000)).toBe(true);
    aborting.abort(reason);
    expect(await asking).toBe(reason);
    await expect.poll(() => client.leases.renew('upstream:arxiv', 10_000)).toBe(false);
    expect(server.requests).toHaveLength(1);
  });

  test('ends in the middle of a stream, and leaves its place to the next', async () => {
    const client = openClient();
    const aborting = new AbortController();
    handler = (response) => response.write('some');
    const streaming = client.http.stream(
      server.url,
      { upstream: 'arxiv', signal: aborting.signal },
      async ({ body }) => {
        for await (const _ of body) aborting.abort(reason);
      },
    );
    expect(await errorOf(streaming)).toBe(reason);
    handler = (response) => response.end('ok');
    expect((await ask(client, '/', 'arxiv')).body).toBe('ok');
  });
});

test('closing ends all that runs and waits, gives the place back, and lets nothing new begin', async () => {
  const client = openClient();
  const watcher = openClient();
  handler = hold;
  client.pace.block('hugging-face', Date.now() + 60_000);
  const asking = [
    ask(client, '/', 'arxiv'),
    ask(client, '/waiting', 'arxiv'),
    ask(client, '/', 'hugging-face'),
    ask(client, '/', 'hugging-face-files'),
  ].map(errorOf);
  await arrived(2);
  await client.http.close();
  for (const error of await Promise.all(asking)) expect(error.name).toBe('AbortError');
  expect((await errorOf(ask(client))).name).toBe('AbortError');
  expect(watcher.leases.acquire('upstream:arxiv', 1000)).toBe(true);
  await expect.poll(() => server.connections.now).toBe(0);
});
