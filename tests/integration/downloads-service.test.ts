import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDefinedError, safe } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/main/database/open.ts';
import { createDocumentRepository } from '../../src/main/database/repositories/documents.ts';
import { createThumbnailRepository } from '../../src/main/database/repositories/thumbnails.ts';
import { createThumbnailStore } from '../../src/main/database/thumbnail-store.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Connection, connectOverPort } from '../support/transports.ts';
import { makeThumbnail } from '../support/upstream/thumbnails.ts';

const [FIRST, SECOND, ELSEWHERE] = ['arxiv:2606.00001', 'arxiv:2606.00002', 'doi:10.1/elsewhere'];

let house: TestApp;
let connection: Connection;

beforeEach(async () => {
  house = await openTestApp([
    { id: FIRST, arxivId: '2606.00001', title: 'First', version: 2 },
    { id: SECOND, arxivId: '2606.00002', title: 'Second' },
    { id: ELSEWHERE, title: 'Elsewhere' },
  ]);
  connection = await connectOverPort(house.app);
});
afterEach(async () => {
  await connection[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});

const database = () => openDatabase(join(house.dataDir, 'library.sqlite'));

function addPdf(paperId: string, version: number): void {
  const db = database();
  const document = { paperId, sha256: String(version).repeat(64), bytes: 9, pages: 1, version };
  createDocumentRepository(db).add({ ...document, origin: 'download' }, ['']);
  db.close();
}

describe('the queue of PDFs', () => {
  it('takes requests, shows and forgets them, and tells windows', async () => {
    const { downloads, events } = connection.api;
    const changes = await events.changes();
    expect(await downloads.request({ paperIds: [FIRST, SECOND, ELSEWHERE] })).toEqual({ changed: 2 });
    expect((await changes.next()).value).toEqual({ type: 'downloads.changed' });
    await changes.return?.(undefined);
    expect(await downloads.request({ paperIds: [SECOND], reason: 'open' })).toEqual({ changed: 1 });
    expect(await downloads.list({})).toMatchObject({
      total: 2,
      downloads: [
        { paperId: SECOND, title: 'Second', reason: 'open', state: 'waiting', bytes: 0, attempts: 0 },
        { paperId: FIRST, reason: 'asked', state: 'waiting' },
      ],
    });
    const { downloads: found } = await downloads.ofPapers({ paperIds: [ELSEWHERE, FIRST] });
    expect(found.map(({ paperId }) => paperId)).toEqual([FIRST]);
    const [first = 0] = found.map(({ id }) => id);
    expect(await downloads.cancel({ ids: [first] })).toEqual({ ids: [first] });
    expect(await downloads.list({ states: ['waiting'] })).toMatchObject({ total: 1 });
    expect(await downloads.clearFinished()).toEqual({ changed: 1 });
    expect(await downloads.list({})).toMatchObject({ total: 1 });
    const { ids } = await downloads.cancel({});
    expect(ids).toHaveLength(1);
    // Undone, it is as pressing as it was; asked for again, it is asked for.
    expect(await downloads.restore({ ids })).toEqual({ changed: 1 });
    expect(await downloads.list({})).toMatchObject({ downloads: [{ reason: 'open', state: 'waiting' }] });
    await downloads.cancel({});
    expect(await downloads.retry({ ids: [first] })).toEqual({ changed: 1 });
  });

  it('says which papers are not there, and which cannot be had', async () => {
    const { downloads } = connection.api;
    const [unknown] = await safe(downloads.request({ paperIds: [FIRST, 'arxiv:0704.0001'] }));
    expect(isDefinedError(unknown) && unknown.code).toBe('NOT_FOUND');
    const [impossible] = await safe(downloads.request({ paperIds: [ELSEWHERE] }));
    expect(isDefinedError(impossible) && impossible).toMatchObject({
      code: 'CONFLICT',
      message: '“Elsewhere” is not on arXiv: Offprint does not know where to get the PDF.',
    });
    expect(await downloads.list({})).toMatchObject({ total: 0 });
  });
});

describe('a newer version', () => {
  const offered = async () => (await connection.api.papers.get({ id: FIRST })).newVersion;

  it('is offered for a paper that the user keeps and has an older PDF of', async () => {
    await connection.api.papers.setState({ ids: [FIRST], starred: true });
    expect(await offered()).toBeUndefined();
    addPdf(FIRST, 1);
    expect(await offered()).toBe(2);
    await connection.api.papers.setState({ ids: [FIRST], starred: false });
    expect(await offered()).toBeUndefined();
    const { id } = await connection.api.lists.create({ name: 'To read' });
    await connection.api.lists.addPapers({ id, paperIds: [FIRST] });
    expect(await offered()).toBe(2);
    addPdf(FIRST, 2);
    expect(await offered()).toBeUndefined();
  });

  it('is not offered again once the user said no', async () => {
    await connection.api.papers.setState({ ids: [FIRST], starred: true });
    addPdf(FIRST, 1);
    await connection.api.papers.dismissVersion({ id: FIRST, version: 2 });
    expect(await offered()).toBeUndefined();
    const db = database();
    db.prepare('UPDATE papers SET version = 3').run();
    db.close();
    expect(await offered()).toBe(3);
  });
});

describe('GET files/thumbnail', () => {
  const get = (name: string, init: RequestInit = {}) =>
    house.app.files(new Request(`http://library/files/thumbnail/${name}`, init));

  it('answers the stored picture, which may do nothing but be seen', async () => {
    const db = database();
    const bytes = makeThumbnail('2606.00001');
    const stored = await createThumbnailStore(join(house.dataDir, 'thumbnails')).put(bytes, 'image/png');
    createThumbnailRepository(db).add(FIRST, { ...stored, bytes: bytes.length });
    db.close();
    const response = await get(encodeURIComponent(FIRST));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const etag = response.headers.get('etag') ?? '';
    expect((await get(FIRST, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await get(FIRST, { method: 'POST' })).status).toBe(405);
  });

  it.each([
    [SECOND, 204],
    ['arxiv:0704.0001', 204],
    ['..%2f..%2flibrary.sqlite', 404],
    ['%', 404],
    ['no-id', 404],
  ])('has nothing for %s', async (name, status) => {
    mkdirSync(join(house.dataDir, 'thumbnails'), { recursive: true });
    writeFileSync(join(house.dataDir, 'thumbnails', 'x.png'), 'x');
    const answer = await get(name);
    expect(answer.status).toBe(status);
    if (status === 204) expect(await answer.text()).toBe('');
  });
});
