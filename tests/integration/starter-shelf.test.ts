import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/main/database/open.ts';
import { makeAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('starter shelf', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const feed = () => library.services.feed.page({ period: 'day', limit: 50, offset: 0 });

  it('gives a new library a feed, PDFs, and words to search', async () => {
    await library.services.starterShelf.seed();
    const { papers, total } = feed();
    expect(total).toBeGreaterThanOrEqual(5);
    expect(papers.every(({ hasPdf, abstract }) => hasPdf && abstract)).toBe(true);
    const detail = library.services.papers.get({ id: papers[0]?.id ?? '' });
    expect(detail.documents[0]?.pages).toBeGreaterThan(0);
    const found = await library.services.search.query({
      query: 'highlight',
      limit: 20,
      offset: 0,
      in: ['fulltext'],
    });
    expect(found.total).toBeGreaterThan(0);
    expect(found.hits[0]?.page).toBeGreaterThan(0);
  });

  it('leaves a library alone that holds anything else', async () => {
    library.add({ title: 'Mine' });
    await library.services.starterShelf.seed();
    expect(library.services.library.stats().papers).toBe(1);
  });

  it('goes with one call, stays away, and comes back with the marks made on it', async () => {
    await library.services.starterShelf.seed();
    const [first] = feed().papers;
    const mark = makeAnnotation(library.services.annotations, { paperId: first?.id ?? '', color: 'pink' });
    const { changed } = await library.services.starterShelf.remove();
    expect(feed().total).toBe(0);
    const services = await library.reopen();
    await services.starterShelf.seed();
    expect(services.library.stats().papers).toBe(0);
    expect(await services.search.query({ query: 'offprint', limit: 9, offset: 0 })).toMatchObject({
      total: 0,
    });
    expect(await services.starterShelf.restore()).toEqual({ changed });
    expect(services.annotations.forPaper({ paperId: first?.id ?? '' })).toEqual([mark]);
  });

  it('is finished at the next start when the first was cut short', async () => {
    await library.services.starterShelf.seed();
    const database = openDatabase(join(library.dataDir, 'library.sqlite'));
    database.exec(`DELETE FROM documents; DELETE FROM settings;`);
    database.close();
    await (await library.reopen()).starterShelf.seed();
    expect(feed().papers.every(({ hasPdf }) => hasPdf)).toBe(true);
  });
});
