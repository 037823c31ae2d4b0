import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newAnnotation } from '../support/annotations.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Connection, connectOverHttp, connectOverPort } from '../support/transports.ts';

const PAPER = 'arxiv:2408.01031';
const NOWHERE = 'arxiv:0704.0001';

describe.each([
  ['HTTP', connectOverHttp],
  ['a MessagePort', connectOverPort],
])('over %s', (_name, connect) => {
  let house: TestApp;
  let connection: Connection;

  beforeEach(async () => {
    house = await openTestApp([
      { id: PAPER, title: 'POA: Pre-training Once', abstract: 'Elastic student branches.' },
    ]);
    connection = await connect(house.app);
  });

  afterEach(async () => {
    await connection[Symbol.asyncDispose]();
    await house[Symbol.asyncDispose]();
  });

  describe('plain calls answer', () => {
    test('papers', async () => {
      const { total, papers } = await connection.api.papers.list({});
      expect(total).toBe(1);
      expect(papers[0]).toMatchObject({ id: PAPER, title: 'POA: Pre-training Once', read: 'unread' });
      expect(await connection.api.papers.get({ id: PAPER })).toMatchObject({ id: PAPER, documents: [] });
      expect(await connection.api.papers.setState({ ids: [PAPER], starred: true })).toEqual({ changed: 1 });
    });

    test('feed', async () => {
      expect(await connection.api.feed.page({ period: 'day' })).toMatchObject({
        period: 'day',
        total: 0,
        papers: [],
      });
    });

    test('lists', async () => {
      const list = await connection.api.lists.create({ name: 'Übermorgen 読む' });
      expect(list).toMatchObject({ name: 'Übermorgen 読む', count: 0 });
      expect(await connection.api.lists.addPapers({ id: list.id, paperIds: [PAPER] })).toEqual({
        changed: 1,
      });
      expect(await connection.api.lists.all()).toMatchObject([{ id: list.id, count: 1 }]);
      expect(await connection.api.lists.remove({ id: list.id })).toEqual({});
    });

    test('annotations', async () => {
      const made = await connection.api.annotations.edit({
        create: [
          newAnnotation({
            paperId: PAPER,
            documentSha256: createHash('sha256').update('a PDF').digest('hex'),
            kind: 'highlight',
            color: 'yellow',
            page: 1,
            rects: [{ page: 1, x1: 72.25, y1: 700, x2: 200, y2: 712.5 }],
            quote: { type: 'TextQuoteSelector', exact: 'Elastic student', prefix: '', suffix: ' branches' },
          }),
        ],
      });
      expect(await connection.api.annotations.forPaper({ paperId: PAPER })).toEqual(made);
      expect(await connection.api.annotations.list({ groupBy: 'paper' })).toMatchObject({
        total: 1,
        annotations: [{ group: { key: PAPER, name: 'POA: Pre-training Once', count: 1 } }],
      });
      const ids = made.map(({ id }) => id);
      const day = { day: '2100-01-01', before: '2100-01-01T00:00:00.000Z' };
      expect(await connection.api.annotations.review(day)).toMatchObject([{ isReviewed: false }]);
      expect(await connection.api.annotations.reviewed({ day: day.day, ids })).toEqual({});
      expect(await connection.api.annotations.review(day)).toMatchObject([{ isReviewed: true }]);
      await connection.api.annotations.edit({ remove: ids });
      expect(await connection.api.annotations.trash({})).toMatchObject({
        total: 1,
        annotations: [{ deletedAt: expect.any(String) }],
      });
    });

    test('exchange', async () => {
      await connection.api.annotations.edit({ create: [newAnnotation({ paperId: PAPER, note: 'Mine' })] });
      const { text } = await connection.api.exchange.exportText({ format: 'text', paperIds: [PAPER] });
      expect(text).toContain('Mine');
      const { current, standard } = await connection.api.exchange.template({ format: 'markdown' });
      expect(current).toEqual(standard);
    });

    test('search', async () => {
      const { total, hits } = await connection.api.search.query({ query: 'elastc student' });
      expect(total).toBe(1);
      expect(hits[0]?.id).toBe(PAPER);
    });

    test('reader', async () => {
      const desk = { tabs: [{ paperId: PAPER }], first: PAPER, active: 'first' as const, split: 0.5 };
      expect(await connection.api.reader.keepDesk(desk)).toEqual({});
      expect(await connection.api.reader.desk()).toMatchObject({ desk, papers: [{ id: PAPER }] });
      expect(await connection.api.reader.unfinished({ limit: 3 })).toEqual([]);
      expect(await connection.api.reader.setAside({ id: PAPER, aside: true })).toEqual({});
      expect(await connection.api.papers.addReadingTime({ id: PAPER, seconds: 20 })).toEqual({
        secondsRead: 20,
      });
    });

    test('settings', async () => {
      expect(await connection.api.settings.set({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
      expect(await connection.api.settings.get()).toMatchObject({ theme: 'dark' });
    });

    test('library', async () => {
      expect(await connection.api.library.stats()).toMatchObject({ papers: 1, dataDir: house.dataDir });
    });

    test('shell', async () => {
      expect(await connection.api.shell.info()).toEqual({
        host: 'browser',
        version: '1.2.3',
        logDir: join(house.dataDir, 'log'),
      });
      expect(await connection.api.shell.openExternal({ url: 'https://arxiv.org/abs/2408.01031' })).toEqual({
        opened: false,
      });
      expect(await connection.api.shell.openExternal({ url: 'file:///etc/passwd' })).toEqual({
        opened: false,
      });
    });
  });

  describe('typed errors arrive as such', () => {
    test('NOT_FOUND', async () => {
      const [error] = await safe(connection.api.papers.get({ id: NOWHERE }));
      expect(isDefinedError(error) && error).toMatchObject({
        code: 'NOT_FOUND',
        data: { what: expect.any(String) },
      });
    });

    test('CONFLICT', async () => {
      await connection.api.lists.create({ name: 'To read' });
      const [error] = await safe(connection.api.lists.create({ name: 'to READ' }));
      expect(isDefinedError(error) && error).toMatchObject({
        code: 'CONFLICT',
        data: { what: expect.any(String) },
      });
    });
  });

  test('a full disk and its like are told by code and facts', async () => {
    vi.spyOn(house.app.services.settings, 'get').mockImplementation(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    });
    const [error] = await safe(connection.api.settings.get());
    expect(isDefinedError(error) && error).toMatchObject({
      code: 'DISK_FULL',
      data: { file: join(house.dataDir, 'library.sqlite') },
    });
    vi.restoreAllMocks();
  });

  test('a broken template is told with its place', async () => {
    const template = { paper: '{{title}}', annotation: '{{nothing}}' };
    const [error] = await safe(connection.api.exchange.exportText({ format: 'markdown', template }));
    expect(isDefinedError(error) && error).toMatchObject({
      code: 'BAD_TEMPLATE',
      data: { part: 'annotation', line: 1, column: 1 },
    });
  });

  test('wrong input is refused with what is wrong', async () => {
    const [error] = await safe(connection.api.papers.list({ limit: 0 }));
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
      data: { issues: [{ path: ['limit'] }] },
    });
  });

  test('an unforeseen failure tells the window nothing of the inside', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(house.app.services.settings, 'get').mockImplementation(() => {
      throw new Error('/secret/path is broken');
    });
    const [error] = await safe(connection.api.settings.get());
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(error?.message).not.toContain('/secret');
    vi.restoreAllMocks();
  });

  describe('event iterators', () => {
    test('bring every change, in order', async () => {
      const changes = await connection.api.events.changes();
      await connection.api.settings.set({ theme: 'light' });
      await connection.api.papers.setState({ ids: [PAPER], read: 'read' });
      expect((await changes.next()).value).toEqual({ type: 'settings.changed' });
      expect((await changes.next()).value).toEqual({ type: 'papers.changed', ids: [PAPER] });
      await changes.return?.(undefined);
    });

    test('end for both sides when the window lets go', async () => {
      const subscribe = vi.spyOn(house.app.services.changes, 'subscribe');
      const changes = await connection.api.events.changes();
      await changes.return?.(undefined);
      expect(await changes.next()).toMatchObject({ done: true });
      const inMain = subscribe.mock.results[0]?.value as AsyncGenerator;
      expect(await inMain.next()).toMatchObject({ done: true });
    });

    test('end when the call is aborted', async () => {
      const subscribe = vi.spyOn(house.app.services.changes, 'subscribe');
      const abort = new AbortController();
      const changes = await connection.api.events.changes(undefined, { signal: abort.signal });
      const waiting = changes.next();
      abort.abort();
      await expect(waiting).rejects.toThrow(/abort/i);
      const inMain = subscribe.mock.results[0]?.value as AsyncGenerator;
      await expect(
        inMain.next().then(
          () => 'ended',
          () => 'ended',
        ),
      ).resolves.toBe('ended');
    });

    test('carry an import to its report', async () => {
      const address = 'http://library/files/uploads?name=cut-off.pdf';
      const sent = await house.app.files(new Request(address, { method: 'POST', body: '%PDF-1.7 cut off' }));
      const { upload } = (await sent.json()) as { upload: string };
      const seen = [];
      for await (const step of await connection.api.library.import({ uploads: [upload] })) seen.push(step);
      expect(seen.at(-1)?.report).toMatchObject({
        added: 0,
        errors: [{ file: 'cut-off.pdf', why: expect.any(String) }],
      });
    });
  });

  test('calls run side by side', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `List ${index}`);
    const made = await Promise.all(names.map((name) => connection.api.lists.create({ name })));
    expect(made.map((list) => list.name)).toEqual(names);
    expect(await connection.api.lists.all()).toHaveLength(20);
  });
});
