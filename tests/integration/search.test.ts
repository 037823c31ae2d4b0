import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/main/database/open.ts';
import { createSearchWorker } from '../../src/main/workers/search/client.ts';
import { makeAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary, temporaryFolder } from '../support/library.ts';

describe('search', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
    library.add(
      { title: 'Continual Learning with Replay', abstract: 'We study catastrophic forgetting in networks.' },
      {
        title: 'Attention over Sets',
        abstract: 'Continual work on learning sets.',
        authors: [{ name: 'Léa Müller' }],
      },
      { title: 'Diffusion Policies', abstract: 'Robots.', keywords: ['visuomotor control'] },
    );
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const titles = async (query: string, scopes?: ('papers' | 'fulltext' | 'notes')[]) => {
    const { hits } = await library.services.search.query({ query, limit: 50, offset: 0, in: scopes });
    return hits.map(({ title }) => title);
  };

  it('forgives a typo and puts the title match first', async () => {
    expect(await titles('continual lerning')).toEqual([
      'Continual Learning with Replay',
      'Attention over Sets',
    ]);
  });

  it('finds by an unfinished word, by author without accents, and by keyword', async () => {
    expect(await titles('diffus')).toEqual(['Diffusion Policies']);
    expect(await titles('muller')).toEqual(['Attention over Sets']);
    expect(await titles('visuomotor')).toEqual(['Diffusion Policies']);
  });

  it('says where it matched and which words', async () => {
    const { hits } = await library.services.search.query({ query: 'catastrophc', limit: 1, offset: 0 });
    expect(hits[0]).toMatchObject({
      where: 'abstract',
      terms: ['catastrophic'],
      snippet: 'We study catastrophic forgetting in networks.',
    });
  });

  it('answers nothing for no words, and never fails on odd ones', async () => {
    for (const query of ['', '   ', '"', '***', '-', 'a:b:c', '\u0000', '🙂', '𝔘', ')'.repeat(999)]) {
      await expect(library.services.search.query({ query, limit: 5, offset: 0 })).resolves.toBeDefined();
    }
    expect(await titles(' ')).toEqual([]);
  });

  it('follows what is added, changed and noted, also by another process', async () => {
    expect(await titles('quaternions')).toEqual([]);
    const [id = ''] = library.add({ title: 'Quaternions for Nets' });
    expect(await titles('quaternions')).toEqual(['Quaternions for Nets']);
    const { id: mark } = makeAnnotation(library.services.annotations, {
      paperId: id,
      quote: { type: 'TextQuoteSelector', exact: 'gimbal lock', prefix: '', suffix: '' },
      note: 'compare Shoemake',
    });
    expect(await titles('gimbal')).toEqual(['Quaternions for Nets']);
    expect(await titles('shoemake', ['notes'])).toEqual(['Quaternions for Nets']);
    expect(await titles('shoemake', ['papers'])).toEqual([]);
    library.services.annotations.edit({ remove: [mark] });
    expect(await titles('gimbal')).toEqual([]);
  });

  it('pages through the results with one total', async () => {
    library.add(...Array.from({ length: 30 }, (_, index) => ({ title: `Graph number ${index}` })));
    const { search } = library.services;
    const all = await search.query({ query: 'graph', limit: 50, offset: 0 });
    const second = await search.query({ query: 'graph', limit: 10, offset: 10 });
    expect(second.total).toBe(30);
    expect(second.hits.map(({ id }) => id)).toEqual(all.hits.slice(10, 20).map(({ id }) => id));
  });

  it('answers an impatient query with what there is, and says how much is missing', async () => {
    await titles('continual');
    library.add(...Array.from({ length: 400 }, (_, index) => ({ title: `Continual effort ${index}` })));
    const { search } = library.services;
    const early = await search.query({ query: 'continual', limit: 1, offset: 0, patienceMs: 0 });
    const late = await search.query({ query: 'continual', limit: 1, offset: 0 });
    expect(early.total + early.pending).toBeGreaterThanOrEqual(402);
    expect(late).toMatchObject({ total: 402, pending: 0 });
  });

  it('says why when its thread dies, and starts another for the next query', async () => {
    const folder = temporaryFolder();
    const databaseFile = join(folder.path, 'library.sqlite');
    const worker = createSearchWorker({ databaseFile, indexFile: join(folder.path, 'index.json') });
    const query = () => worker.query({ query: 'continual', limit: 1, offset: 0 });
    await expect(query()).rejects.toThrow(/The search index stopped: .*database/);
    openDatabase(databaseFile).close();
    await expect(query()).resolves.toMatchObject({ total: 0 });
    await worker.close();
    folder[Symbol.dispose]();
  });

  it('keeps its index over a restart, and builds a torn one again', async () => {
    await titles('continual');
    await library.reopen();
    const file = join(library.dataDir, 'search-index.json');
    expect(existsSync(file)).toBe(true);
    expect(await titles('continual')).toHaveLength(2);
    await library.reopen();
    writeFileSync(file, '{"format":1,"clock":{"seq":');
    expect(await titles('continual')).toHaveLength(2);
  });
});
