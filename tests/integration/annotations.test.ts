import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationFilter, NewAnnotation } from '#shared/entities/annotation.ts';
import { makeAnnotation, newAnnotation } from '../support/annotations.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('annotations', () => {
  let library: TestLibrary;
  let paperId: string;
  beforeEach(async () => {
    library = await openLibrary();
    [paperId = ''] = library.add({ title: 'One' });
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const mark = (values: Partial<NewAnnotation> = {}): NewAnnotation =>
    newAnnotation({
      paperId,
      page: 2,
      rects: [{ page: 2, x1: 72.5, y1: 600, x2: 310.25, y2: 612 }],
      quote: { type: 'TextQuoteSelector', exact: 'the marked words', prefix: 'before ', suffix: ' after' },
      position: { type: 'TextPositionSelector', start: 120, end: 136 },
      ...values,
    });
  const make = (values: Partial<NewAnnotation> = {}) =>
    makeAnnotation(library.services.annotations, mark(values));
  const found = async (filter: AnnotationFilter) => {
    const { annotations } = await library.services.annotations.list({ filter, limit: 100, offset: 0 });
    return annotations.map(({ id }) => id);
  };

  it('keeps all that makes one to the letter, over a restart', async () => {
    const values = mark({
      kind: 'ink',
      strokes: [
        [1.5, 2, 3, 4.25],
        [7, 8],
      ],
      strokeWidth: 2.5,
      note: '**Compare** with $\\ell_1$',
      tags: ['to cite', 'Übung'],
      author: 'Ada',
      placement: 'uncertain',
      carriedFrom: uuidv7(),
      origin: 'pdf:x#1',
      createdAt: '2020-01-02T03:04:05.000Z',
    });
    const [made] = library.services.annotations.edit({ create: [values] });
    expect(made).toEqual({ ...values, hasPicture: false, updatedAt: values.createdAt });
    const { annotations } = await library.reopen();
    expect(annotations.forPaper({ paperId })).toEqual([made]);
  });

  it('lists a paper’s marks in reading order', () => {
    const at = (page: number, start: number) =>
      make({ page, position: { type: 'TextPositionSelector', start, end: start + 1 } }).id;
    const [c, a, b] = [at(3, 0), at(1, 500), at(2, 20)];
    expect(library.services.annotations.forPaper({ paperId }).map(({ id }) => id)).toEqual([a, b, c]);
  });

  it('takes a mark away and brings it back as it was', () => {
    const { annotations, papers } = library.services;
    const made = make();
    expect(annotations.edit({ remove: [made.id] })).toEqual([]);
    expect(annotations.forPaper({ paperId })).toEqual([]);
    expect(papers.get({ id: paperId }).highlightCount).toBe(0);
    expect(annotations.trash({ limit: 5, offset: 0 })).toMatchObject({
      total: 1,
      annotations: [{ id: made.id, paperTitle: 'One' }],
    });
    const [restored] = annotations.edit({ restore: [made.id] });
    expect(restored).toMatchObject({ ...made, updatedAt: expect.any(String) });
    expect(papers.get({ id: paperId }).highlightCount).toBe(1);
  });

  it('takes what was undone away without putting it in the trash, and brings it back', () => {
    const { annotations } = library.services;
    const [drawn, thrown] = [make(), make()];
    annotations.edit({ remove: [drawn.id, thrown.id], unmade: [drawn.id] });
    expect(annotations.forPaper({ paperId })).toEqual([]);
    expect(annotations.trash({ limit: 5, offset: 0 })).toMatchObject({
      total: 1,
      annotations: [{ id: thrown.id }],
    });
    expect(annotations.edit({ restore: [drawn.id] })).toEqual([drawn]);
    annotations.edit({ remove: [drawn.id] });
    expect(annotations.trash({ limit: 5, offset: 0 }).total).toBe(2);
  });

  it('is as old as what it was changed back to', () => {
    const { annotations } = library.services;
    const made = make({ createdAt: '2020-01-02T03:04:05.000Z', note: 'first' });
    const change = (patch: object) => annotations.edit({ update: [{ id: made.id, ...patch }] })[0];
    const second = change({ note: 'second' });
    expect(second?.updatedAt).not.toBe(made.updatedAt);
    change({ note: 'third', color: 'blue' });
    expect(change({ note: 'second', color: made.color })).toEqual(second);
    expect(change({ note: 'second' })).toEqual(second);
    expect(change({ note: 'first' })).toEqual(made);
    annotations.edit({ remove: [made.id] });
    expect(annotations.edit({ restore: [made.id] })).toEqual([made]);
    // It is another one again, and told so.
    expect(change({ note: 'second' })?.updatedAt).not.toBe(made.updatedAt);
  });

  it('deletes for good only what lies in the trash', () => {
    const { annotations } = library.services;
    const [kept, gone, other] = [make(), make(), make()];
    annotations.edit({ remove: [gone.id, other.id] });
    expect(annotations.purge({ ids: [kept.id, gone.id] })).toEqual({ deleted: 1 });
    expect(annotations.purge({})).toEqual({ deleted: 1 });
    expect(annotations.forPaper({ paperId })).toEqual([kept]);
    expect(() => annotations.edit({ restore: [gone.id] })).toThrow(/not in the library/);
  });

  it('changes what is given and leaves the rest', () => {
    const { annotations } = library.services;
    const { id } = make({ tags: ['old'] });
    annotations.edit({ update: [{ id, note: 'why' }] });
    const [blue] = annotations.edit({ update: [{ id, color: 'blue' }] });
    expect(blue).toMatchObject({ color: 'blue', note: 'why', tags: ['old'] });
    const [empty] = annotations.edit({ update: [{ id, note: '', tags: [], kind: 'underline' }] });
    expect(empty).toMatchObject({ color: 'blue', note: '', tags: [], kind: 'underline' });
  });

  it('gives one another place and other words, and takes away what is null', async () => {
    const { annotations } = library.services;
    const quote = { type: 'TextQuoteSelector', exact: 'reading slowly', prefix: '', suffix: '' } as const;
    const { id, position } = make({ placement: 'uncertain' });
    const rects = [{ page: 2, x1: 1, y1: 2, x2: 3, y2: 4 }];
    const [moved] = annotations.edit({ update: [{ id, page: 2, rects, quote, placement: null }] });
    expect(moved).toMatchObject({ page: 2, rects, quote });
    expect(moved?.placement).toBeUndefined();
    expect(moved?.position).toEqual(position);
    expect((await annotations.list({ filter: { text: 'slowly' }, limit: 9, offset: 0 })).total).toBe(1);
    const [bare] = annotations.edit({ update: [{ id, quote: null, position: null }] });
    expect([bare?.quote, bare?.position]).toEqual([undefined, undefined]);
    expect((await annotations.list({ filter: { text: 'slowly' }, limit: 9, offset: 0 })).total).toBe(0);
  });

  it('makes the same one once, by its id and by where it was brought in from', () => {
    const { annotations } = library.services;
    const first = mark({ origin: 'pdf:x#1' });
    annotations.edit({ create: [first] });
    annotations.edit({ create: [{ ...first, note: 'again' }] });
    annotations.edit({ remove: [first.id] });
    annotations.edit({ create: [mark({ origin: 'pdf:x#1' })] });
    expect(annotations.forPaper({ paperId })).toEqual([]);
    expect(annotations.trash({ limit: 5, offset: 0 }).total).toBe(1);
  });

  it('makes all changes of an edit or none', () => {
    const { annotations } = library.services;
    const made = make();
    const unknown = '0190a5f0-0000-7000-8000-000000000000';
    expect(() => annotations.edit({ create: [mark()], remove: [made.id, unknown] })).toThrow(
      /not in the library/,
    );
    expect(() => annotations.edit({ create: [mark(), mark({ paperId: 'arxiv:9999.99999' })] })).toThrow(
      /not in the library/,
    );
    expect(annotations.forPaper({ paperId })).toEqual([made]);
  });

  it('tells windows what changed', async () => {
    const { changes } = library.services;
    const stop = new AbortController();
    const heard = changes.subscribe(stop.signal);
    make();
    expect((await heard.next()).value).toEqual({ type: 'annotations.changed', paperId });
    expect((await heard.next()).value).toEqual({ type: 'papers.changed', ids: [paperId] });
    // Who made it knows the answer, and need not fetch all again.
    library.services.annotations.edit({ create: [mark()], by: 'this window' });
    expect((await heard.next()).value).toEqual({ type: 'annotations.changed', paperId, by: 'this window' });
    stop.abort();
  });

  it('lists all marks of the library, newest first, with their papers', async () => {
    const { annotations } = library.services;
    const [first, second] = [make(), make()];
    expect(await annotations.list({ limit: 1, offset: 0 })).toEqual({
      total: 2,
      distinct: 2,
      annotations: [{ ...second, paperTitle: 'One' }],
    });
    expect((await annotations.list({ limit: 1, offset: 1 })).annotations[0]?.id).toBe(first.id);
  });

  it('finds marks by their words, folded, wherever they stand', async () => {
    const quoted = make({
      quote: { type: 'TextQuoteSelector', exact: 'the Poincaré ﬁeld', prefix: '', suffix: '' },
    }).id;
    const noted = make({ note: 'POINCARE again, 100% sure' }).id;
    const tagged = make({ tags: ['Größe'] }).id;
    expect(await found({ text: 'poincare' })).toEqual([noted, quoted]);
    expect(await found({ text: 'field poincaré' })).toEqual([quoted]);
    expect(await found({ text: 'grosse' })).toEqual([tagged]);
    expect(await found({ text: 'größe' })).toEqual([tagged]);
    expect(await found({ text: '100%' })).toEqual([noted]);
    expect(await found({ text: '_%' })).toEqual([]);
  });

  it('filters by kind, colour, tag, note, paper, list and time, all together', async () => {
    const { lists } = library.services;
    const [other = ''] = library.add({ title: 'Two' });
    const list = lists.create({ name: 'Thesis' });
    lists.addPapers({ id: list.id, paperIds: [other] });
    const plain = make({ createdAt: '2020-05-05T00:00:00.000Z' }).id;
    const tagged = make({ tags: ['a', 'b'], color: 'blue', note: 'n' }).id;
    const elsewhere = make({ paperId: other, kind: 'area', color: 'blue' }).id;
    expect(await found({ colors: ['blue'] })).toEqual([elsewhere, tagged]);
    expect(await found({ colors: ['blue'], kinds: ['area', 'ink'] })).toEqual([elsewhere]);
    expect(await found({ tags: ['b', 'c'] })).toEqual([tagged]);
    expect(await found({ hasNote: false })).toEqual([elsewhere, plain]);
    expect(await found({ paperId })).toEqual([tagged, plain]);
    expect(await found({ listId: list.id })).toEqual([elsewhere]);
    expect(await found({ from: '2020-05-05T00:00:00.000Z', to: '2020-05-06T00:00:00.000Z' })).toEqual([
      plain,
    ]);
    expect(await found({ tags: [], kinds: [] })).toHaveLength(3);
    expect(library.services.annotations.tags()).toEqual([
      { tag: 'a', count: 1 },
      { tag: 'b', count: 1 },
    ]);
  });
});
