import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchSort } from '#shared/entities/search.ts';
import { openDatabase } from '../../src/main/database/open.ts';
import type { RelatedQuery } from '../../src/main/services/search-service.ts';
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

  it('tells how far the index is, rests when told and goes on', async () => {
    const { services } = library;
    const { search, changes } = services;
    expect(await titles('robots')).toHaveLength(1);
    expect(await search.pauseIndex({ paused: true })).toEqual({ pending: 0, total: 3, isPaused: true });
    library.add({ title: 'Robots at Rest' });
    expect(await search.query({ query: 'robots', limit: 5, offset: 0 })).toMatchObject({
      total: 1,
      pending: 1,
    });
    expect(await search.index()).toMatchObject({ pending: 1, isPaused: true });
    const heard = changes.subscribe(AbortSignal.timeout(30_000));
    const told = (async () => {
      for await (const { type } of heard) {
        if (type !== 'index.changed') continue;
        const status = await search.index();
        if (!status.isPaused && status.pending === 0) return status;
      }
      return undefined;
    })();
    await search.pauseIndex({ paused: false });
    expect(await told).toMatchObject({ pending: 0, isPaused: false });
    expect(await titles('robots')).toHaveLength(2);
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
    const worker = createSearchWorker({ databaseFile, indexDir: join(folder.path, 'index') });
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
    const file = join(library.dataDir, 'search-index', 'contents.json');
    expect(existsSync(file)).toBe(true);
    expect(await titles('continual')).toHaveLength(2);
    await library.reopen();
    writeFileSync(file, '{"format":2,"clock":{"seq":');
    expect(await titles('continual')).toHaveLength(2);
  });

  describe('speaks the language of shared/query', () => {
    it('phrases, exclusion, or, brackets and fields', async () => {
      expect(await titles('"catastrophic forgetting"')).toEqual(['Continual Learning with Replay']);
      expect(await titles('"forgetting catastrophic"')).toEqual([]);
      expect(await titles('continual -forgetting')).toEqual(['Attention over Sets']);
      expect((await titles('replay or robots')).sort()).toEqual([
        'Continual Learning with Replay',
        'Diffusion Policies',
      ]);
      expect(await titles('continual (replay or robots)')).toEqual(['Continual Learning with Replay']);
      expect(await titles('title:continual')).toEqual(['Continual Learning with Replay']);
      expect(await titles('author:muller continual')).toEqual(['Attention over Sets']);
      expect(await titles('author:continual')).toEqual([]);
    });

    it('everything but', async () => {
      expect((await titles('-continual')).sort()).toEqual(['Diffusion Policies']);
      expect(await titles('-continual -robots ')).toEqual([]);
    });

    it('filters alone, together with words, and excluded', async () => {
      const { papers } = library.services;
      const { hits } = await library.services.search.query({ query: 'replay', limit: 1, offset: 0 });
      papers.setState({ ids: [hits[0]?.id ?? ''], starred: true, read: 'read' });
      expect(await titles('is:starred')).toEqual(['Continual Learning with Replay']);
      expect(await titles('continual -is:read')).toEqual(['Attention over Sets']);
      expect((await titles('is:starred or visuomotor')).sort()).toEqual([
        'Continual Learning with Replay',
        'Diffusion Policies',
      ]);
      expect(await titles('continual is:reading')).toEqual([]);
    });

    it('an id that is pasted leads to the paper', async () => {
      library.add({ title: 'By its id', arxivId: '2401.01234', id: 'arxiv:2401.01234' });
      expect(await titles('https://huggingface.co/papers/2401.01234')).toEqual(['By its id']);
      expect(await titles('2401.01235')).toEqual([]);
    });

    it('what cannot be understood is read as words, and said', async () => {
      const { search } = library.services;
      const results = await search.query({ query: 'replay has:wings', limit: 5, offset: 0 });
      expect(results).toMatchObject({ total: 0, problems: [{ start: 7, end: 16 }] });
      const open = await search.query({ query: '"continual learning', limit: 5, offset: 0 });
      expect(open.total).toBe(2);
      expect(open.problems[0]?.why).toBe('The quotation mark is not closed.');
    });
  });

  describe('ranks', () => {
    const search = (query: string, sort?: SearchSort) =>
      library.services.search.query({ query, limit: 50, offset: 0, sort });
    const order = async (query: string, sort?: SearchSort) =>
      (await search(query, sort)).hits.map(({ title }) => title);

    it('what is new, starred, listed or was opened a little higher, and says so', async () => {
      const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      const [, , third = ''] = library.add(
        { title: 'Gradient flow one', publishedAt: day(4000) },
        { title: 'Gradient flow two', publishedAt: day(0) },
        { title: 'Gradient flow six', publishedAt: day(4000) },
      );
      expect((await order('gradient flow'))[0]).toBe('Gradient flow two');
      const { lists, papers } = library.services;
      papers.setState({ ids: [third], starred: true });
      lists.addPapers({ id: lists.create({ name: 'Queue' }).id, paperIds: [third] });
      const { hits } = await search('gradient flow');
      expect(hits.map(({ title }) => title)).toEqual([
        'Gradient flow six',
        'Gradient flow two',
        'Gradient flow one',
      ]);
      expect(hits.map(({ why }) => why.map(({ reason }) => reason))).toEqual([
        ['starred', 'listed'],
        ['recent'],
        [],
      ]);
      const [best, , plain] = hits;
      const factor = best?.why.reduce((product, { factor }) => product * factor, 1) ?? 0;
      expect(best?.score).toBeCloseTo((plain?.score ?? 0) * factor, 2);
    });

    it('never above a paper whose words fit much better', async () => {
      const [first = ''] = library.add(
        { title: 'Other things', abstract: 'Spectral notes, once.', publishedAt: new Date().toISOString() },
        { title: 'Spectral methods for spectral graphs', publishedAt: '1999-01-01' },
      );
      library.services.papers.setState({ ids: [first], starred: true });
      expect((await order('spectral'))[0]).toBe('Spectral methods for spectral graphs');
    });

    it('by date, upvotes or when they were added, when asked to; the unknown comes last', async () => {
      library.add(
        { title: 'Alpha sorted', publishedAt: '2024-01-01', upvotes: 5 },
        { title: 'Beta sorted', publishedAt: '2025-01-01' },
        { title: 'Gamma sorted', upvotes: 50 },
      );
      expect(await order('sorted', 'date')).toEqual(['Beta sorted', 'Alpha sorted', 'Gamma sorted']);
      expect(await order('sorted', 'upvotes')).toEqual(['Gamma sorted', 'Alpha sorted', 'Beta sorted']);
      library.add({ title: 'Delta sorted' });
      expect((await order('sorted', 'added'))[0]).toBe('Delta sorted');
    });

    it('the newest first where there are no words', async () => {
      library.add(
        { title: 'Early', publishedAt: '2025-01-01' },
        { title: 'Late', publishedAt: '2025-12-31' },
      );
      expect(await order('year:2025')).toEqual(['Late', 'Early']);
    });
  });

  it('suggests authors by the beginnings of their names', async () => {
    const by = (...names: string[]) => names.map((name) => ({ name }));
    library.add(
      { title: 'A', authors: by('Ashish Vaswani', 'Noam Shazeer') },
      { title: 'B', authors: by('Ashish Vaswani', 'Sona Vasquez') },
    );
    const { search } = library.services;
    await titles('catch up');
    expect(await search.authors({ text: 'vas', limit: 5 })).toEqual([
      { name: 'Ashish Vaswani', count: 2 },
      { name: 'Sona Vasquez', count: 1 },
    ]);
    expect(await search.authors({ text: 'ash vas', limit: 5 })).toEqual([
      { name: 'Ashish Vaswani', count: 2 },
    ]);
    expect(await search.authors({ text: 'müll', limit: 5 })).toEqual([{ name: 'Léa Müller', count: 1 }]);
    expect(await search.authors({ text: '&', limit: 5 })).toEqual([]);
  });

  describe('did you mean', () => {
    const suggestion = async (query: string) =>
      (await library.services.search.query({ query, limit: 5, offset: 0 })).suggestion;

    it('puts words right that the library does not know, where that finds more', async () => {
      expect(await suggestion('kontineul lurning')).toBe('continual learning');
      expect(await suggestion('katastrofic -robots title:set or forgeting')).toBe(
        'catastrophic -robots title:set or forgetting',
      );
      expect(await suggestion('"katastrophik forgetting"')).toBe('"catastrophic forgetting"');
    });

    it('is silent where enough was found, or nothing better is known', async () => {
      expect(await suggestion('continual')).toBeUndefined();
      expect(await suggestion('qqqxyzzy')).toBeUndefined();
      expect(await suggestion('')).toBeUndefined();
    });
  });

  describe('related papers', () => {
    const related = async (request: Partial<RelatedQuery>) =>
      (await library.services.search.related({ paperIds: [], text: '', limit: 5, ...request })).map(
        ({ paper }) => paper.title,
      );

    beforeEach(async () => {
      library.add(
        {
          title: 'Replay buffers for forgetting',
          abstract: 'Replay lessens catastrophic forgetting in networks.',
        },
        { title: 'Robot arms', abstract: 'Diffusion policies move robots and arms.' },
      );
      await titles('catch up');
    });

    it('of a paper are those with its words, without itself', async () => {
      const { hits } = await library.services.search.query({ query: 'title:continual', limit: 1, offset: 0 });
      expect((await related({ paperIds: [hits[0]?.id ?? ''] }))[0]).toBe('Replay buffers for forgetting');
    });

    it('of a text', async () => {
      expect((await related({ text: 'policies that move a robot’s arms' }))[0]).toBe('Robot arms');
      expect(await related({})).toEqual([]);
    });

    it('of a list, kept by hand or searched', async () => {
      const { lists, search } = library.services;
      const { hits } = await search.query({ query: 'visuomotor', limit: 1, offset: 0 });
      const kept = lists.create({ name: 'Kept' });
      lists.addPapers({ id: kept.id, paperIds: hits.map(({ id }) => id) });
      expect((await related({ listId: kept.id }))[0]).toBe('Robot arms');
      const saved = lists.create({ name: 'Saved', query: 'visuomotor' });
      expect((await related({ listId: saved.id }))[0]).toBe('Robot arms');
      lists.remove({ id: saved.id });
      await expect(related({ listId: saved.id })).rejects.toThrow(/This list is not in the library/);
    });
  });

  it('remembers searches, the latest first, each once, until they are to be forgotten', () => {
    const { search } = library.services;
    for (const query of ['graph', 'memory ', 'Graph']) search.remember({ query });
    expect(search.recent({ limit: 10 })).toEqual(['Graph', 'memory']);
    search.forget({ query: 'graph' });
    expect(search.recent({ limit: 10 })).toEqual(['memory']);
    for (let index = 0; index < 60; index++) search.remember({ query: `number ${index}` });
    expect(search.recent({ limit: 50 })).toHaveLength(50);
    search.forget({});
    expect(search.recent({ limit: 10 })).toEqual([]);
  });
});
