import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUploadService, type UploadService } from '../../src/main/services/upload-service.ts';
import { temporaryFolder } from '../support/library.ts';

let folder: ReturnType<typeof temporaryFolder>;
let uploads: UploadService;
beforeEach(() => {
  folder = temporaryFolder();
  uploads = createUploadService({ dir: folder.path, maxFileBytes: 1000, maxTotalBytes: 1500 });
});
afterEach(() => folder[Symbol.dispose]());

async function send(body: string | ReadableStream, query = 'name=a.pdf&modified=1762257600000') {
  const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
  const response = await uploads.receive(new Request(`http://127.0.0.1/files/uploads?${query}`, init));
  return { status: response.status, ...((await response.json()) as { upload?: string; error?: string }) };
}

describe('an upload', () => {
  test('is kept until it is taken, once', async () => {
    const { status, upload = '' } = await send('bytes');
    expect(status).toBe(201);
    const [file] = uploads.take([upload, 'unknown']);
    expect(file).toMatchObject({ name: 'a.pdf', modified: new Date('2025-11-04T12:00:00Z') });
    expect(await readFile(file?.path ?? '', 'utf8')).toBe('bytes');
    expect(uploads.take([upload])).toEqual([]);
    await uploads.discard(file ? [file] : []);
    expect(existsSync(file?.path ?? '')).toBe(false);
  });

  test.each([
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['C%3A%5Cpapers%5Cx.pdf', 'x.pdf'],
    ['a%00b%0A%E2%80%AE.pdf', 'ab.pdf'],
    ['', 'file'],
    ['..', 'file'],
  ])('named %s is called %s', async (name, expected) => {
    const { upload = '' } = await send('x', `name=${name}`);
    expect(uploads.take([upload])[0]?.name).toBe(expected);
  });

  test('that is too large is refused and leaves nothing', async () => {
    expect(await send('x'.repeat(1001))).toMatchObject({
      status: 413,
      error: expect.stringContaining('cannot be imported'),
    });
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(100)) });
    expect(await send(endless)).toMatchObject({ status: 413 });
    expect((await send('x'.repeat(1000))).status).toBe(201);
  });

  test('waits with the others for room', async () => {
    const first = await send('x'.repeat(900));
    expect(await send('x'.repeat(900))).toMatchObject({
      status: 413,
      error: expect.stringContaining('wait to be imported'),
    });
    uploads.take([first.upload ?? '']);
    expect((await send('x'.repeat(900))).status).toBe(201);
  });
});

test('what ended processes left is cleared, what runs is kept', async () => {
  const left = join(folder.path, '999999999-left');
  await mkdir(left, { recursive: true });
  await writeFile(join(left, 'x'), 'x');
  const { upload = '' } = await send('bytes');
  await uploads.clear();
  expect(existsSync(left)).toBe(false);
  expect(existsSync(uploads.take([upload])[0]?.path ?? '')).toBe(true);
});
