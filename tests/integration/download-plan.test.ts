import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#shared/calendar.ts';
import { DEFAULT_SETTINGS } from '#shared/entities/settings.ts';
import { createListRepository } from '../../src/main/database/lists/list-repository.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createDocumentRepository } from '../../src/main/database/repositories/documents.ts';
import { createDownloadPlan, type PrefetchRule } from '../../src/main/database/repositories/download-plan.ts';
import { createDownloadTurns } from '../../src/main/database/repositories/download-turns.ts';
import { createDownloadRepository } from '../../src/main/database/repositories/downloads.ts';
import { createPaperStateRepository } from '../../src/main/database/repositories/paper-states.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { createPdfFileRepository } from '../../src/main/database/repositories/pdf-files.ts';
import { temporaryFolder } from '../support/library.ts';

const TODAY = '2026-06-10';
const RULE: PrefetchRule = { prefetch: 'top', prefetchTop: 2, prefetchDays: 2 };
const NONE: PrefetchRule = { ...RULE, prefetch: 'none' };

function openHouse() {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder.path, 'library.sqlite'));
  const writer = createPaperWriter(db);
  const lists = createListRepository(db);
  const queue = createDownloadRepository(db);
  return {
    writer,
    lists,
    queue,
    list: lists.create('To read', 'blue'),
    states: createPaperStateRepository(db),
    documents: createDocumentRepository(db),
    files: createPdfFileRepository(db),
    turns: createDownloadTurns(db),
    plan: createDownloadPlan(db),
    execute: (sql: string, ...values: unknown[]): void => {
      db.prepare(sql).run(...values);
    },
    /** A feed day with so many papers; the last one has the most upvotes. */
    addDay(date: string, count: number): string[] {
      return writer.merge(
        Array.from({ length: count }, (_, rank) => {
          const arxivId = `${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}${String(rank).padStart(3, '0')}`;
          return {
            record: {
              id: `arxiv:${arxivId}`,
              arxivId,
              title: `Paper ${arxivId}`,
              source: 'hugging-face' as const,
            },
            entry: { feed: 'daily' as const, date, rank, upvotes: rank },
          };
        }),
      ).ids;
    },
    addPdf(paperId: string, bytes = 1_000_000, content = paperId): string {
      const sha256 = createHash('sha256').update(content).digest('hex');
      createDocumentRepository(db).add({ paperId, sha256, bytes, pages: 1, origin: 'download' }, ['text']);
      return sha256;
    },
    wanted: () =>
      queue
        .list(['waiting'], { limit: 500, offset: 0 })
        .downloads.map(({ paperId, reason }) => [paperId, reason]),
    [Symbol.dispose]() {
      db.close();
      folder[Symbol.dispose]();
    },
  };
}

let house: ReturnType<typeof openHouse>;
beforeEach(() => {
  house = openHouse();
});
afterEach(() => house[Symbol.dispose]());

describe('what is wanted unasked', () => {
  it('is what lists, stars and the rule for the feed name, most pressing first', () => {
    house.addDay(addDays(TODAY, -9), 3);
    const before = house.addDay(addDays(TODAY, -1), 3);
    const today = house.addDay(TODAY, 4);
    house.addDay(addDays(TODAY, 1), 1);
    house.lists.addPapers(house.list, [today[0] ?? '']);
    house.states.set([today[1] ?? '', today[0] ?? ''], { starred: true });
    house.plan(RULE, TODAY);
    expect(house.wanted()).toEqual([
      [today[0], 'list'],
      [today[1], 'star'],
      // By upvotes, the newer day first.
      [today[3], 'feed'],
      [today[2], 'feed'],
      [before[2], 'feed'],
      [before[1], 'feed'],
    ]);
    expect(house.plan(RULE, TODAY)).toBe(0);
  });

  it('is the whole feed of those days where the rule says so, and nothing of it where it says none', () => {
    const today = house.addDay(TODAY, 4);
    house.plan({ ...RULE, prefetch: 'all' }, TODAY);
    expect(house.wanted()).toHaveLength(today.length);
    house.plan(NONE, TODAY);
    expect(house.wanted()).toEqual([]);
  });

  it('follows the user: what leaves a list waits for its next reason, or no longer', () => {
    const [id = '', other = ''] = house.addDay(TODAY, 2);
    house.lists.addPapers(house.list, [id, other]);
    house.states.set([id], { starred: true });
    house.plan(NONE, TODAY);
    house.lists.removePapers(house.list, [id, other]);
    expect(house.plan(NONE, TODAY)).toBe(2);
    expect(house.wanted()).toEqual([[id, 'star']]);
    house.lists.addPapers(house.list, [other]);
    house.lists.remove(house.list);
    house.plan(NONE, TODAY);
    expect(house.wanted()).toEqual([[id, 'star']]);
  });

  it('never drops nor lessens what the user asked for', () => {
    const [id = '', other = ''] = house.addDay(TODAY, 2);
    house.queue.request([id], { reason: 'asked' });
    house.states.set([other], { starred: true });
    house.plan(NONE, TODAY);
    house.queue.request([other], { reason: 'open' });
    house.states.set([other], { starred: false });
    house.plan(NONE, TODAY);
    expect(house.wanted()).toEqual([
      [other, 'open'],
      [id, 'asked'],
    ]);
  });

  it('leaves out what is stored, what was cancelled, what failed, and what arXiv does not have', () => {
    const [stored = '', cancelled = '', failed = ''] = house.addDay(TODAY, 3);
    const [offArxiv = ''] = house.writer.merge([
      { record: { id: 'doi:10.1/x', title: 'Not on arXiv', source: 'saved-page' } },
    ]).ids;
    house.addPdf(stored);
    house.lists.addPapers(house.list, [stored, cancelled, failed, offArxiv]);
    house.plan(NONE, TODAY);
    house.queue.cancel([house.queue.ofPapers([cancelled])[0]?.id ?? 0]);
    const task = house.turns.take(new Date().toISOString(), 4);
    house.turns.end(task?.id ?? 0, { state: 'failed', attempts: 1, error: 'arXiv has no PDF of this paper' });
    expect(task?.paperId).toBe(failed);
    house.plan(NONE, TODAY);
    expect(house.wanted()).toEqual([]);
    // Also after they were cleared away.
    expect(house.queue.clearFinished()).toBe(2);
    house.plan(NONE, TODAY);
    expect(house.queue.list(undefined, { limit: 9, offset: 0 })).toEqual({ total: 0, downloads: [] });
    // Until the user says otherwise.
    expect(house.queue.request([cancelled], { reason: 'asked' })).toBe(1);
    expect(house.wanted()).toEqual([[cancelled, 'asked']]);
  });

  it('does not fetch for the feed what was dropped to save space, but does for a list', () => {
    const [id = ''] = house.addDay(TODAY, 1);
    const sha256 = house.addPdf(id);
    house.files.markMissing(sha256);
    house.plan(RULE, TODAY);
    expect(house.wanted()).toEqual([]);
    house.lists.addPapers(house.list, [id]);
    house.plan(RULE, TODAY);
    expect(house.wanted()).toEqual([[id, 'list']]);
  });

  it('is not disturbed by the starter shelf, whose day is in no feed', () => {
    const today = house.addDay(TODAY, 1);
    house.writer.merge([
      {
        record: { id: 'starter:welcome', title: 'Welcome', source: 'starter' },
        entry: { feed: 'daily', date: TODAY, rank: 0 },
      },
    ]);
    house.plan({ ...DEFAULT_SETTINGS, prefetch: 'all' }, TODAY);
    expect(house.wanted()).toEqual([[today[0], 'feed']]);
  });
});

describe('asking', () => {
  it('moves a download forward, never back', () => {
    const [id = ''] = house.addDay(TODAY, 1);
    expect(house.queue.request([id], { reason: 'asked' })).toBe(1);
    expect(house.queue.request([id], { reason: 'open' })).toBe(1);
    expect(house.queue.request([id], { reason: 'asked' })).toBe(0);
    expect(house.wanted()).toEqual([[id, 'open']]);
  });

  it('keeps versions apart', () => {
    const [id = ''] = house.addDay(TODAY, 1);
    house.queue.request([id], { reason: 'asked' });
    house.queue.request([id], { reason: 'asked', version: 2 });
    expect(house.wanted()).toHaveLength(2);
  });

  it('counts the batch under way', () => {
    const ids = house.addDay(TODAY, 3);
    house.queue.request(ids, { reason: 'asked' });
    const task = house.turns.take(new Date().toISOString(), 4);
    house.turns.end(task?.id ?? 0, { state: 'done', attempts: 0 });
    house.turns.take(new Date().toISOString(), 4);
    expect(house.queue.counts()).toEqual({ waiting: 1, running: 1, failed: 0, done: 1 });
    house.queue.cancel();
    expect(house.queue.counts()).toEqual({ waiting: 0, running: 0, failed: 0, done: 0 });
  });
});

describe('room for fetched PDFs', () => {
  const MB = 1_000_000;
  const now = Date.parse('2026-06-10T12:00:00Z');
  const openedAt = (id: string, at: string) =>
    house.execute(`INSERT INTO paper_states (paper_id, opened_at, updated_at) VALUES (?, ?, ?)`, id, at, at);
  const storedAt = (sha256: string, at: string) =>
    house.execute('UPDATE pdf_files SET stored_at = ? WHERE sha256 = ?', at, sha256);

  it('is made by dropping what was opened longest ago, until the rest fits', () => {
    const ids = house.addDay(TODAY, 4);
    const files = ids.map((id) => house.addPdf(id));
    for (const file of files) storedAt(file, '2026-06-01T00:00:00.000Z');
    openedAt(ids[0] ?? '', '2026-06-05T00:00:00.000Z');
    openedAt(ids[1] ?? '', '2026-06-03T00:00:00.000Z');
    openedAt(ids[2] ?? '', '2026-06-04T00:00:00.000Z');
    expect(house.files.drop(4 * MB, '', now)).toEqual([]);
    expect(house.files.drop(2 * MB, '', now)).toEqual([
      { sha256: files[3], paperIds: [ids[3]] },
      { sha256: files[1], paperIds: [ids[1]] },
    ]);
    expect(house.documents.forPaper(ids[1] ?? '')).toEqual([]);
    // What was read of them stays, to be found.
    expect(house.documents.pageTexts(files[1] ?? '')).toEqual(['text']);
    expect(house.documents.forPaper(ids[0] ?? '')).toHaveLength(1);
  });

  it('is never made at the cost of marks, lists, stars, imports, what is open, or what just came', () => {
    const ids = house.addDay(TODAY, 9);
    const files = ids.map((id) => house.addPdf(id));
    for (const file of files) storedAt(file, '2026-06-01T00:00:00.000Z');
    const mark = (paper: string, deletedAt: string | null) =>
      house.execute(
        `INSERT INTO annotations (id, paper_id, kind, color, page, rects, selectors, created_at, updated_at, deleted_at)
         VALUES (?, ?, 'note', 'yellow', 1, '[]', '[]', '', '', ?)`,
        paper,
        paper,
        deletedAt,
      );
    const [marked = '', trashed = '', listed = '', starred = '', open = '', imported = '', shared = ''] = ids;
    mark(marked, null);
    mark(trashed, '2026-06-09T00:00:00.000Z');
    house.lists.addPapers(house.list, [listed]);
    house.states.set([starred], { starred: true });
    openedAt(open, '2026-06-10T11:30:00.000Z');
    house.documents.add(
      { paperId: imported, sha256: files[5] ?? '', bytes: MB, pages: 1, origin: 'import' },
      ['text'],
    );
    // Two papers have this file, one of them is on a list.
    house.addPdf(listed, MB, shared);
    const dropped = house.files.drop(0, files[7] ?? '', now);
    expect(dropped).toEqual([{ sha256: files[8], paperIds: [ids[8]] }]);
    expect(house.files.hasRoom(7 * MB, now)).toBe(true);
    expect(house.files.hasRoom(6 * MB, now)).toBe(false);
  });
});

it('a file that was dropped can be asked for again', () => {
  const [id = ''] = house.addDay(TODAY, 1);
  house.queue.request([id], { reason: 'asked' });
  const task = house.turns.take(new Date().toISOString(), 4);
  house.turns.end(task?.id ?? 0, { state: 'done', attempts: 0 });
  const sha256 = house.addPdf(id);
  expect(house.queue.request([id], { reason: 'open' })).toBe(0);
  house.files.markMissing(sha256);
  expect(house.queue.request([id], { reason: 'open' })).toBe(1);
});
