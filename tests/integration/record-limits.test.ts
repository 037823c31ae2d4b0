import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '#shared/entities/import-report.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import { makeFeedDay } from '../support/feed-items.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

const LONG_TITLE = 'All that was ever said of reading, '.repeat(60_000);

let library: TestLibrary;
beforeEach(async () => {
  library = await openLibrary();
});
afterEach(() => library[Symbol.asyncDispose]());

const path = (name: string) => join(library.dataDir, name);
const listed = () => library.services.papers.list({ limit: 50, offset: 0 });

async function importFile(name: string, content: string): Promise<ImportReport> {
  writeFileSync(path(name), content);
  for await (const { report } of library.services.imports.run([{ path: path(name), name }]))
    if (report) return report;
  throw new Error('no report');
}

describe('records beyond all measure', () => {
  test('are refused by name, and the rest of a feed comes in', async () => {
    const [good, crowded, long, wordy] = makeFeedDay('2026-06-10', 4);
    if (!good || !crowded || !long || !wordy) throw new Error('four items');
    crowded.paper.title = 'By Everybody';
    wordy.paper.title = 'In a Word';
    crowded.paper.authors = Array.from({ length: 300_000 }, (_, at) => ({
      _id: '',
      name: `Author ${at}`,
      hidden: false,
    }));
    long.paper.title = LONG_TITLE;
    long.title = LONG_TITLE;
    wordy.paper.ai_keywords = ['word'.repeat(1_000)];
    const report = await importFile('2026-06-10.json', JSON.stringify([crowded, good, long, wordy]));
    expect(report).toMatchObject({ added: 1, updated: 0 });
    expect(report.errors).toEqual([
      { file: '2026-06-10.json', why: '“By Everybody”: it has 300,000 authors; 20,000 are the most' },
      {
        file: '2026-06-10.json',
        why: `arxiv:${long.paper.id}: its title has ${LONG_TITLE.trim().length.toLocaleString('en-GB')} characters; 2,000 are the most`,
      },
      { file: '2026-06-10.json', why: '“In a Word”: one of its keywords has more than 500 characters' },
    ]);
    expect(listed().papers.map(({ title }) => title)).toEqual([good.paper.title]);
  });

  test('what a real paper has is taken: 3,303 authors', async () => {
    const [item] = makeFeedDay('2026-06-10', 1);
    if (!item) throw new Error('an item');
    item.paper.authors = Array.from({ length: 3_303 }, (_, at) => ({
      _id: '',
      name: `Author ${at}`,
      hidden: false,
    }));
    expect(await importFile('2026-06-10.json', JSON.stringify([item]))).toMatchObject({
      added: 1,
      errors: [],
    });
    expect(listed().papers[0]?.authors).toHaveLength(3_303);
  });
});

describe('a library that holds such papers from before', () => {
  beforeEach(() => {
    library.add({ title: 'A paper like others' });
    const database = openDatabase(path('library.sqlite'));
    database
      .prepare(
        `INSERT INTO papers (id, title, title_key, abstract, source, added_at, updated_at, keywords)
         VALUES ('arxiv:2606.00001', ?, 'x', ?, 'hugging-face', '2026-06-10T00:00:00Z', '2026-06-10T00:00:00Z', '[]')`,
      )
      .run(LONG_TITLE, LONG_TITLE);
    database
      .prepare(
        `WITH RECURSIVE places(place) AS (SELECT 0 UNION ALL SELECT place + 1 FROM places WHERE place < 99999)
         INSERT INTO paper_authors (paper_id, position, name) SELECT 'arxiv:2606.00001', place, 'Author ' || place FROM places`,
      )
      .run();
    database.close();
  });

  test('lists them, cut', () => {
    const huge = listed().papers.find(({ id }) => id === 'arxiv:2606.00001');
    expect(huge?.title).toHaveLength(2_000);
    expect(huge?.abstract).toHaveLength(50_000);
    expect(huge?.authors).toHaveLength(20_000);
  });

  test('finds them, and what else it holds', async () => {
    const found = async (query: string) =>
      (await library.services.search.query({ query, limit: 10, offset: 0 })).hits.map(
        ({ paper }) => paper.id,
      );
    expect(await found('paper like others')).toEqual(['doi:10.1/a-paper-like-others']);
    expect(await found('said')).toEqual(['arxiv:2606.00001']);
  });

  test('has the doctor name them, and cut them when asked to', async () => {
    const examine = (repair: boolean) => library.services.doctor.examine({ repair, onProgress: () => {} });
    const found = await examine(false);
    expect(found.ok).toBe(false);
    expect(found.problems).toEqual([
      {
        what: `The record of “${LONG_TITLE.slice(0, 200)}” is far too long`,
        where: 'library.sqlite, paper arxiv:2606.00001',
        why: 'a source told more of it than any paper has; it slows down every list that shows it',
      },
    ]);
    expect((await examine(true)).problems[0]?.repaired).toBe('cut to what Offprint takes in');
    expect(await examine(false)).toEqual({ ok: true, problems: [], leftovers: [] });
    expect(listed().total).toBe(2);
  });
});
