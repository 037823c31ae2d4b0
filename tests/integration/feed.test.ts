import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localToday } from '#shared/calendar.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { createPaperWriter } from '../../src/main/database/repositories/paper-writer.ts';
import { openLibrary, record, type TestLibrary } from '../support/library.ts';

describe('feed', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
    const db = openDatabase(join(library.dataDir, 'library.sqlite'));
    const listed = (title: string, date: string, rank: number, upvotes: number) => ({
      record: record({ title, upvotes }),
      entry: { feed: 'daily' as const, date, rank, upvotes },
    });
    createPaperWriter(db).merge([
      listed('A', '2026-06-05', 0, 9),
      listed('B', '2026-06-08', 1, 2),
      listed('C', '2026-06-08', 0, 5),
      listed('D', '2026-06-10', 0, 7),
      listed('C', '2026-06-10', 1, 5),
    ]);
    db.close();
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const page = (period: 'day' | 'week' | 'month' | 'trending', date?: string) => {
    const { papers, ...rest } = library.services.feed.page({ period, date, limit: 50, offset: 0 });
    return { ...rest, titles: papers.map(({ title }) => title).join('') };
  };

  it('opens on the newest day and steps over days without papers', () => {
    expect(page('day')).toEqual({
      period: 'day',
      date: '2026-06-10',
      previous: '2026-06-08',
      total: 2,
      titles: 'DC',
    });
    expect(page('day', '2026-06-08')).toMatchObject({
      previous: '2026-06-05',
      next: '2026-06-10',
      titles: 'CB',
    });
  });

  it('answers an empty day honestly, with the nearest days around it', () => {
    expect(page('day', '2026-06-07')).toEqual({
      period: 'day',
      date: '2026-06-07',
      previous: '2026-06-05',
      next: '2026-06-08',
      total: 0,
      titles: '',
    });
  });

  it('gathers a week and a month by upvotes, each paper once', () => {
    expect(page('week', '2026-06-09')).toMatchObject({
      date: '2026-06-08',
      previous: '2026-06-01',
      total: 3,
      titles: 'DCB',
    });
    expect(page('month', '2026-06-30')).toMatchObject({ date: '2026-06-01', total: 4, titles: 'ADCB' });
  });

  it('holds no trending list until one is stored', () => {
    expect(page('trending')).toMatchObject({ total: 0, titles: '' });
  });

  it('opens on the starter shelf where there is nothing else', async () => {
    await using empty = await openLibrary();
    await empty.services.starterShelf.seed();
    expect(empty.services.feed.page({ period: 'day', limit: 1, offset: 0 })).toMatchObject({
      date: localToday(),
      total: 7,
    });
  });

  it('opens on the starter shelf until a day was fetched, though it is dated later', async () => {
    await using started = await openLibrary();
    await started.services.starterShelf.seed();
    const opened = () => started.services.feed.page({ period: 'day', limit: 1, offset: 0 });
    const listed = [
      { record: record({ title: 'A' }), entry: { feed: 'daily' as const, date: '2026-06-10', rank: 0 } },
    ];
    const db = openDatabase(join(started.dataDir, 'library.sqlite'));
    const writer = createPaperWriter(db);
    writer.merge(listed);
    expect(opened()).toMatchObject({ date: localToday(), previous: '2026-06-10' });
    const fetchedAt = '2026-06-10T12:00:00.000Z';
    writer.replaceDay({ feed: 'daily', date: '2026-06-10', listed, fetchedAt, digest: 'x' });
    expect(opened()).toMatchObject({ date: '2026-06-10', next: localToday() });
    db.close();
  });
});
