import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Contract } from '#shared/contract/index.ts';
import { signAddress } from '#shared/file-signature.ts';
import { type BrowserHost, openBrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { temporaryFolder } from '../support/library.ts';
import { rawRequest } from '../support/raw-http.ts';
import { type SignedIn, signIn } from '../support/transports.ts';

const PDF = Buffer.from('%PDF-1.7\n0123456789\n%%EOF\n');
const SHA256 = createHash('sha256').update(PDF).digest('hex');

let folder: ReturnType<typeof temporaryFolder>;
let house: TestApp;
let host: BrowserHost;
let origin: string;
let headers: SignedIn['headers'];
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
  ({ origin, headers } = await signIn(host.newAddress()));
  cookie = headers.cookie;
});

afterEach(async () => {
  await host.close();
  await house[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

const get = (path: string, more: Record<string, string> = {}) =>
  rawRequest(origin, path, { headers: { ...headers, ...more } });

const call = (more: Record<string, string> = {}, method = 'POST') =>
  rawRequest(origin, '/rpc/settings/get', {
    method,
    headers: { ...headers, 'content-type': 'application/json', ...more },
  });

/** Opens an address, as a browser does that somebody gave it to. */
const open = (address: string, more: Record<string, string> = {}, method = 'GET') =>
  rawRequest(origin, new URL(address).pathname + new URL(address).search, { method, headers: more });

const NAVIGATES = { 'sec-fetch-mode': 'navigate' };

describe('an address', () => {
  test('is exchanged for a cookie and, behind the #, for a key', async () => {
    const address = host.newAddress();
    const response = await open(address, { ...NAVIGATES, 'sec-fetch-site': 'none' });
    expect(response.status).toBe(303);
    expect(response.headers.location).toBe(`/#key=${headers['x-offprint-key']}`);
    expect(response.headers['cache-control']).toBe('no-store');
    const port = new URL(origin).port;
    expect(response.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^offprint-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    const token = new URL(address).searchParams.get('token');
    expect(new Set([token, cookie.split('=')[1], headers['x-offprint-key']]).size).toBe(3);
  });

  test('opens the window once; its browser is sent on to the window, others are not let in', async () => {
    const address = host.newAddress();
    expect((await open(address)).status).toBe(303);
    expect((await open(address)).status).toBe(401);
    const again = await open(address, { cookie });
    expect(again.status).toBe(303);
    expect(again.headers.location).toBe('/');
  });

  test('is not spent by what merely looks', async () => {
    const address = host.newAddress();
    expect((await open(address, {}, 'HEAD')).status).toBe(401);
    expect((await open(address, {}, 'POST')).status).toBe(401);
    expect((await open(address, { ...NAVIGATES, 'sec-purpose': 'prefetch;prerender' })).status).toBe(401);
    expect((await open(address, { 'sec-fetch-mode': 'no-cors' })).status).toBe(401);
    expect((await open(address, NAVIGATES)).status).toBe(303);
  });

  test('opened from a file or another site leads to the window by a page of its own', async () => {
    const response = await open(host.newAddress(), { ...NAVIGATES, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(200);
    expect(response.text).toContain(`content="0;url=/#key=${headers['x-offprint-key']}"`);
    expect(response.headers['set-cookie']).toHaveLength(1);
    expect(response.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  test.each(['/?token=', '/?token=guess', `/?token=${'A'.repeat(43)}`])('%s opens nothing', async (path) => {
    const response = await rawRequest(origin, path);
    expect(response.status).toBe(401);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  test('counts on the start page only', async () => {
    const { search } = new URL(host.newAddress());
    expect((await rawRequest(origin, `/files/pdf/${SHA256}${search}`)).status).toBe(401);
  });

  test('of many that were told the newest are good', async () => {
    const told = Array.from({ length: 9 }, () => host.newAddress());
    expect((await open(told[0] ?? '')).status).toBe(401);
    for (const address of told.slice(1)) expect((await open(address)).status).toBe(303);
  });

  test('is of one start: another has a cookie and a key of its own', async () => {
    const other = await openBrowserHost({ app: house.app, port: 0, rendererDir: folder.path });
    const there = await signIn(other.newAddress());
    expect(there.headers['x-offprint-key']).not.toBe(headers['x-offprint-key']);
    expect((await rawRequest(there.origin, '/', { headers })).status).toBe(401);
    await other.close();
  });
});

describe('without the cookie', () => {
  test('a person sees a plain page that says how to get in', async () => {
    const response = await rawRequest(origin, '/');
    expect(response.status).toBe(401);
    expect(response.headers['content-type']).toMatch(/^text\/html/);
    expect(response.text).toContain('press Enter');
    expect(response.headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  test.each([
    ['POST', '/rpc/settings/get'],
    ['POST', '/files/uploads?name=a.pdf'],
    ['GET', `/files/pdf/${SHA256}`],
    ['GET', '/assets/main-a1B2c3D4.js'],
    ['GET', '/nothing'],
  ])('%s %s is refused', async (method, path) => {
    const key = { 'x-offprint-key': headers['x-offprint-key'] };
    expect((await rawRequest(origin, path, { method, headers: key })).status).toBe(401);
    const wrong = { ...headers, cookie: cookie.replace(/=.*/, '=AAAA') };
    expect((await rawRequest(origin, path, { method, headers: wrong })).status).toBe(401);
  });
});

describe('with the cookie alone, as any server of this machine is sent it', () => {
  test.each([
    ['POST', '/rpc/settings/get'],
    ['POST', '/files/uploads?name=a.pdf'],
    ['GET', `/files/pdf/${SHA256}`],
    ['HEAD', `/files/pdf/${SHA256}`],
    ['GET', '/files/thumbnail/arxiv:2606.00001'],
  ])('%s %s is refused', async (method, path) => {
    for (const key of [undefined, 'guess']) {
      const more: Record<string, string> = key ? { 'x-offprint-key': key } : {};
      const request = { method, headers: { cookie, 'content-type': 'application/json', ...more } };
      expect((await rawRequest(origin, path, request)).status).toBe(401);
    }
  });

  test('a file comes to an address that the window signed lately, and to no other', async () => {
    const key = headers['x-offprint-key'];
    const address = `/files/pdf/${SHA256}?name=a.pdf`;
    const read = (path: string, method = 'GET') => rawRequest(origin, path, { method, headers: { cookie } });
    const good = signAddress(address, key);
    expect((await read(good)).body).toEqual(PDF);
    expect((await read(good, 'HEAD')).status).toBe(200);
    expect((await rawRequest(origin, good)).status).toBe(401);
    const DAY = 86_400_000;
    for (const bad of [
      signAddress(address, key, Date.now() - DAY),
      signAddress(address, key, Date.now() + DAY),
      signAddress(address, 'another key'),
      good.replace('a.pdf', 'b.pdf'),
      good.replace(SHA256, '0'.repeat(64)),
      `${good}&x=1`,
      good.replace(/signature=./, 'signature='),
    ]) {
      expect((await read(bad)).status, bad).toBe(401);
    }
    expect((await read(signAddress('/files/uploads?name=a.pdf', key), 'POST')).status).toBe(401);
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
    for (const more of foreign()) {
      expect((await call(more)).status, JSON.stringify(more)).toBe(403);
      expect((await get(`/files/pdf/${SHA256}`, more)).status, JSON.stringify(more)).toBe(403);
      expect((await get('/', more)).status, JSON.stringify(more)).toBe(403);
      expect((await open(host.newAddress(), more)).status).toBe(403);
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
    const response = await rawRequest(origin, `/files/pdf/${SHA256}`, { method: 'HEAD', headers });
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
    const response = await rawRequest(origin, path, { method, headers });
    expect(response.status).toBe(status);
    expect(JSON.parse(response.text)).toEqual({ error: expect.any(String) });
  });
});

describe('calls', () => {
  const json = () => ({ ...headers, 'content-type': 'application/json' });

  test('to nothing are 404', async () => {
    const response = await rawRequest(origin, '/rpc/nothing/here', { method: 'POST', headers: json() });
    expect(response.status).toBe(404);
  });

  test('are made by POST in JSON, and by nothing else', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      expect((await call({}, method)).status, method).toBe(405);
    }
    for (const type of [
      '',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ]) {
      expect((await call({ 'content-type': type })).status, type).toBe(415);
    }
    expect((await call({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  test('may not say how long they are', async () => {
    const chunked = { ...json(), 'transfer-encoding': 'chunked' };
    const body = JSON.stringify({ json: { name: 'In pieces' } });
    const made = await rawRequest(origin, '/rpc/lists/create', { method: 'POST', headers: chunked, body });
    expect(made.status).toBe(200);
    expect(JSON.parse(made.text).json.name).toBe('In pieces');
    const large = JSON.stringify({ json: { name: 'x'.repeat(5_000_000) } });
    const request = { method: 'POST', headers: chunked, body: large };
    expect((await rawRequest(origin, '/rpc/lists/create', request)).status).toBe(413);
  });

  test('with a body beyond all need are refused', async () => {
    const body = JSON.stringify({ json: { theme: 'x'.repeat(5_000_000) } });
    const response = await rawRequest(origin, '/rpc/settings/set', { method: 'POST', headers: json(), body });
    expect(response.status).toBe(413);
  });

  test('that are no JSON are answered as such', async () => {
    const response = await rawRequest(origin, '/rpc/settings/set', {
      method: 'POST',
      headers: json(),
      body: '{',
    });
    expect(response.status).toBe(400);
  });
});

test('connections without a request make room for new ones', async () => {
  const { hostname, port } = new URL(origin);
  const sockets = Array.from({ length: 150 }, () => connect({ host: hostname, port: Number(port) }));
  const first = sockets[0];
  await Promise.all([
    first && once(first, 'close'),
    ...sockets.slice(-1).map((socket) => once(socket, 'connect')),
  ]);
  expect((await call()).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});

describe('closing', () => {
  const client = (): ContractRouterClient<Contract> =>
    createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));

  test('ends open event streams and stops listening', async () => {
    const changes = await client().events.changes();
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
