import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnnotationFilter, AnnotationGrouping, NewAnnotation } from '#shared/entities/annotation.ts';
import { makeAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

let library: TestLibrary;
let one: string;
let two: string;

beforeEach(async () => {
  library = await openLibrary();
  [one = '', two = ''] = library.add({ title: 'One' }, { title: 'Two' });
});
afterEach(() => library[Symbol.asyncDispose]());

const make = (values: Partial<NewAnnotation> & { paperId: string }) =>
  makeAnnotation(library.services.annotations, values).id;
const at = (minute: number) => `2026-06-10T10:${String(minute).padStart(2, '0')}:00.000Z`;

async function listed(groupBy: AnnotationGrouping, filter: AnnotationFilter = {}, limit = 100, offset = 0) {
  const answer = await library.services.annotations.list({ filter, groupBy, limit, offset });
  return { ...answer, rows: answer.annotations.map(({ id, group }) => [group?.name, id] as const) };
}

it('groups by paper: the one marked last first, each in reading order', async () => {
  const position = (start: number) => ({ type: 'TextPositionSelector' as const, start, end: start + 1 });
  const [c, a, b] = [
    make({ paperId: one, page: 3, createdAt: at(1) }),
    make({ paperId: one, page: 1, position: position(900), createdAt: at(2) }),
    make({ paperId: one, page: 1, position: position(1000), createdAt: at(0) }),
  ];
  const other = make({ paperId: two, createdAt: at(1) });
  const { rows, total, distinct, annotations } = await listed('paper');
  expect(rows).toEqual([
    ['One', a],
    ['One', b],
    ['One', c],
    ['Two', other],
  ]);
  expect([total, distinct]).toEqual([4, 4]);
  expect(annotations.map(({ group }) => group?.count)).toEqual([3, 3, 3, 1]);
  expect(annotations[0]?.group?.key).toBe(one);
  make({ paperId: two, createdAt: at(9) });
  expect((await listed('paper')).rows[0]?.[0]).toBe('Two');
});

it('groups by list, in the order of the lists, once in each, and at the end what is on none', async () => {
  const { lists } = library.services;
  const [first, second] = [lists.create({ name: 'First' }), lists.create({ name: 'Second' })];
  const gone = lists.create({ name: 'Gone' });
  for (const list of [first, second, gone]) lists.addPapers({ id: list.id, paperIds: [one] });
  lists.remove({ id: gone.id });
  const [old, young, loose] = [
    make({ paperId: one, createdAt: at(0) }),
    make({ paperId: one, createdAt: at(1) }),
    make({ paperId: two, createdAt: at(5) }),
  ];
  const { rows, total, distinct } = await listed('list');
  expect(rows).toEqual([
    ['First', young],
    ['First', old],
    ['Second', young],
    ['Second', old],
    ['', loose],
  ]);
  expect([total, distinct]).toEqual([5, 3]);
  expect((await listed('list', { listId: second.id })).rows).toEqual([
    ['Second', young],
    ['Second', old],
  ]);
});

it('groups by tag, folded by name, and at the end what has none', async () => {
  const both = make({ paperId: one, tags: ['Zeta', 'äther'], createdAt: at(0) });
  const single = make({ paperId: one, tags: ['Zeta'], createdAt: at(1) });
  const none = make({ paperId: two });
  const { rows, total, distinct } = await listed('tag');
  expect(rows).toEqual([
    ['äther', both],
    ['Zeta', single],
    ['Zeta', both],
    ['', none],
  ]);
  expect([total, distinct]).toEqual([4, 3]);
  expect((await listed('tag', { tags: ['äther'] })).rows).toEqual([['äther', both]]);
});

it('leaves days to the window, newest first', async () => {
  const ids = [0, 1, 2].map((minute) => make({ paperId: one, createdAt: at(minute) })).reverse();
  for (const groupBy of ['day', 'none'] as const)
    expect((await listed(groupBy)).rows).toEqual(ids.map((id) => [undefined, id]));
});

it('keeps groups whole and in their place over the bounds of pages', async () => {
  for (let i = 0; i < 60; i++)
    make({
      paperId: i % 3 ? one : two,
      page: 1 + (i % 7),
      tags: i % 2 ? ['a', 'b'] : ['b'],
      createdAt: at(i),
    });
  for (const groupBy of ['none', 'paper', 'list', 'tag', 'day'] as const) {
    const all = await listed(groupBy);
    const paged: typeof all.rows = [];
    for (let offset = 0; offset < all.total; offset += 7)
      paged.push(...(await listed(groupBy, {}, 7, offset)).rows);
    expect(paged).toEqual(all.rows);
    const names = all.rows.map(([name]) => name);
    const runs = names.filter((name, i) => i === 0 || name !== names[i - 1]);
    expect(runs).toEqual([...new Set(names)]);
    expect(
      all.annotations.every(
        ({ group }) => !group || group.count === names.filter((n) => n === group.name).length,
      ),
    ).toBe(true);
  }
});

it('says when a mark was deleted', () => {
  const { annotations } = library.services;
  const before = new Date().toISOString();
  const id = make({ paperId: one });
  annotations.edit({ remove: [id] });
  const [trashed] = annotations.trash({ limit: 10, offset: 0 }).annotations;
  expect(trashed).toMatchObject({ id, paperTitle: 'One' });
  expect((trashed?.deletedAt ?? '') >= before).toBe(true);
});

it('shows the newest note with its paper, as plain text', () => {
  const { annotations, papers } = library.services;
  const note = () => papers.get({ id: one }).latestNote;
  expect(note()).toBeUndefined();
  make({ paperId: one, note: '## First\n\nthought', createdAt: at(0) });
  const second = make({ paperId: one, note: `**Second** ${'thought '.repeat(60)}`, createdAt: at(1) });
  make({ paperId: one, createdAt: at(2) });
  expect(note()).toMatch(/^Second thought thought .*…$/);
  expect(note()?.length).toBeLessThanOrEqual(200);
  expect(papers.list({ limit: 5, offset: 0 }).papers.find(({ id }) => id === one)?.latestNote).toBe(note());
  annotations.edit({ remove: [second] });
  expect(note()).toBe('First thought');
});

it('of one that was carried on lists and counts the latest copy that found its place', async () => {
  const { annotations, papers } = library.services;
  const v1 = make({ paperId: one, quote: { type: 'TextQuoteSelector', exact: 'a', prefix: '', suffix: '' } });
  const v2 = make({ paperId: one, carriedFrom: v1, placement: 'exact', documentSha256: '2' });
  const v3 = make({ paperId: one, carriedFrom: v1, placement: 'uncertain', documentSha256: '3' });
  make({ paperId: one, carriedFrom: v1, placement: 'lost', documentSha256: '4' });
  const ids = async () => (await listed('none')).rows.map(([, id]) => id);
  const count = () => papers.get({ id: one }).highlightCount;
  expect([await ids(), count()]).toEqual([[v3], 1]);
  annotations.edit({ remove: [v3] });
  expect([await ids(), count()]).toEqual([[v2], 1]);
  annotations.edit({ remove: [v2] });
  expect([await ids(), count()]).toEqual([[v1], 1]);
  expect(library.services.library.stats().annotations).toBe(1);
});

it('lists a copy that found no place where nothing else is left of it, and one brought in without a place', async () => {
  const v1 = make({ paperId: one });
  const lost = make({ paperId: one, carriedFrom: v1, placement: 'lost' });
  const unplaced = make({ paperId: two, placement: 'lost' });
  library.services.annotations.edit({ remove: [v1] });
  expect((await listed('none')).rows.map(([, id]) => id)).toEqual([unplaced, lost]);
});
