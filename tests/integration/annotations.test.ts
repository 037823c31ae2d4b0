import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewAnnotation } from '#shared/entities/annotation.ts';
import { openLibrary, type TestLibrary } from '../support/library.ts';

describe('annotations', () => {
  let library: TestLibrary;
  let paperId: string;
  beforeEach(async () => {
    library = await openLibrary();
    [paperId = ''] = library.add({ title: 'One' });
  });
  afterEach(() => library[Symbol.asyncDispose]());

  const mark = (values: Partial<NewAnnotation> = {}): NewAnnotation => ({
    paperId,
    kind: 'highlight',
    color: 'yellow',
    page: 2,
    rects: [{ page: 2, x1: 72.5, y1: 600, x2: 310.25, y2: 612 }],
    quote: { type: 'TextQuoteSelector', exact: 'the marked words', prefix: 'before ', suffix: ' after' },
    position: { type: 'TextPositionSelector', start: 120, end: 136 },
    note: '',
    ...values,
  });

  it('keeps place, quote, colour and note to the letter, over a restart', async () => {
    const made = library.services.annotations.create(mark({ note: '**Compare** with $\\ell_1$' }));
    const { annotations } = await library.reopen();
    expect(annotations.forPaper({ paperId })).toEqual([made]);
    expect(made).toMatchObject(mark({ note: '**Compare** with $\\ell_1$' }));
  });

  it('lists a paper’s marks in reading order', () => {
    const { annotations } = library.services;
    const at = (page: number, start: number) =>
      annotations.create(mark({ page, position: { type: 'TextPositionSelector', start, end: start + 1 } }))
        .id;
    const [c, a, b] = [at(3, 0), at(1, 500), at(2, 20)];
    expect(annotations.forPaper({ paperId }).map(({ id }) => id)).toEqual([a, b, c]);
  });

  it('takes a mark away and brings it back as it was', () => {
    const { annotations, papers } = library.services;
    const made = annotations.create(mark());
    annotations.remove({ id: made.id });
    expect(annotations.forPaper({ paperId })).toEqual([]);
    expect(papers.get({ id: paperId }).highlightCount).toBe(0);
    expect(annotations.restore({ id: made.id })).toMatchObject({ ...made, updatedAt: expect.any(String) });
    expect(papers.get({ id: paperId }).highlightCount).toBe(1);
  });

  it('changes colour and note apart from each other', () => {
    const { annotations } = library.services;
    const { id } = annotations.create(mark());
    annotations.update({ id, note: 'why' });
    expect(annotations.update({ id, color: 'blue' })).toMatchObject({ color: 'blue', note: 'why' });
    expect(annotations.update({ id, note: '' })).toMatchObject({ color: 'blue', note: '' });
  });

  it('refuses marks on papers and ids that are not there', () => {
    const { annotations } = library.services;
    expect(() => annotations.create(mark({ paperId: 'arxiv:9999.99999' }))).toThrow(/not in the library/);
    expect(() => annotations.update({ id: '0190a5f0-0000-7000-8000-000000000000', note: 'x' })).toThrow(
      /not in the library/,
    );
  });

  it('tells windows what changed', async () => {
    const { annotations, changes } = library.services;
    const stop = new AbortController();
    const heard = changes.subscribe(stop.signal);
    annotations.create(mark());
    expect((await heard.next()).value).toEqual({ type: 'annotations.changed', paperId });
    expect((await heard.next()).value).toEqual({ type: 'papers.changed', ids: [paperId] });
    stop.abort();
  });

  it('lists all marks of the library, newest first, with their papers', () => {
    const { annotations } = library.services;
    const first = annotations.create(mark());
    const second = annotations.create(mark());
    expect(annotations.list({ limit: 1, offset: 0 })).toEqual({
      total: 2,
      annotations: [{ ...second, paperTitle: 'One' }],
    });
    expect(annotations.list({ limit: 1, offset: 1 }).annotations[0]?.id).toBe(first.id);
  });
});
