import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import type { Annotation, AnnotationEditInput, NewAnnotation } from '#shared/entities/annotation.ts';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import { createAnnotationsStore } from '../../../../src/renderer/annotations/annotations-store.ts';

const PAPER = 'arxiv:2401.01234';

const draft = (start: number, page = 1): NewAnnotation => ({
  id: uuidv7(),
  paperId: PAPER,
  kind: 'highlight',
  color: 'yellow',
  page,
  rects: [{ page, x1: 10, y1: 10, x2: 90, y2: 20 }],
  quote: { type: 'TextQuoteSelector', exact: `text at ${start}`, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start, end: start + 4 },
  note: '',
  tags: [],
});

/** A library that keeps annotations in memory and can be made to fail or to take its time. */
function fakeLibrary() {
  const rows = new Map<string, Annotation>();
  const trash = new Map<string, Annotation>();
  let listener: ((event: ChangeEvent) => void) | undefined;
  const state = { failing: false, calls: [] as string[], hold: undefined as Promise<void> | undefined };

  async function answer<T>(call: string, work: () => T): Promise<T> {
    state.calls.push(call);
    await state.hold;
    if (state.failing) throw new Error('The disk is full.');
    return work();
  }
  const get = (id: string): Annotation => {
    const row = rows.get(id);
    if (!row) throw new Error(`no ${id}`);
    return row;
  };
  const library = {
    forPaper: () => answer('forPaper', () => [...rows.values()]),
    edit: ({ create = [], update = [], remove = [], restore = [] }: AnnotationEditInput) =>
      answer(`edit ${JSON.stringify({ create: create.length, update, remove, restore })}`, () => {
        const time = '2026-06-09T12:00:00.000Z';
        for (const made of create)
          rows.set(made.id, { ...made, hasPicture: false, createdAt: time, updatedAt: time });
        for (const { id, ...change } of update) rows.set(id, { ...get(id), ...change });
        for (const id of remove) {
          trash.set(id, get(id));
          rows.delete(id);
        }
        for (const id of restore) {
          const row = trash.get(id);
          if (!row) throw new Error(`no ${id}`);
          rows.set(id, row);
        }
        return [...create, ...update].map(({ id }) => get(id)).concat(restore.map(get));
      }),
  };
  return {
    rows,
    state,
    library: library as unknown as Parameters<typeof createAnnotationsStore>[1]['library'],
    refetchOn(concerns: (event: ChangeEvent) => boolean, refetch: () => void) {
      listener = (event) => concerns(event) && refetch();
      return () => {
        listener = undefined;
      };
    },
    emit: (event: ChangeEvent) => listener?.(event),
  };
}

function open() {
  const fake = fakeLibrary();
  const notify = vi.fn<Parameters<typeof createAnnotationsStore>[1]['notify']>();
  const annotations = createAnnotationsStore(PAPER, { ...fake, notify });
  annotations.listen();
  const { getState } = annotations.store;
  return { ...fake, notify, annotations, list: () => getState().annotations, getState };
}

const quotes = (list: readonly Annotation[]) => list.map(({ quote }) => quote?.exact);

describe('annotations of a paper', () => {
  it('shows a new one at once, and says when it is saved', async () => {
    const { annotations, list, rows } = open();
    const done = annotations.create(draft(10));
    expect(list()).toMatchObject([{ isSaving: true, color: 'yellow' }]);
    await done;
    expect(list()).toMatchObject([{ id: 'id-1' }]);
    expect(list()[0]?.isSaving).toBeUndefined();
    expect(rows.size).toBe(1);
  });

  it('keeps its key from the first paint on, through every refetch', async () => {
    const { annotations, list, emit } = open();
    const done = annotations.create(draft(10));
    const key = list()[0]?.key;
    emit({ type: 'annotations.changed', paperId: PAPER });
    await done;
    await vi.waitFor(() => expect(list()[0]?.id).toBe('id-1'));
    await annotations.load();
    expect(list().map((annotation) => annotation.key)).toEqual([key]);
  });

  it('keeps reading order', async () => {
    const { annotations, list } = open();
    await annotations.create(draft(300));
    await annotations.create(draft(5, 2));
    await annotations.create(draft(10));
    expect(quotes(list())).toEqual(['text at 10', 'text at 300', 'text at 5']);
  });

  it('takes back what was not saved, says why, and can try again', async () => {
    const { annotations, list, notify, state } = open();
    state.failing = true;
    await annotations.create(draft(10));
    expect(list()).toEqual([]);
    expect(notify).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'error', message: 'The highlight was not saved. The disk is full.' }),
    );
    state.failing = false;
    notify.mock.calls[0]?.[0].action?.run();
    await vi.waitFor(() => expect(list()).toMatchObject([{ id: 'id-1' }]));
  });

  it('sends changes of one that is still being saved after it', async () => {
    const { annotations, list, state, rows } = open();
    const held = Promise.withResolvers<void>();
    state.hold = held.promise;
    const created = annotations.create(draft(10));
    const key = list()[0]?.key ?? '';
    const noted = annotations.setNote(key, 'first');
    const recoloured = annotations.setColor(key, 'blue');
    expect(list()).toMatchObject([{ note: 'first', color: 'blue' }]);
    held.resolve();
    await Promise.all([created, noted, recoloured]);
    expect(rows.get('id-1')).toMatchObject({ note: 'first', color: 'blue' });
  });

  it('undoes a colour that was not taken', async () => {
    const { annotations, list, notify, state } = open();
    await annotations.create(draft(10));
    state.failing = true;
    await annotations.setColor(list()[0]?.key ?? '', 'pink');
    expect(list()).toMatchObject([{ color: 'yellow' }]);
    expect(notify).toHaveBeenCalledTimes(1);
  });

  it('never drops written text: a note not taken stays, through refetches, until it is', async () => {
    const { annotations, list, notify, state, rows } = open();
    await annotations.create(draft(10));
    const key = list()[0]?.key ?? '';
    state.failing = true;
    await annotations.setNote(key, 'an hour of thought');
    state.failing = false;
    await annotations.load();
    expect(list()).toMatchObject([{ note: 'an hour of thought' }]);
    notify.mock.calls[0]?.[0].action?.run();
    await vi.waitFor(() => expect(rows.get('id-1')?.note).toBe('an hour of thought'));
  });

  it('deletes with undo', async () => {
    const { annotations, list, notify, rows } = open();
    await annotations.create(draft(10));
    await annotations.remove(list()[0]?.key ?? '');
    expect(list()).toEqual([]);
    expect(rows.size).toBe(0);
    expect(notify.mock.calls[0]?.[0].message).toBe('Highlight deleted');
    notify.mock.calls[0]?.[0].action?.run();
    await vi.waitFor(() => expect(rows.size).toBe(1));
    expect(quotes(list())).toEqual(['text at 10']);
  });

  it('follows changes made elsewhere, of this paper only', async () => {
    const { annotations, list, emit, rows, state } = open();
    await annotations.create(draft(10));
    rows.clear();
    const before = state.calls.length;
    emit({ type: 'annotations.changed', paperId: 'arxiv:2401.99999' });
    expect(state.calls.length).toBe(before);
    emit({ type: 'annotations.changed', paperId: PAPER });
    await vi.waitFor(() => expect(list()).toEqual([]));
  });

  it('does not let an answer of before a change undo the change', async () => {
    const { annotations, list, state } = open();
    await annotations.create(draft(10));
    const held = Promise.withResolvers<void>();
    state.hold = held.promise;
    const loading = annotations.load();
    state.hold = undefined;
    const recolouring = annotations.setColor(list()[0]?.key ?? '', 'green');
    held.resolve();
    await Promise.all([loading, recolouring]);
    expect(list()).toMatchObject([{ color: 'green' }]);
  });

  it('says when it cannot load, and loads when asked again', async () => {
    const fake = fakeLibrary();
    fake.state.failing = true;
    const annotations = createAnnotationsStore(PAPER, { ...fake, notify: () => {} });
    await annotations.load();
    expect(annotations.store.getState()).toMatchObject({ status: 'failed', why: 'The disk is full.' });
    fake.state.failing = false;
    await annotations.load();
    expect(annotations.store.getState().status).toBe('ready');
  });
});
