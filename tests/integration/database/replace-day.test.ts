import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperSource } from '#shared/entities/paper.ts';
import { type Database, openDatabase } from '../../../src/main/database/open.ts';
import { createFeedRepository } from '../../../src/main/database/repositories/feed.ts';
import { createFeedDayRepository } from '../../../src/main/database/repositories/feed-days.ts';
import { createPaperWriter, type PaperWriter } from '../../../src/main/database/repositories/paper-writer.ts';
import { createPaperRepository } from '../../../src/main/database/repositories/papers.ts';
import type { ListedPaper } from '../../../src/main/sources/listed-paper.ts';
import { temporaryFolder } from '../../support/library.ts';

const DAY = '2026-06-10';
const fetchedAt = '2026-06-10T12:00:00.000Z';

const idOf = (title: string) => `arxiv:2606.0000${title.charCodeAt(0) - 64}`;
const paper = (title: string, upvotes = 1, source: PaperSource = 'hugging-face'): ListedPaper => ({
  record: { id: idOf(title), title: `Paper ${title}`, arxivId: idOf(title).slice(6), upvotes, source },
  entry: { feed: 'daily', date: DAY, rank: 0, upvotes },
});

describe('replacing a day', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let db: Database;
  let writer: PaperWriter;
  beforeEach(() => {
    folder = temporaryFolder();
    db = openDatabase(join(folder.path, 'library.sqlite'));
    writer = createPaperWriter(db);
  });
  afterEach(() => {
    db.close();
    folder[Symbol.dispose]();
  });

  const replace = (listed: ListedPaper[], digest = 'd') =>
    writer.replaceDay({ feed: 'daily', date: DAY, listed, fetchedAt, digest });
  const order = () => createFeedRepository(db).ids('daily', { from: DAY, to: DAY }, 50, 0);
  const known = () => createFeedDayRepository(db).get('daily', DAY);

  it('makes it hold exactly what is listed, in order; papers that left stay in the library', () => {
    expect(replace([paper('A'), paper('B'), paper('C')])).toMatchObject({
      added: 3,
      isReordered: true,
      changed: ['A', 'B', 'C'].map(idOf),
    });
    expect(replace([paper('C', 9), paper('A'), paper('D')])).toMatchObject({
      added: 1,
      updated: 2,
      unchanged: 0,
      isReordered: true,
    });
    expect(order()).toEqual(['C', 'A', 'D'].map(idOf));
    expect(createPaperRepository(db).count()).toBe(4);
    expect(known()).toMatchObject({ items: 3, fetchedAt });
  });

  it('tells what changed, and whether places did', () => {
    replace([paper('A'), paper('B')]);
    expect(replace([paper('A'), paper('B')])).toMatchObject({
      unchanged: 2,
      changed: [],
      isReordered: false,
    });
    expect(replace([paper('A', 5), paper('B')])).toMatchObject({
      updated: 1,
      unchanged: 1,
      changed: [idOf('A')],
      isReordered: false,
    });
    expect(replace([paper('A', 5)])).toMatchObject({ unchanged: 1, changed: [], isReordered: true });
  });

  it('counts a paper that is listed twice once, where it came first', () => {
    expect(replace([paper('A'), paper('B'), paper('A')])).toMatchObject({
      added: 2,
      ids: ['A', 'B'].map(idOf),
    });
    expect(order()).toEqual(['A', 'B'].map(idOf));
    expect(known()?.items).toBe(2);
  });

  it('enters papers on the day asked for, whatever day they claim', () => {
    const { record } = paper('A');
    replace([{ record, entry: { feed: 'daily', date: '2026-06-09', rank: 7 } }]);
    expect(order()).toEqual([idOf('A')]);
  });

  it('happens whole or not at all', () => {
    replace([paper('A'), paper('B')], 'before');
    const broken = { ...paper('C'), record: { ...paper('C').record, title: null as unknown as string } };
    expect(() => replace([paper('D'), broken], 'after')).toThrow();
    expect(order()).toEqual(['A', 'B'].map(idOf));
    expect(known()?.digest).toBe('before');
    expect(createPaperRepository(db).count()).toBe(2);
  });

  it('leaves other days, and other feeds of the day, as they are', () => {
    writer.merge([{ ...paper('A'), entry: { feed: 'daily', date: '2026-06-09', rank: 0 } }]);
    writer.merge([{ ...paper('B'), entry: { feed: 'trending', date: DAY, rank: 0 } }]);
    replace([]);
    const feed = createFeedRepository(db);
    expect(feed.count('daily', { from: '2026-06-09', to: '2026-06-09' })).toBe(1);
    expect(feed.count('trending', { from: DAY, to: DAY })).toBe(1);
    expect(known()).toMatchObject({ items: 0 });
  });

  it('keeps the starter shelf on its day until the day has papers', () => {
    writer.merge([paper('S', 1, 'starter')]);
    replace([]);
    expect(order()).toEqual([idOf('S')]);
    replace([paper('A')]);
    expect(order()).toEqual([idOf('A')]);
  });

  it('forgets what the server called the list once something else changes it', () => {
    replace([paper('A')], 'as fetched');
    writer.merge([paper('A')]);
    expect(known()?.digest).toBe('as fetched');
    writer.merge([paper('A', 8)]);
    expect(known()?.digest).toBe('');
  });

  it('may be done for several days at once, each by itself', () => {
    writer.inOneTransaction(() => {
      replace([paper('A')]);
      const broken = { ...paper('C'), record: { ...paper('C').record, title: null as unknown as string } };
      expect(() => replace([broken])).toThrow();
      writer.replaceDay({ feed: 'daily', date: '2026-06-09', listed: [paper('B')], fetchedAt, digest: 'd' });
    });
    expect(order()).toEqual([idOf('A')]);
    expect(createFeedDayRepository(db).between('daily', '2026-06-01', DAY)).toHaveLength(2);
  });
});
