import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createListRepository } from '../../../src/main/database/lists/list-repository.ts';
import { type Database, openDatabase } from '../../../src/main/database/open.ts';
import { createAnnotationRepository } from '../../../src/main/database/repositories/annotations.ts';
import { createPaperStateRepository } from '../../../src/main/database/repositories/paper-states.ts';
import { createPaperWriter, type PaperWriter } from '../../../src/main/database/repositories/paper-writer.ts';
import {
  createPaperRepository,
  type PaperRepository,
} from '../../../src/main/database/repositories/papers.ts';
import { newAnnotation } from '../../support/annotations.ts';
import { temporaryFolder } from '../../support/library.ts';

const byTitle = {
  id: 'title:0123456789abcdef',
  title: 'Adapt-$\\infty$: Scalable  Lifelong Tuning',
  abstract: 'From a saved page.',
  authorCount: 5,
  publishedAt: '2024-10-14',
  commentCount: 2,
  source: 'saved-page' as const,
};
const full = {
  id: 'arxiv:2410.10636',
  arxivId: '2410.10636',
  title: 'Adapt-$\\infty$: Scalable Lifelong Tuning',
  abstract: 'The abstract as arXiv has it.',
  authors: [{ name: 'Adyasha Maharana' }, { name: 'Jaehong Yoon' }],
  authorCount: 2,
  publishedAt: '2024-10-14T15:48:09.000Z',
  upvotes: 7,
  source: 'hugging-face' as const,
};

describe('merging papers', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let db: Database;
  let writer: PaperWriter;
  let papers: PaperRepository;
  beforeEach(() => {
    folder = temporaryFolder();
    db = openDatabase(join(folder.path, 'library.sqlite'));
    writer = createPaperWriter(db);
    papers = createPaperRepository(db);
  });
  afterEach(() => {
    db.close();
    folder[Symbol.dispose]();
  });

  it('adds what is new and finds nothing to do the second time', () => {
    expect(writer.merge([{ record: full }])).toMatchObject({ added: 1, ids: [full.id] });
    expect(writer.merge([{ record: full }])).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1,
      ids: [full.id],
    });
    expect(papers.find([full.id])[0]).toMatchObject({
      title: full.title,
      authors: full.authors,
      publishedAt: full.publishedAt,
      upvotes: 7,
    });
  });

  it('gives a paper known by its title the full record, keeping state, lists and marks', () => {
    writer.merge([{ record: byTitle, entry: { feed: 'daily', date: '2025-11-04', rank: 0 } }]);
    createPaperStateRepository(db).set([byTitle.id], { read: 'reading', starred: true });
    const lists = createListRepository(db);
    lists.addPapers(lists.create('Thesis', 'blue'), [byTitle.id]);
    const annotations = createAnnotationRepository(db);
    const annotation = newAnnotation({ paperId: byTitle.id, color: 'green', note: 'keep me' });
    annotations.edit({ create: [annotation], update: [], remove: [], restore: [] });

    expect(writer.merge([{ record: full }])).toMatchObject({ added: 0, updated: 1, ids: [full.id] });

    expect(papers.count()).toBe(1);
    expect(papers.find([full.id])[0]).toMatchObject({
      ...full,
      commentCount: 2,
      read: 'reading',
      starred: true,
      lists: ['Thesis'],
      highlightCount: 1,
    });
    expect(annotations.get(annotation.id)?.paperId).toBe(full.id);
    expect(papers.list({ date: '2025-11-04' }, { limit: 9, offset: 0 }).papers).toHaveLength(1);
    expect(papers.resolveId(byTitle.id)).toBe(full.id);
  });

  it('lets a saved page fill gaps of a full record, and no more', () => {
    writer.merge([{ record: full }]);
    expect(writer.merge([{ record: byTitle }])).toMatchObject({ added: 0, updated: 1, ids: [full.id] });
    expect(papers.find([full.id])[0]).toMatchObject({ ...full, commentCount: 2 });
  });

  it('never takes two papers with lasting ids for one', () => {
    writer.merge([{ record: full }, { record: { ...full, id: 'arxiv:2501.00001', arxivId: '2501.00001' } }]);
    expect(papers.count()).toBe(2);
  });

  it('does not recognise a PDF by a short title', () => {
    writer.merge([{ record: { ...full, title: 'Memory' } }]);
    writer.merge([{ record: { id: `file:${'a'.repeat(64)}`, title: 'Memory', source: 'file' } }]);
    expect(papers.count()).toBe(2);
  });

  it('replaces authors as a whole, in order', () => {
    writer.merge([{ record: full }]);
    const authors = Array.from({ length: 3303 }, (_, index) => ({ name: `Author ${index}` }));
    writer.merge([{ record: { ...full, authors } }]);
    expect(papers.find([full.id])[0]?.authors).toEqual(authors);
  });

  it('writes all of a call or nothing', () => {
    const broken = {
      ...full,
      id: 'arxiv:2501.00002',
      arxivId: '2501.00002',
      title: null as unknown as string,
    };
    expect(() => writer.merge([{ record: full }, { record: broken }])).toThrow();
    expect(papers.count()).toBe(0);
  });

  it('takes counts from the newest day a paper was listed on, in whatever order the days come', () => {
    const listed = (date: string, upvotes: number) => ({
      record: { ...full, upvotes },
      entry: { feed: 'daily' as const, date, rank: 0, upvotes },
    });
    writer.merge([listed('2025-11-04', 9)]);
    writer.merge([listed('2025-11-01', 2)]);
    expect(papers.find([full.id])[0]?.upvotes).toBe(9);
    expect(writer.merge([listed('2025-11-01', 2), listed('2025-11-04', 9)])).toMatchObject({ unchanged: 2 });
  });

  it('follows the feed: an entry listed again moves, and is counted as updated only when it does', () => {
    const entry = { feed: 'daily' as const, date: '2025-11-04', rank: 3, upvotes: 1 };
    writer.merge([{ record: full, entry }]);
    expect(writer.merge([{ record: full, entry }])).toMatchObject({ unchanged: 1 });
    expect(writer.merge([{ record: full, entry: { ...entry, rank: 0, upvotes: 9 } }])).toMatchObject({
      updated: 1,
    });
  });
});
