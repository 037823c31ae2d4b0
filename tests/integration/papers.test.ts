import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('papers', () => {
  let library: TestLibrary;
  beforeEach(async () => {
    library = await openLibrary();
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const titles = (filter: Parameters<TestLibrary['services']['papers']['list']>[0]) =>
    library.services.papers.list(filter).papers.map(({ title }) => title);

  it('filters by state and sorts', () => {
    const [a = '', b = ''] = library.add(
      { title: 'beta', upvotes: 3, publishedAt: '2024-01-02' },
      { title: 'Alpha', upvotes: 9, publishedAt: '2023-01-02T10:00:00.000Z' },
      { title: 'gamma' },
    );
    library.services.papers.setState({ ids: [a, b], read: 'read' });
    library.services.papers.setState({ ids: [b], starred: true });
    const all = { limit: 10, offset: 0 };
    expect(titles({ ...all, sort: 'title' })).toEqual(['Alpha', 'beta', 'gamma']);
    expect(titles({ ...all, sort: 'upvotes' })).toEqual(['Alpha', 'beta', 'gamma']);
    expect(titles({ ...all, sort: 'published' })).toEqual(['beta', 'Alpha', 'gamma']);
    expect(titles({ ...all, read: 'unread' })).toEqual(['gamma']);
    expect(titles({ ...all, read: 'read', starred: true })).toEqual(['Alpha']);
    expect(titles({ ...all, hasPdf: true })).toEqual([]);
    expect(library.services.papers.list({ sort: 'title', limit: 1, offset: 1 })).toMatchObject({
      total: 3,
      papers: [{ title: 'beta' }],
    });
  });

  it('keeps the reading position; progress never goes back', async () => {
    const [id = ''] = library.add({ title: 'One' });
    const { papers } = library.services;
    papers.savePosition({ id, position: { page: 5, top: 400.5, zoom: 'page-width', progress: 0.6 } });
    papers.savePosition({ id, position: { page: 2, zoom: '1.5', progress: 0.2 } });
    const paper = (await library.reopen()).papers.get({ id });
    expect(paper).toMatchObject({
      read: 'reading',
      progress: 0.6,
      position: { page: 2, zoom: '1.5', progress: 0.6 },
    });
  });

  it('does not unread a read paper by opening it', () => {
    const [id = ''] = library.add({ title: 'One' });
    const { papers } = library.services;
    papers.setState({ ids: [id], read: 'read' });
    papers.savePosition({ id, position: { page: 1, zoom: 'auto', progress: 0 } });
    expect(papers.get({ id }).read).toBe('read');
  });

  it('takes what a window says of an id from before a merge', () => {
    const [old = ''] = library.add({ id: 'title:00ff', title: 'Known by Its Title', source: 'saved-page' });
    const { papers, lists } = library.services;
    const list = lists.create({ name: 'Queue' });
    const [id = ''] = library.add({
      id: 'arxiv:2501.00001',
      arxivId: '2501.00001',
      title: 'Known by Its Title',
    });
    papers.setState({ ids: [old], starred: true });
    papers.savePosition({ id: old, position: { page: 3, zoom: 'auto', progress: 0.5 } });
    expect(lists.addPapers({ id: list.id, paperIds: [old] })).toEqual({ changed: 1 });
    expect(papers.get({ id: old })).toMatchObject({
      id,
      starred: true,
      read: 'reading',
      lists: ['Queue'],
      position: { page: 3 },
    });
  });

  it('says plainly that a paper is not there', () => {
    expect(() => library.services.papers.get({ id: 'arxiv:9999.99999' })).toThrow(
      'This paper is not in the library.',
    );
    expect(library.services.papers.setState({ ids: ['arxiv:9999.99999'], starred: true })).toEqual({
      changed: 0,
    });
  });
});
