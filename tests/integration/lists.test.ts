import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('reading lists', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
  });
  afterEach(() => library[Symbol.asyncDispose]());

  it('keeps papers in the order they were put on, over a restart', async () => {
    const ids = library.add({ title: 'One' }, { title: 'Two' }, { title: 'Three' });
    const list = library.services.lists.create({ name: 'Thesis ch. 3' });
    for (const id of [...ids].reverse()) library.services.lists.addPapers({ id: list.id, paperIds: [id] });
    const services = await library.reopen();
    const { papers } = services.papers.list({ list: 'thesis CH. 3', limit: 10, offset: 0 });
    expect(papers.map(({ title }) => title)).toEqual(['Three', 'Two', 'One']);
    expect(papers[0]?.lists).toEqual(['Thesis ch. 3']);
    expect(services.lists.all()).toMatchObject([{ name: 'Thesis ch. 3', count: 3 }]);
  });

  it('refuses a name that is taken, case aside', () => {
    library.services.lists.create({ name: 'Queue' });
    expect(() => library.services.lists.create({ name: 'queue' })).toThrow(/already a list called/);
  });

  it('brings a removed list back with its papers, unless its name was taken meanwhile', () => {
    const { lists } = library.services;
    const [paper = ''] = library.add({ title: 'One' });
    const list = lists.create({ name: 'Queue' });
    lists.addPapers({ id: list.id, paperIds: [paper] });
    lists.remove({ id: list.id });
    expect(lists.all()).toEqual([]);
    expect(lists.restore({ id: list.id })).toMatchObject({ name: 'Queue', count: 1 });
    lists.remove({ id: list.id });
    lists.create({ name: 'queue' });
    expect(() => lists.restore({ id: list.id })).toThrow(/already a list called/);
  });

  it('counts a paper once, however often it is put on', () => {
    const { lists } = library.services;
    const [paper = ''] = library.add({ title: 'One' });
    const { id } = lists.create({ name: 'Queue' });
    expect(lists.addPapers({ id, paperIds: [paper] })).toEqual({ changed: 1 });
    expect(lists.addPapers({ id, paperIds: [paper, 'arxiv:9999.99999'] })).toEqual({ changed: 0 });
    expect(lists.removePapers({ id, paperIds: [paper] })).toEqual({ changed: 1 });
    expect(lists.addPapers({ id, paperIds: [paper] })).toEqual({ changed: 1 });
    expect(lists.all()).toMatchObject([{ count: 1 }]);
  });

  describe('a saved search', () => {
    it('is kept with its query, which can be changed, over a restart', async () => {
      const { lists } = library.services;
      const { id } = lists.create({ name: 'Fresh graphs', query: 'graph year:2026' });
      expect(lists.update({ id, query: 'graph year:2026 is:unread' })).toMatchObject({
        name: 'Fresh graphs',
        query: 'graph year:2026 is:unread',
      });
      const services = await library.reopen();
      expect(services.lists.all()).toMatchObject([{ id, query: 'graph year:2026 is:unread' }]);
    });

    it('takes no papers by hand, and a list kept by hand takes no query', () => {
      const { lists } = library.services;
      const [paper = ''] = library.add({ title: 'One' });
      const saved = lists.create({ name: 'Saved', query: 'one' });
      const kept = lists.create({ name: 'Kept' });
      expect(() => lists.addPapers({ id: saved.id, paperIds: [paper] })).toThrow(/is a saved search/);
      expect(() => lists.removePapers({ id: saved.id, paperIds: [paper] })).toThrow(/is a saved search/);
      expect(() => lists.update({ id: kept.id, query: 'one' })).toThrow(/kept by hand/);
      expect(kept).not.toHaveProperty('query');
    });

    it('holds the papers it finds now', async () => {
      const { lists, search } = library.services;
      library.add({ title: 'Graph one' }, { title: 'Graph two' });
      lists.create({ name: 'Graphs', query: 'graph' });
      const titles = async (query: string) =>
        (await search.papers({ query, limit: 10, offset: 0 })).papers.map(({ title }) => title).sort();
      expect(await titles('list:Graphs')).toEqual(['Graph one', 'Graph two']);
      expect(await titles('list:Graphs -two')).toEqual(['Graph one']);
      library.add({ title: 'Graph three' });
      expect(await titles('list:Graphs')).toHaveLength(3);
    });
  });
});
