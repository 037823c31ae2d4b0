import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchTree } from '#shared/query/ast.ts';
import { parseQuery } from '#shared/query/parse.ts';
import { createListRepository } from '../../../src/main/database/lists/list-repository.ts';
import { type Database, openDatabase, openDatabaseReadOnly } from '../../../src/main/database/open.ts';
import { createDocumentRepository } from '../../../src/main/database/repositories/documents.ts';
import { createQueryFilters } from '../../../src/main/database/repositories/query-filter.ts';
import { makeAnnotation } from '../../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../../support/library.ts';

describe('the filters of a query, asked of the library', () => {
  let library: TestLibrary;
  let database: Database;
  /** The search worker only reads. */
  let reading: Database;
  let filters: ReturnType<typeof createQueryFilters>;
  const ids: Record<string, string> = {};

  beforeEach(async () => {
    library = await openLibrary();
    const file = join(library.dataDir, 'library.sqlite');
    database = openDatabase(file);
    reading = openDatabaseReadOnly(file);
    filters = createQueryFilters(reading);
    const names = ['old', 'june', 'new', 'undated'] as const;
    const added = library.add(
      {
        title: 'Old',
        publishedAt: '2023-12-31',
        source: 'arxiv',
        arxivId: '2312.01234',
        id: 'arxiv:2312.01234',
      },
      { title: 'June', publishedAt: '2025-06-14T09:30:00Z', githubRepo: 'a/b', abstract: 'Words.' },
      { title: 'New', publishedAt: '2026-02-28', doi: '10.1145/ABC.1', id: 'doi:10.1145/ABC.1' },
      { title: 'Undated' },
    );
    for (const [index, name] of names.entries()) ids[name] = added[index] ?? '';
  });
  afterEach(async () => {
    reading.close();
    database.close();
    await library[Symbol.asyncDispose]();
  });

  const resolve = (query: string, today?: string): SearchTree | undefined => {
    const { tree } = parseQuery(query);
    return tree && filters.resolve(tree, today);
  };
  /** The names of the papers that a query of one filter means. */
  const passing = (query: string, today?: string): string[] => {
    const node = resolve(query, today);
    if (node?.kind !== 'ids') throw new Error(`“${query}” is no filter.`);
    return Object.keys(ids).filter((name) => node.ids.has(ids[name] ?? ''));
  };
  const list = (entry: string, date: string) =>
    database
      .prepare(`INSERT INTO feed_entries (feed, date, paper_id, rank) VALUES ('daily', ?, ?, 1)`)
      .run(date, ids[entry]);

  it('years hold from their first to their last moment', () => {
    expect(passing('year:2023')).toEqual(['old']);
    expect(passing('year:2025')).toEqual(['june']);
    expect(passing('year:2024..2025')).toEqual(['june']);
    expect(passing('year:2025..')).toEqual(['june', 'new']);
    expect(passing('year:..2025')).toEqual(['old', 'june']);
    expect(passing('year:2020')).toEqual([]);
  });

  it('a paper without a date has the year in which it was listed', () => {
    list('undated', '2025-06-02');
    list('old', '2025-06-02');
    expect(passing('year:2025')).toEqual(['june', 'undated']);
  });

  it('dates are months and days too, of publication or of a listing', () => {
    expect(passing('date:2025-06')).toEqual(['june']);
    expect(passing('date:2025-06-14')).toEqual(['june']);
    expect(passing('date:2025-06-15..')).toEqual(['new']);
    list('old', '2025-06-02');
    expect(passing('date:2025-06-02')).toEqual(['old']);
    expect(passing('date:2025-06')).toEqual(['old', 'june']);
  });

  it('the last days, weeks, months and years end today', () => {
    expect(passing('date:today', '2026-02-28')).toEqual(['new']);
    expect(passing('date:1d', '2026-03-01')).toEqual([]);
    expect(passing('date:2d', '2026-03-01')).toEqual(['new']);
    expect(passing('date:1w', '2026-03-06')).toEqual(['new']);
    expect(passing('date:1w', '2026-03-07')).toEqual([]);
    expect(passing('date:1m', '2026-03-31')).toEqual(['new']);
    expect(passing('date:9m', '2026-03-14')).toEqual(['june', 'new']);
    expect(passing('date:1y', '2026-06-14')).toEqual(['june', 'new']);
    expect(passing('date:9999y', '2026-06-14')).toEqual(['old', 'june', 'new']);
  });

  it('source, code and abstract are the paper’s own', () => {
    expect(passing('source:arxiv')).toEqual(['old']);
    expect(passing('has:code')).toEqual(['june']);
    expect(passing('has:abstract')).toEqual(['june']);
  });

  it('a PDF counts while its bytes are here', () => {
    const sha256 = 'a'.repeat(64);
    createDocumentRepository(database).add(
      { paperId: ids.new ?? '', sha256, bytes: 1, pages: 1, origin: 'download' },
      ['text'],
    );
    expect(passing('has:pdf')).toEqual(['new']);
    database.prepare(`UPDATE pdf_files SET state = 'missing'`).run();
    expect(passing('has:pdf')).toEqual([]);
  });

  it('states are those the user set; nothing set is unread', () => {
    library.services.papers.setState({ ids: [ids.old ?? ''], read: 'read' });
    library.services.papers.setState({ ids: [ids.june ?? ''], read: 'reading', starred: true });
    expect(passing('is:read')).toEqual(['old']);
    expect(passing('is:reading')).toEqual(['june']);
    expect(passing('is:starred')).toEqual(['june']);
    expect(passing('is:unread')).toEqual(['new', 'undated']);
  });

  it('marks count by kind, colour and tag until they go to the trash', () => {
    const { annotations } = library.services;
    const mark = makeAnnotation(annotations, {
      paperId: ids.old ?? '',
      color: 'green',
      tags: ['Méthode', 'later'],
      note: 'compare',
    });
    makeAnnotation(annotations, { paperId: ids.june ?? '' });
    expect(passing('has:highlight')).toEqual(['old', 'june']);
    expect(passing('has:note')).toEqual(['old']);
    expect(passing('color:green')).toEqual(['old']);
    expect(passing('tag:methode')).toEqual(['old']);
    expect(passing('tag:meth*')).toEqual(['old']);
    expect(passing('tag:meth')).toEqual([]);
    annotations.edit({ remove: [mark.id] });
    for (const query of ['has:note', 'color:green', 'tag:methode']) expect(passing(query)).toEqual([]);
  });

  it('lists go by name, case aside', () => {
    const { lists } = library.services;
    const { id } = lists.create({ name: 'To read' });
    lists.addPapers({ id, paperIds: [ids.new ?? '', ids.old ?? ''] });
    expect(passing('list:"to READ"')).toEqual(['old', 'new']);
    expect(passing('list:to*')).toEqual(['old', 'new']);
    expect(passing('list:to')).toEqual([]);
    lists.removePapers({ id, paperIds: [ids.old ?? ''] });
    expect(passing('list:"To read"')).toEqual(['new']);
    lists.remove({ id });
    expect(passing('list:"To read"')).toEqual([]);
  });

  it('an id or DOI leads to the paper, also under the id it had before', () => {
    expect(passing('2312.01234v2')).toEqual(['old']);
    expect(passing('https://doi.org/10.1145/abc.1')).toEqual(['new']);
    database.prepare('INSERT INTO paper_aliases VALUES (?, ?)').run('arxiv:2501.00001', ids.june);
    expect(passing('2501.00001')).toEqual(['june']);
    expect(passing('2501.99999')).toEqual([]);
  });

  it('papers in the trash pass no filter', () => {
    database.prepare('UPDATE papers SET deleted_at = ? WHERE id = ?').run('2026-01-01', ids.june);
    expect(passing('year:2025')).toEqual([]);
  });

  it('a filter follows what another process writes', () => {
    expect(passing('is:read')).toEqual([]);
    library.services.papers.setState({ ids: [ids.old ?? ''], read: 'read' });
    expect(passing('is:read')).toEqual(['old']);
  });

  it('the rest of the tree stays as it is', () => {
    expect(resolve('graph or -is:read "a b"')).toMatchObject({
      kind: 'and',
      parts: [
        {
          kind: 'or',
          parts: [
            { kind: 'word', text: 'graph' },
            { kind: 'not', part: { kind: 'ids' } },
          ],
        },
        { kind: 'phrase', words: ['a', 'b'] },
      ],
    });
  });

  describe('a saved search', () => {
    it('stands for what it searches for', () => {
      const lists = createListRepository(database);
      lists.createSearch('Fresh graphs', 'ink', 'graph year:2026');
      expect(resolve('list:"Fresh graphs" -memory')).toMatchObject({
        kind: 'and',
        parts: [{ kind: 'word', text: 'graph' }, { kind: 'ids' }, { kind: 'not', part: { text: 'memory' } }],
      });
    });

    it('that asks for itself, alone or in a ring, finds nothing by that', () => {
      const lists = createListRepository(database);
      lists.createSearch('One', 'ink', 'list:Two or year:2023');
      lists.createSearch('Two', 'ink', 'list:One');
      const tree = resolve('list:One');
      expect(tree).toMatchObject({ kind: 'or', parts: [{ kind: 'ids' }, { kind: 'ids' }] });
    });
  });
});
