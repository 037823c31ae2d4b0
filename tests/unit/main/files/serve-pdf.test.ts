import { readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { servePdf } from '../../../../src/main/files/serve-pdf.ts';
import { temporaryFolder } from '../../../support/library.ts';

const SHA256 = 'a'.repeat(64);
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
const path = join(folder.path, 'large.pdf');
writeFileSync(path, Buffer.alloc(5_000_000, '%'));
const empty = join(folder.path, 'empty.pdf');
writeFileSync(empty, '');

const ask = (init: RequestInit = {}) => new Request(`http://library/files/pdf/${SHA256}`, init);

/** How many descriptors of this process point at the file. */
function openCount(): number {
  const links = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return links.filter((link) => link === path).length;
}

test('a file that is not there is no answer', async () => {
  expect(await servePdf(ask(), join(folder.path, 'gone.pdf'), SHA256)).toBeUndefined();
});

test('an empty file is an empty answer', async () => {
  const response = await servePdf(ask({ headers: { range: 'bytes=0-' } }), empty, SHA256);
  expect(response?.status).toBe(416);
  expect(await (await servePdf(ask(), empty, SHA256))?.text()).toBe('');
});

test.each([
  [
    'Müller 2024 - "On" Sets.pdf',
    'attachment; filename="Muller 2024 - On Sets.pdf"; filename*=UTF-8\'\'M%C3%BCller%202024%20-%20On%20Sets.pdf',
  ],
  ["It's (new).pdf", "attachment; filename=\"It's (new).pdf\"; filename*=UTF-8''It%27s%20%28new%29.pdf"],
  [
    '../../x\r\nSet-Cookie: a',
    'attachment; filename="x Set-Cookie - a.pdf"; filename*=UTF-8\'\'x%20Set-Cookie%20-%20a.pdf',
  ],
  ['', null],
])('a copy is saved under %j as a plain name', async (name, expected) => {
  const request = new Request(`http://library/files/pdf/${SHA256}?${new URLSearchParams({ name })}`, {
    method: 'HEAD',
  });
  const response = await servePdf(request, path, SHA256);
  expect(response?.headers.get('content-disposition')).toBe(expected);
});

const onLinux = test.skipIf(process.platform !== 'linux');

onLinux('the file is closed after it was read', async () => {
  const response = await servePdf(ask(), path, SHA256);
  expect(openCount()).toBe(1);
  expect(await response?.bytes()).toHaveLength(5_000_000);
  await vi.waitFor(() => expect(openCount()).toBe(0));
});

onLinux('the file is closed when the body is given up', async () => {
  const response = await servePdf(ask(), path, SHA256);
  const reader = response?.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await vi.waitFor(() => expect(openCount()).toBe(0));
});

onLinux('the file is closed when the client hangs up', async () => {
  const client = new AbortController();
  const response = await servePdf(ask({ signal: client.signal }), path, SHA256);
  expect(response?.status).toBe(200);
  client.abort();
  await vi.waitFor(() => expect(openCount()).toBe(0));
});

onLinux('the file is closed at once where no body is sent', async () => {
  await servePdf(ask({ method: 'HEAD' }), path, SHA256);
  await servePdf(ask({ headers: { range: 'bytes=9000000-' } }), path, SHA256);
  expect(openCount()).toBe(0);
});
