import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contract } from '#shared/contract/index.ts';
import { type BrowserHost, openBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/library.ts';
import { rawRequest } from '../support/raw-http.ts';
import { signIn } from '../support/transports.ts';

const PDF = Buffer.from('%PDF-1.7\n0123456789\n%%EOF\n');
const SHA256 = createHash('sha256').update(PDF).digest('hex');

let folder: ReturnType<typeof temporaryFolder>;
let house: TestApp;
let host: BrowserHost;
let origin: string;
let cookie: string;

beforeEach(async () => {
  folder = temporaryFolder();
  const rendererDir = join(folder.path, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Offprint</title>');
  writeFileSync(join(rendererDir, 'assets', 'main-a1B2c3D4.js'), 'export {};');
  writeFileSync(join(folder.path, 'secret.txt'), 'secret');
  writeFileSync(join(folder.path, 'paper.pdf'), PDF);
  house = await openTestApp();
  await house.app.services.pdfs.put(join(folder.path, 'paper.pdf'), () => {});
  host = await openBrowserHost({ app: house.app, port: 0, rendererDir });
  ({ origin, cookie } = await signIn(host.url));
});

afterEach(async () => {
  await host.close();
  await house[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(origin, path, { headers: { cookie, ...headers } });

const call = (headers: Record<string, string> = {}) =>
  rawRequest(origin, '/rpc/settings/get', { method: 'POST', headers: { cookie, ...headers } });

describe('the token', () => {
  test('is exchanged for a cookie that only this browser and this server know', async () => {
    const { pathname, search } = new URL(host.url);
    const response = await rawRequest(origin, pathname + search);
    expect(response.status).toBe(303);
    expect(response.headers.location).toBe('/');
    expect(response.headers['cache-control']).toBe('no-store');
    const port = new URL(origin).port;
    expect(response.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^offprint-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    expect(response.headers['set-cookie']?.[0]).not.toContain(new URL(host.url).searchParams.get('token'));
  });

  test.each(['/?token=', '/?token=guess', `/?token=${'A'.repeat(43)}`])(
    'does not open for %s',
    async (path) => {
      const response = await rawRequest(origin, path);
      expect(response.status).toBe(401);
      expect(response.headers['set-cookie']).toBeUndefined();
    },
  );

  test('counts on the start page only', async () => {
    const { search } = new URL(host.url);
    expect((await rawRequest(origin, `/files/pdf/${SHA256}${search}`)).status).toBe(401);
  });

  test('differs with each start', async () => {
    const other = await openBrowserHost({ app: house.app, port: 0, rendererDir: folder.path });
    expect(new URL(other.url).searchParams.get('token')).not.toBe(
      new URL(host.url).searchParams.get('token'),
    );
    const otherOrigin = new URL(other.url).origin;
    expect((await rawRequest(otherOrigin, '/', { headers: { cookie } })).status).toBe(401);
    await other.close();
  });
});

describe('without the cookie', () => {
  test('a person sees a plain page that says how to get in', async () => {
    const response = await rawRequest(origin, '/');
    expect(response.status).toBe(401);
    expect(response.headers['content-type']).toMatch(/^text\/html/);
    expect(response.text).toContain('/?token=');
    expect(response.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  test.each([
    ['POST', '/rpc/settings/get'],
    ['POST', '/files/uploads?name=a.pdf'],
    ['GET', `/files/pdf/${SHA256}`],
    ['GET', '/assets/main-a1B2c3D4.js'],
    ['GET', '/nothing'],
  ])('%s %s is refused', async (method, path) => {
    expect((await rawRequest(origin, path, { method })).status).toBe(401);
    const wrong = { cookie: cookie.replace(/=.*/, '=AAAA') };
    expect((await rawRequest(origin, path, { method, headers: wrong })).status).toBe(401);
  });
});

describe('requests from elsewhere are refused, cookie or not', () => {
  const foreign = (): Record<string, string>[] => [
    { host: 'evil.example' },
    { host: `evil.example:${new URL(origin).port}` },
    { host: '127.0.0.1:1' },
    { host: `127.0.0.1.evil.example:${new URL(origin).port}` },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: origin.replace('http:', 'https:') },
    { origin: origin.replace('127.0.0.1', 'localhost') },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];

  test('on RPC, files and pages alike', async () => {
    for (const headers of foreign()) {
      expect((await call(headers)).status, JSON.stringify(headers)).toBe(403);
      expect((await get(`/files/pdf/${SHA256}`, headers)).status, JSON.stringify(headers)).toBe(403);
      expect((await get('/', headers)).status, JSON.stringify(headers)).toBe(403);
      expect(
        (await rawRequest(origin, new URL(host.url).search.replace('?', '/?'), { headers })).status,
      ).toBe(403);
    }
  });

  test('except for following a link to the start page', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await get('/', link)).status).toBe(200);
    expect((await call(link)).status).toBe(403);
    expect((await get(`/files/pdf/${SHA256}`, link)).status).toBe(403);
  });

  test('while both names of this machine and its own origin pass', async () => {
    const port = new URL(origin).port;
    expect((await call({ origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await call({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await get('/', { 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  test('and no header of CORS is ever sent', async () => {
    for (const response of [await call({ origin }), await call({ origin: 'https://evil.example' })]) {
      expect(Object.keys(response.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('the window', () => {
  test('comes with a strict policy and is not kept', async () => {
    const response = await get('/');
    expect(response.text).toContain('<title>Offprint</title>');
    const policy = response.headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(response.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  test('keeps only files whose name has a hash', async () => {
    const response = await get('/assets/main-a1B2c3D4.js');
    expect(response.headers['cache-control']).toContain('immutable');
    expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/index.html%00.js',
    '/%',
    '/assets',
    '/nothing.js',
  ])('has no %s', async (path) => {
    const response = await get(path);
    expect([400, 404]).toContain(response.status);
    expect(response.text).not.toContain('secret');
  });
});

describe('a stored PDF', () => {
  const pdf = (headers: Record<string, string> = {}) => get(`/files/pdf/${SHA256}`, headers);

  test('comes whole, with its kind and an inert policy', async () => {
    const response = await pdf();
    expect(response.status).toBe(200);
    expect(response.body).toEqual(PDF);
    expect(response.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': String(PDF.length),
      'content-type': 'application/pdf',
      etag: `"${SHA256}"`,
      'x-content-type-options': 'nosniff',
    });
    expect(response.headers['content-security-policy']).toContain('sandbox');
  });

  test.each([
    ['bytes=0-4', 0, 4],
    ['bytes=5-', 5, PDF.length - 1],
    ['bytes=-6', PDF.length - 6, PDF.length - 1],
    ['bytes=3-100000', 3, PDF.length - 1],
    ['bytes=-100000', 0, PDF.length - 1],
  ])('comes in part: %s', async (range, start, end) => {
    const response = await pdf({ range });
    expect(response.status).toBe(206);
    expect(response.body).toEqual(PDF.subarray(start, end + 1));
    expect(response.headers['content-range']).toBe(`bytes ${start}-${end}/${PDF.length}`);
    expect(response.headers['content-length']).toBe(String(end - start + 1));
  });

  test.each([`bytes=${PDF.length}-`, 'bytes=100000-100001', 'bytes=-0'])('has no %s', async (range) => {
    const response = await pdf({ range });
    expect(response.status).toBe(416);
    expect(response.headers['content-range']).toBe(`bytes */${PDF.length}`);
  });

  test.each(['bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-', 'bytes=a-b'])(
    'comes whole when the range is not one: %s',
    async (range) => expect((await pdf({ range })).body).toEqual(PDF),
  );

  test('comes in part only of the file the client knows', async () => {
    expect((await pdf({ range: 'bytes=0-4', 'if-range': `"${SHA256}"` })).status).toBe(206);
    expect((await pdf({ range: 'bytes=0-4', 'if-range': '"another"' })).status).toBe(200);
    expect((await pdf({ range: 'bytes=0-4', 'if-range': `W/"${SHA256}"` })).status).toBe(200);
  });

  test('tells its size to HEAD', async () => {
    const response = await rawRequest(origin, `/files/pdf/${SHA256}`, {
      method: 'HEAD',
      headers: { cookie },
    });
    expect(response.status).toBe(200);
    expect(response.headers['content-length']).toBe(String(PDF.length));
    expect(response.body).toHaveLength(0);
  });

  test.each([
    ['GET', `/files/pdf/${'0'.repeat(64)}`, 404],
    ['GET', `/files/pdf/${SHA256.toUpperCase()}`, 404],
    ['GET', '/files/pdf/..%2f..%2flibrary.sqlite', 404],
    ['GET', `/files/pdf/${SHA256}/x`, 404],
    ['GET', '/files/other', 404],
    ['POST', `/files/pdf/${SHA256}`, 405],
    ['GET', '/files/uploads', 405],
  ])('%s %s: %i with a reason', async (method, path, status) => {
    const response = await rawRequest(origin, path, { method, headers: { cookie } });
    expect(response.status).toBe(status);
    expect(JSON.parse(response.text)).toEqual({ error: expect.any(String) });
  });
});

describe('calls', () => {
  test('to nothing are 404', async () => {
    const response = await rawRequest(origin, '/rpc/nothing/here', { method: 'POST', headers: { cookie } });
    expect(response.status).toBe(404);
  });

  test('with a body beyond all need are refused', async () => {
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ json: { theme: 'x'.repeat(5_000_000) } });
    const response = await rawRequest(origin, '/rpc/settings/set', { method: 'POST', headers, body });
    expect(response.status).toBe(413);
  });
});

describe('closing', () => {
  const connect = (): ContractRouterClient<Contract> =>
    createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie } }));

  test('ends open event streams and stops listening', async () => {
    const changes = await connect().events.changes();
    const waiting = changes.next();
    await host.close();
    expect(await waiting).toMatchObject({ done: true });
    await expect(rawRequest(origin, '/')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('twice is closing once', async () => {
    await Promise.all([host.close(), host.close()]);
  });
});

test('a taken port is an error that says what to do', async () => {
  const port = Number(new URL(origin).port);
  await expect(openBrowserHost({ app: house.app, port, rendererDir: folder.path })).rejects.toThrow(
    `Port ${port} is taken by another program. Choose another with --port.`,
  );
});
