import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeAnnotation } from '../support/annotations.ts';
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
    const { papers } = await services.lists.papers({
      id: services.lists.named('thesis CH. 3').id,
      limit: 10,
      offset: 0,
    });
    expect(papers.map(({ title }) => title)).toEqual(['Three', 'Two', 'One']);
    expect(papers[0]?.lists).toEqual(['Thesis ch. 3']);
    expect(services.lists.all()).toMatchObject([{ name: 'Thesis ch. 3', count: 3 }]);
  });

  it.each([
    ['Queue', 'queue'],
    ['Café', 'CAFE\u0301'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['Straße', 'STRASSE'],
    ['Δίας', 'ΔΊΑΣ'],
    ['ｆｉｎｅ ﬁne', 'fine fine'],
    ['Thesis  ch. 3', ' thesis\u00a0ch. 3 '],
    ['한국어', '한국어'.normalize('NFD')],
  ])('refuses a name that is taken: %s and %s are one', (first, second) => {
    const { lists } = library.services;
    const { id } = lists.create({ name: first });
    expect(() => lists.create({ name: second })).toThrow(/already a list called/);
    expect(lists.named(second).id).toBe(id);
  });

  it.each([
    ['Café', 'Cafe'],
    ['はし', 'ばし'],
    ['काम', 'कम'],
  ])('tells names by their accents: %s and %s are two', async (first, second) => {
    const { lists, search } = library.services;
    const ids = library.add({ title: 'One' }, { title: 'Two' });
    for (const [i, name] of [first, second].entries())
      lists.addPapers({ id: lists.create({ name }).id, paperIds: [ids[i] ?? ''] });
    expect([lists.named(first).name, lists.named(second).name]).toEqual([first, second]);
    // One rule for all who are given a name.
    const { hits } = await search.query({
      query: `list:"${first}"`,
      limit: 9,
      offset: 0,
      isUnfinished: false,
    });
    expect(hits.map(({ title }) => title)).toEqual(['One']);
  });

  it('finds a list whose accents are left out where only one is meant', () => {
    const { lists } = library.services;
    const { id } = lists.create({ name: 'Café' });
    expect(lists.named('cafe').id).toBe(id);
    lists.create({ name: 'Cafè' });
    expect(() => lists.named('cafe')).toThrow('There is no list called “cafe”.');
  });

  it('brings a removed list back with its papers, numbered where its name was taken meanwhile', () => {
    const { lists } = library.services;
    const [paper = ''] = library.add({ title: 'One' });
    const list = lists.create({ name: 'Queue' });
    lists.addPapers({ id: list.id, paperIds: [paper] });
    lists.remove({ id: list.id });
    expect(lists.all()).toEqual([]);
    expect(lists.restore({ id: list.id })).toMatchObject({ name: 'Queue', count: 1 });
    lists.remove({ id: list.id });
    lists.create({ name: 'queue' });
    expect(lists.restore({ id: list.id })).toMatchObject({ name: 'Queue (2)', count: 1 });
    // There already: said twice, nothing happens twice.
    expect(lists.restore({ id: list.id })).toMatchObject({ name: 'Queue (2)', count: 1 });
  });

  describe('the trash', () => {
    const all = { limit: 50, offset: 0 };
    const titles = async (id: string) =>
      (await library.services.lists.papers({ id, ...all })).papers.map(({ title }) => title);

    it('holds lists, saved searches and entries, and gives each back as it was', async () => {
      const { lists } = library.services;
      const [one = '', two = '', three = ''] = library.add({ title: '1' }, { title: '2' }, { title: '3' });
      const { id } = lists.create({ name: 'Queue' });
      lists.addPapers({ id, paperIds: [three, one, two] });
      const saved = lists.create({ name: 'Graphs', query: 'graph' });
      lists.removePapers({ id, paperIds: [one] });
      lists.remove({ id });
      lists.remove({ id: saved.id });
      const services = await library.reopen();
      const { total, items } = services.lists.trash(all);
      expect(total).toBe(3);
      expect(items).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: 'list',
            list: expect.objectContaining({ name: 'Queue', count: 2 }),
          }),
          expect.objectContaining({
            kind: 'list',
            list: expect.objectContaining({ name: 'Graphs', query: 'graph' }),
          }),
          expect.objectContaining({
            ...{ kind: 'entry', listId: id, listName: 'Queue', isListTrashed: true },
            ...{ paperId: one, paperTitle: '1', deletedAt: expect.any(String) },
          }),
        ]),
      );
      expect(() => services.lists.restorePapers({ id, paperIds: [one] })).toThrow(/lies in the trash itself/);
      services.lists.restore({ id });
      expect(await titles(id)).toEqual(['3', '2']);
      expect(services.lists.restorePapers({ id, paperIds: [one] })).toEqual({ changed: 1 });
      // In its old place, not at the end.
      expect(await titles(id)).toEqual(['3', '1', '2']);
      expect(services.lists.restore({ id: saved.id })).toMatchObject({ query: 'graph' });
      expect(services.lists.trash(all)).toEqual({ total: 0, items: [] });
    });

    it('deletes for good what is chosen, and only what lies in it', async () => {
      const { lists } = library.services;
      const ids = library.add({ title: '1' }, { title: '2' });
      const { id } = lists.create({ name: 'Queue' });
      lists.addPapers({ id, paperIds: ids });
      const [one = '', two = ''] = ids;
      const key = { listId: id };
      // Neither a list nor an entry that is in use.
      expect(lists.purge({ items: [key, { ...key, paperId: two }] })).toEqual({ deleted: 0 });
      lists.removePapers({ id, paperIds: [one] });
      expect(lists.purge({ items: [{ ...key, paperId: one }] })).toEqual({ deleted: 1 });
      expect(lists.restorePapers({ id, paperIds: [one] })).toEqual({ changed: 0 });
      expect(await titles(id)).toEqual(['2']);
      lists.remove({ id });
      expect(lists.purge({ items: [key] })).toEqual({ deleted: 1 });
      expect(lists.trash(all).total).toBe(0);
      expect(() => lists.restore({ id })).toThrow(/not in the library/);
    });

    it('is told in pages, the latest first', () => {
      const { lists } = library.services;
      const ids = library.add(...Array.from({ length: 5 }, (_, i) => ({ title: `Paper ${i}` })));
      const { id } = lists.create({ name: 'Queue' });
      lists.addPapers({ id, paperIds: ids });
      lists.removePapers({ id, paperIds: ids });
      const whole = lists.trash(all).items;
      const paged = [0, 2, 4].flatMap((offset) => lists.trash({ limit: 2, offset }).items);
      expect(paged).toEqual(whole);
      expect(whole.map(({ deletedAt }) => deletedAt)).toEqual(
        whole
          .map(({ deletedAt }) => deletedAt)
          .sort()
          .reverse(),
      );
    });
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

    it('is asked for its papers by one rule, whoever asks', async () => {
      const { lists, annotations, exchange, search } = library.services;
      const [one = '', two = '', other = ''] = library.add(
        { title: 'Graph one', publishedAt: '2026-01-01' },
        { title: 'Graph two', publishedAt: '2026-01-02' },
        { title: 'Other', publishedAt: '2026-01-03' },
      );
      for (const paperId of [one, other]) makeAnnotation(annotations, { paperId });
      const hand = lists.create({ name: 'By hand' });
      lists.addPapers({ id: hand.id, paperIds: [one, two] });
      const saved = lists.create({ name: 'Saved', query: 'graph' });
      const marked = lists.create({ name: 'Marked', query: 'list:saved has:highlight' });
      const all = { limit: 9, offset: 0 };
      const of = async ({ id }: { id: string }) => {
        const exported = await exchange.exportText({ format: 'json', listId: id });
        const highlights = await annotations.list({ filter: { listId: id }, ...all });
        const grouped = await annotations.list({ filter: { listId: id }, groupBy: 'list', ...all });
        return {
          listed: (await lists.papers({ id, ...all })).papers.map((paper) => paper.title).sort(),
          second: (await lists.papers({ id, sort: 'title', limit: 1, offset: 1 })).papers.map(
            (paper) => paper.title,
          ),
          exported: [exported.papers, exported.annotations],
          highlights: highlights.annotations.map(({ paperTitle }) => paperTitle),
          groups: grouped.annotations.map(({ group, paperTitle }) => [group?.name, paperTitle]),
          files: await exchange.papersWithAnnotations({ listId: id }),
        };
      };
      const both = { listed: ['Graph one', 'Graph two'], second: ['Graph two'], exported: [2, 1] };
      const rest = { highlights: ['Graph one'], files: [one] };
      expect(await of(hand)).toEqual({ ...both, ...rest, groups: [['By hand', 'Graph one']] });
      expect(await of(saved)).toEqual({ ...both, ...rest, groups: [['Saved', 'Graph one']] });
      expect(await of(marked)).toEqual({
        ...{ listed: ['Graph one'], second: [], exported: [1, 1] },
        ...{ ...rest, groups: [['Marked', 'Graph one']] },
      });
      const groups = await annotations.list({ groupBy: 'list', ...all });
      expect(groups.annotations.map(({ group, paperTitle }) => [group?.name, paperTitle])).toEqual([
        ['By hand', 'Graph one'],
        ['Saved', 'Graph one'],
        ['Marked', 'Graph one'],
        ['', 'Other'],
      ]);
      expect(await search.related({ paperIds: [], text: '', listId: saved.id, limit: 9 })).toBeDefined();
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
        (await search.query({ query, limit: 10, offset: 0 })).hits.map(({ title }) => title).sort();
      expect(await titles('list:Graphs')).toEqual(['Graph one', 'Graph two']);
      expect(await titles('list:Graphs -two')).toEqual(['Graph one']);
      library.add({ title: 'Graph three' });
      expect(await titles('list:Graphs')).toHaveLength(3);
    });
  });
});
