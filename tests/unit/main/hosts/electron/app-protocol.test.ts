import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../../../src/main/hosts/content-security-policy.ts';
import { temporaryFolder } from '../../../../support/library.ts';

const net = vi.hoisted(() => ({ fetch: vi.fn() }));
vi.mock('electron', () => ({ net }));

const { APP_SCHEME_PRIVILEGES, createAppProtocol } = await import(
  '../../../../../src/main/hosts/electron/app-protocol.ts'
);

const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
const rendererDir = join(folder.path, 'renderer');
mkdirSync(rendererDir);
writeFileSync(join(rendererDir, 'index.html'), '<title>Offprint</title>');
writeFileSync(join(folder.path, 'secret.txt'), 'secret');

const files = vi.fn(async (_request: Request) => new Response('bytes'));
beforeEach(() => vi.clearAllMocks());

const protocol = createAppProtocol({ files, rendererDir });
const get = (url: string) => protocol(new Request(url));

test('the scheme is as good as https, and does not skip the policy', () => {
  expect(APP_SCHEME_PRIVILEGES.privileges).toEqual({
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    codeCache: true,
  });
});

test('the window comes with the same policy as in the browser host', async () => {
  const response = await get('offprint://app/');
  expect(await response.text()).toBe('<title>Offprint</title>');
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('files go to the library', async () => {
  const request = new Request('offprint://app/files/uploads?name=a.pdf', { method: 'POST', body: 'x' });
  expect(await (await protocol(request)).text()).toBe('bytes');
  expect(files).toHaveBeenCalledExactlyOnceWith(request);
});

test.each([
  'offprint://app/../secret.txt',
  'offprint://app/..%2fsecret.txt',
  'offprint://app/%2e%2e%2fsecret.txt',
  'offprint://app/..%5csecret.txt',
  'offprint://app//etc/passwd',
  'offprint://other/index.html',
  'https://evil.example/',
])('%s leads nowhere', async (url) => {
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('secret');
});

test('the window is only read', async () => {
  expect((await protocol(new Request('offprint://app/', { method: 'POST' }))).status).toBe(405);
});

describe('while developing', () => {
  const devServer = 'http://localhost:5173';
  const developing = createAppProtocol({ files, rendererDir, devServer });

  test('the window comes from Vite, under a policy that lets Vite’s client work', async () => {
    net.fetch.mockResolvedValueOnce(
      new Response('<title>Dev</title>', { headers: { 'content-type': 'text/html' } }),
    );
    const response = await developing(new Request('offprint://app/main.tsx?t=1'));
    expect(net.fetch).toHaveBeenCalledExactlyOnceWith('http://localhost:5173/main.tsx?t=1');
    expect(response.headers.get('content-security-policy')).toContain(
      "connect-src 'self' ws://localhost:5173 http://localhost:5173",
    );
  });

  test('a path cannot lead away from Vite’s server', async () => {
    net.fetch.mockResolvedValueOnce(new Response(''));
    await developing(new Request('offprint://app//evil.example/x'));
    expect(new URL(net.fetch.mock.calls[0]?.[0]).origin).toBe(devServer);
  });
});
