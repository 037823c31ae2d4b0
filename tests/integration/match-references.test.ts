import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/main/database/open.ts';
import { MATCH } from '../../src/main/database/repositories/paper-matcher.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('matching references with the library', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
  });
  afterEach(() => library[Symbol.asyncDispose]());

  type References = Parameters<TestLibrary['services']['papers']['match']>[0]['references'];
  const match = (references: References) => library.services.papers.match({ references }).matches;

  it('knows papers by arXiv id, DOI and title, in the order asked for', () => {
    const ids = library.add(
      { id: 'arxiv:1706.03762', arxivId: '1706.03762', title: 'Attention Is All You Need' },
      { id: 'doi:10.1103/PhysRevLett.13.508', doi: '10.1103/PhysRevLett.13.508', title: 'Broken Symmetries' },
      { title: 'Adapt-$\\infty$: Scalable Continual Learning' },
    );
    expect(
      match([
        { title: 'adapt-infty: scalable conti-\nnual learning' },
        { title: 'Not Here At All, Ever' },
        { doi: '10.1103/physrevlett.13.508', title: 'Something else' },
        { arxivId: '1706.03762v5' },
        {},
      ]),
    ).toEqual([ids[2], null, ids[1], ids[0], null]);
  });

  it('believes identifiers before titles', () => {
    const [, byId] = library.add(
      { id: 'doi:10.1/first', doi: '10.1/first', title: 'A Title That Two Papers Have' },
      { id: 'arxiv:2401.00001', arxivId: '2401.00001', title: 'Another Title Altogether' },
    );
    expect(match([{ arxivId: '2401.00001', title: 'A Title That Two Papers Have' }])).toEqual([byId]);
  });

  it('takes no paper for another with a like title but its own arXiv id', () => {
    library.add({
      id: 'arxiv:2401.00001',
      arxivId: '2401.00001',
      title: 'A Survey of Large Language Models',
    });
    expect(match([{ arxivId: '2303.18223', title: 'A Survey of Large Language Models' }])).toEqual([null]);
  });

  it('does not know papers by titles that many have', () => {
    library.add({ title: 'Random Forests' }, { title: 'Conclusion' });
    expect(match([{ title: 'Conclusion' }, { title: 'Random forests.' }])).toEqual([
      null,
      expect.any(String),
    ]);
  });

  it('leaves out what is in the trash, and changes nothing', () => {
    const [id = ''] = library.add({ title: 'A Paper That Was Thrown Away' });
    const database = openDatabase(join(library.dataDir, 'library.sqlite'));
    database.prepare('UPDATE papers SET deleted_at = ? WHERE id = ?').run('2024-01-01T00:00:00.000Z', id);
    const version = database.pragma('data_version', { simple: true });
    expect(match([{ title: 'A Paper That Was Thrown Away' }])).toEqual([null]);
    expect(database.pragma('data_version', { simple: true })).toBe(version);
    database.close();
  });

  it('reads by index only, a thousand references at once', () => {
    const ids = library.add(
      ...Array.from({ length: 300 }, (_, index) => ({ title: `Paper number ${index}` })),
    );
    const matches = match(Array.from({ length: 1000 }, (_, index) => ({ title: `Paper number ${index}` })));
    expect(matches.slice(0, 300)).toEqual(ids);
    expect(matches.slice(300)).toEqual(Array.from({ length: 700 }, () => null));

    const database = openDatabase(join(library.dataDir, 'library.sqlite'));
    const plan = database.prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${MATCH}`).all('[]');
    database.close();
    const reads = plan.map(({ detail }) => detail).filter((detail) => / papers\b/.test(detail));
    expect(reads).toHaveLength(3);
    for (const detail of reads) expect(detail).toMatch(/^SEARCH papers USING INDEX papers_by_/);
  });
});
