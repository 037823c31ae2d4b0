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

const TIMES = { createdAt: '2026-06-09T12:00:00.000Z', updatedAt: '2026-06-09T12:00:00.000Z' };

/** A library that keeps annotations in memory and can be made to fail, to lose its answers or to take its time. */
function fakeLibrary() {
  const rows = new Map<string, Annotation>();
  const trash = new Map<string, Annotation>();
  let listener: ((event: ChangeEvent) => void) | undefined;
  const state = {
    failing: false,
    losingAnswers: false,
    calls: [] as string[],
    edits: [] as AnnotationEditInput[],
    hold: undefined as Promise<void> | undefined,
  };

  async function answer<T>(call: string, work: () => T): Promise<T> {
    state.calls.push(call);
    await state.hold;
    if (state.failing) throw new Error('The disk is full.');
    const result = work();
    if (state.losingAnswers) throw new Error('The line broke.');
    return result;
  }
  const get = (id: string): Annotation => {
    const row = rows.get(id) ?? trash.get(id);
    if (!row) throw new Error(`There is no ${id}.`);
    return row;
  };
  const library: Parameters<typeof createAnnotationsStore>[1]['library'] = {
    forPaper: ({ pages }) =>
      answer('forPaper', () =>
        [...rows.values()].filter(({ page }) => !pages || (page >= pages.first && page <= pages.last)),
      ),
    edit: (edit) => {
      state.edits.push(edit);
      return answer('edit', () => {
        const { create = [], update = [], remove = [], restore = [], by } = edit;
        const time = '2026-06-09T12:00:00.000Z';
        for (const { id } of update) get(id);
        for (const id of [...remove, ...restore]) get(id);
        for (const made of create) {
          if (rows.has(made.id) || trash.has(made.id)) continue;
          rows.set(made.id, { ...made, hasPicture: false, createdAt: time, updatedAt: time });
        }
        for (const { id, ...change } of update) {
          const given = Object.entries(change).map(([name, value]) => [name, value ?? undefined]);
          (rows.has(id) ? rows : trash).set(id, { ...get(id), ...Object.fromEntries(given) });
        }
        for (const id of remove) {
          trash.set(id, get(id));
          rows.delete(id);
        }
        for (const id of restore) {
          rows.set(id, get(id));
          trash.delete(id);
        }
        listener?.({ type: 'annotations.changed', paperId: PAPER, by });
        return [...create, ...update].map(({ id }) => get(id)).concat(restore.map(get));
      });
    },
  };
  return {
    rows,
    trash,
    state,
    library,
    withdraw() {},
    refetchOn(concerns: (event: ChangeEvent) => boolean, refetch: () => void) {
      listener = (event) => concerns(event) && refetch();
      return () => {
        listener = undefined;
      };
    },
    emit: (event: ChangeEvent) => listener?.(event),
  };
}

type Deps = Parameters<typeof createAnnotationsStore>[1];

/** Says what was refused as a notice that offers to ask for it again. */
const sayingBy = (notify: Deps['notify']): Deps['refusals'] => ({
  keep: (_part, { failure, error, again }) =>
    notify({
      message: `${failure} ${error instanceof Error ? error.message : error}`,
      kind: 'error',
      action: { label: 'Try again', run: again },
    }),
  forget() {},
});

function open({ rest = Promise.resolve(), rows = [] }: { rest?: Promise<void>; rows?: Annotation[] } = {}) {
  const fake = fakeLibrary();
  for (const row of rows) fake.rows.set(row.id, row);
  const notify = vi.fn<Deps['notify']>();
  const annotations = createAnnotationsStore(PAPER, { ...fake, notify, refusals: sayingBy(notify) });
  annotations.listen({ first: { first: 0, last: 1 }, rest });
  const { getState } = annotations.store;
  return {
    ...fake,
    notify,
    annotations,
    getState,
    list: () => getState().annotations,
    notices: () => notify.mock.calls.map(([{ message }]) => message),
    /** Does what the latest notice offers. */
    act: () => notify.mock.calls.at(-1)?.[0].action?.run(),
    /** Changes one as another window does. */
    changeElsewhere(id: string, change: Partial<Annotation>) {
      const row = fake.rows.get(id);
      if (row) fake.rows.set(id, { ...row, ...change });
      fake.emit({ type: 'annotations.changed', paperId: PAPER });
    },
  };
}

const quotes = (list: readonly Annotation[]) => list.map(({ quote }) => quote?.exact);

describe('annotations of a paper', () => {
  it('shows a new one at once, and says when it is saved', async () => {
    const { annotations, list, rows } = open();
    const made = draft(10);
    const done = annotations.create(made);
    expect(list()).toMatchObject([{ id: made.id, isSaving: true, isNew: true, color: 'yellow' }]);
    await done;
    expect(list()).toEqual([rows.get(made.id)]);
    expect(list()[0]?.isSaving).toBeUndefined();
  });

  it('keeps reading order', async () => {
    const { annotations, list } = open();
    await annotations.create([draft(300), draft(5, 2)]);
    await annotations.create(draft(10));
    expect(quotes(list())).toEqual(['text at 10', 'text at 300', 'text at 5']);
  });

  it('takes back what was not saved, says why, and can try again', async () => {
    const { annotations, list, notices, act, state, getState } = open();
    state.failing = true;
    const made = draft(10);
    await annotations.create(made);
    expect(list()).toEqual([]);
    expect(getState().canUndo).toBe(false);
    expect(notices()).toEqual(['The highlight was not saved. The disk is full.']);
    state.failing = false;
    act();
    await vi.waitFor(() => expect(list()).toMatchObject([{ id: made.id }]));
  });

  it('makes one of what is sent twice because the answer got lost', async () => {
    const { annotations, list, act, rows, state } = open();
    state.losingAnswers = true;
    await annotations.create(draft(10));
    state.losingAnswers = false;
    act();
    await vi.waitFor(() => expect(list()[0]?.isSaving).toBeUndefined());
    expect(list()).toHaveLength(1);
    expect(rows.size).toBe(1);
  });

  it('finds out what the library took although its answer got lost', async () => {
    const { annotations, list, state } = open();
    state.losingAnswers = true;
    const done = annotations.create(draft(10));
    await vi.waitFor(() => expect(state.edits).toHaveLength(1));
    state.losingAnswers = false;
    await done;
    await annotations.load();
    expect(list()).toHaveLength(1);
  });

  it('sends changes one after the other, in the order they were made', async () => {
    const { annotations, list, state, rows } = open();
    const held = Promise.withResolvers<void>();
    state.hold = held.promise;
    const made = draft(10);
    const all = [
      annotations.create(made),
      annotations.setNote(made.id, 'first'),
      annotations.change([made.id], { color: 'blue' }),
    ];
    expect(list()).toMatchObject([{ note: 'first', color: 'blue', isSaving: true }]);
    await vi.waitFor(() => expect(state.edits).toHaveLength(1));
    held.resolve();
    await Promise.all(all);
    expect(state.edits.map(({ create, update }) => [create?.length, update?.[0]])).toEqual([
      [1, undefined],
      [0, { id: made.id, note: 'first' }],
      [0, { id: made.id, color: 'blue' }],
    ]);
    expect(rows.get(made.id)).toMatchObject({ note: 'first', color: 'blue' });
  });

  it('says nothing more of changes to what was not made', async () => {
    const { annotations, list, notices, state } = open();
    state.failing = true;
    const made = draft(10);
    await Promise.all([annotations.create(made), annotations.change([made.id], { color: 'blue' })]);
    expect(list()).toEqual([]);
    expect(notices()).toEqual(['The highlight was not saved. The disk is full.']);
    expect(annotations.store.getState().canUndo).toBe(false);
  });

  it('undoes a colour that was not taken', async () => {
    const { annotations, list, notices, state } = open();
    const made = draft(10);
    await annotations.create(made);
    state.failing = true;
    await annotations.change([made.id], { color: 'pink' });
    expect(list()).toMatchObject([{ color: 'yellow' }]);
    expect(notices()).toEqual(['The colour was not changed. The disk is full.']);
  });

  it('sends nothing where nothing changes', async () => {
    const { annotations, state, getState } = open();
    const made = draft(10);
    await annotations.create(made);
    await annotations.change([made.id], { color: 'yellow', tags: [] });
    expect(state.edits).toHaveLength(1);
    await annotations.undo();
    expect(getState().canUndo).toBe(false);
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

  it('has those of the first pages at once, and all when the rest is asked for', async () => {
    let ask = () => {};
    const rest = new Promise<void>((resolve) => {
      ask = resolve;
    });
    const rows = [draft(10), draft(20, 2)].map((row) => ({ ...row, hasPicture: false, ...TIMES }));
    const { list, getState } = open({ rest, rows });
    await vi.waitFor(() => expect(quotes(list())).toEqual(['text at 10']));
    expect(getState().status).toBe('loading');
    ask();
    await vi.waitFor(() => expect(quotes(list())).toEqual(['text at 10', 'text at 20']));
    expect(getState().status).toBe('ready');
  });

  it('does not lose what is made before all are there', async () => {
    const { annotations, list } = open({ rest: new Promise(() => {}) });
    await annotations.create(draft(30, 4));
    expect(quotes(list())).toEqual(['text at 30']);
  });

  it('does not fetch all again because of its own change', async () => {
    const { annotations, state, getState } = open();
    await vi.waitFor(() => expect(getState().status).toBe('ready'));
    const before = state.calls.length;
    await annotations.create(draft(10));
    expect(state.calls.slice(before)).toEqual(['edit']);
  });

  it('does not let an answer of before a change undo the change', async () => {
    const { annotations, list, state } = open();
    const made = draft(10);
    await annotations.create(made);
    const held = Promise.withResolvers<void>();
    state.hold = held.promise;
    const loading = annotations.load();
    state.hold = undefined;
    const recolouring = annotations.change([made.id], { color: 'green' });
    held.resolve();
    await Promise.all([loading, recolouring]);
    expect(list()).toMatchObject([{ color: 'green' }]);
  });

  it('leaves the others the same objects, so that only what changed is painted anew', async () => {
    const { annotations, list } = open();
    const [first, second] = [draft(10), draft(20)];
    await annotations.create([first, second]);
    const before = list()[0];
    await annotations.change([second.id], { color: 'blue' });
    await annotations.load();
    expect(list()[0]).toBe(before);
  });

  it('says when it cannot load, and loads when asked again', async () => {
    const fake = fakeLibrary();
    fake.state.failing = true;
    const annotations = createAnnotationsStore(PAPER, {
      ...fake,
      notify: () => {},
      refusals: { keep() {}, forget() {} },
    });
    await annotations.load();
    expect(annotations.store.getState()).toMatchObject({ status: 'failed', why: 'The disk is full.' });
    fake.state.failing = false;
    await annotations.load();
    expect(annotations.store.getState().status).toBe('ready');
  });
});

describe('written text that was not taken', () => {
  it('stays, through refetches, until it is', async () => {
    const { annotations, list, notices, act, state, rows } = open();
    const made = draft(10);
    await annotations.create(made);
    state.failing = true;
    await annotations.setNote(made.id, 'an hour of thought');
    expect(notices()).toEqual(['The note was not saved. The disk is full.']);
    await annotations.load();
    expect(list()).toMatchObject([{ note: 'an hour of thought', isUnsaved: true }]);
    state.failing = false;
    await annotations.load();
    expect(list()).toMatchObject([{ note: 'an hour of thought', isUnsaved: true }]);
    act();
    await vi.waitFor(() => expect(rows.get(made.id)?.note).toBe('an hour of thought'));
    await vi.waitFor(() => expect(list()[0]?.isUnsaved).toBeUndefined());
  });

  it('goes along with the next change that is taken', async () => {
    const { annotations, list, state, rows } = open();
    const made = draft(10);
    await annotations.create(made);
    state.failing = true;
    await annotations.setNote(made.id, 'an hour of thought');
    state.failing = false;
    await annotations.create(draft(20));
    await vi.waitFor(() => expect(rows.get(made.id)?.note).toBe('an hour of thought'));
    await vi.waitFor(() => expect(list()[0]?.isUnsaved).toBeUndefined());
  });

  it('keeps the mark it was written in, and is saved with it', async () => {
    const { annotations, list, state, rows } = open();
    state.failing = true;
    const made = draft(10);
    const creating = annotations.create(made, { editNote: true });
    await Promise.all([creating, annotations.setNote(made.id, 'written at once')]);
    expect(list()).toMatchObject([{ note: 'written at once', isNew: true, isUnsaved: true }]);
    state.failing = false;
    await annotations.setNote(made.id, 'written at once, and more');
    expect(rows.get(made.id)).toMatchObject({ note: 'written at once, and more', color: 'yellow' });
    await vi.waitFor(() => expect(list()[0]).toEqual(rows.get(made.id)));
  });

  it('can be deleted, which makes it first, so that it lies in the trash', async () => {
    const { annotations, list, state, trash } = open();
    state.failing = true;
    const made = { ...draft(10), note: 'text' };
    await annotations.create(made);
    expect(list()).toHaveLength(1);
    state.failing = false;
    await annotations.remove([made.id]);
    expect(list()).toEqual([]);
    expect(trash.get(made.id)?.note).toBe('text');
  });

  it('is not held twice where a merge fails: it still stands in what was to be merged', async () => {
    const { annotations, list, state } = open();
    const parts = [
      { ...draft(10), note: 'one' },
      { ...draft(20), note: 'two' },
    ];
    await annotations.create(parts);
    state.failing = true;
    await annotations.replace({
      create: [{ ...draft(10), note: 'one\n\ntwo' }],
      remove: parts.map(({ id }) => id),
      label: 'highlights merged',
    });
    expect(list().map(({ note }) => note)).toEqual(['one', 'two']);
  });
});

describe('undo and redo', () => {
  it('takes back making one, and makes it again', async () => {
    const { annotations, list, rows, notices, getState } = open();
    await annotations.create(draft(10));
    expect(getState()).toMatchObject({ canUndo: true, canRedo: false });
    await annotations.undo();
    expect(list()).toEqual([]);
    expect(rows.size).toBe(0);
    expect(getState()).toMatchObject({ canUndo: false, canRedo: true });
    await annotations.redo();
    expect(quotes(list())).toEqual(['text at 10']);
    expect(rows.size).toBe(1);
    expect(notices()).toEqual(['Undone: highlight made', 'Done again: highlight made']);
  });

  it('deletes with an “Undo” that undoes just that, even after something else', async () => {
    const { annotations, list, notify, rows } = open();
    const [first, second] = [draft(10), draft(20)];
    await annotations.create([first, second]);
    await annotations.remove([first.id]);
    const notice = notify.mock.calls.at(-1)?.[0];
    expect(notice).toMatchObject({ message: 'Highlight deleted', action: { label: 'Undo' } });
    await annotations.change([second.id], { color: 'blue' });
    notice?.action?.run();
    await vi.waitFor(() => expect(rows.size).toBe(2));
    expect(list().map(({ color }) => color)).toEqual(['yellow', 'blue']);
  });

  it('takes a bulk change back at one stroke, each to what it was', async () => {
    const { annotations, list, rows, state } = open();
    const drafts = [draft(10), { ...draft(20), color: 'green' as const }, draft(30)];
    await annotations.create(drafts);
    const keys = drafts.map(({ id }) => id);
    await annotations.change(keys, { color: 'pink' });
    expect(list().map(({ color }) => color)).toEqual(['pink', 'pink', 'pink']);
    expect(state.edits).toHaveLength(2);
    await annotations.undo();
    expect([...rows.values()].map(({ color }) => color)).toEqual(['yellow', 'green', 'yellow']);
    expect(list().map(({ color }) => color)).toEqual(['yellow', 'green', 'yellow']);
  });

  it('takes a merge back at one stroke', async () => {
    const { annotations, list } = open();
    const drafts = [draft(10), draft(20)];
    await annotations.create(drafts);
    await annotations.replace({
      create: [draft(15)],
      remove: drafts.map(({ id }) => id),
      label: 'highlights merged',
    });
    expect(quotes(list())).toEqual(['text at 15']);
    await annotations.undo();
    expect(quotes(list())).toEqual(['text at 10', 'text at 20']);
    await annotations.redo();
    expect(quotes(list())).toEqual(['text at 15']);
  });

  it('takes the writing of a note for one step, whatever the number of saves', async () => {
    const { annotations, list, getState } = open();
    const made = draft(10);
    await annotations.create(made, { editNote: true });
    for (const text of ['a', 'a th', 'a thought']) await annotations.setNote(made.id, text);
    annotations.edit(undefined);
    annotations.edit(made.id);
    await annotations.setNote(made.id, 'a second thought');
    annotations.edit(undefined);
    await annotations.undo();
    expect(list()).toMatchObject([{ note: 'a thought' }]);
    await annotations.undo();
    expect(list()).toMatchObject([{ note: '' }]);
    await annotations.undo();
    expect(list()).toEqual([]);
    expect(getState().canUndo).toBe(false);
  });

  it('says so instead of overwriting what was changed elsewhere', async () => {
    const { annotations, list, changeElsewhere, notices, getState } = open();
    const made = draft(10);
    await annotations.create(made);
    await annotations.change([made.id], { color: 'blue' });
    changeElsewhere(made.id, { color: 'purple' });
    await vi.waitFor(() => expect(list()).toMatchObject([{ color: 'purple' }]));
    await annotations.undo();
    expect(list()).toMatchObject([{ color: 'purple' }]);
    expect(notices()).toEqual(['“Colour changed” cannot be undone: it was changed elsewhere since.']);
    // Nor is it taken away with what somebody else did to it.
    await annotations.undo();
    expect(list()).toHaveLength(1);
    expect(getState().canUndo).toBe(false);
  });

  it('undoes what was changed elsewhere in another respect', async () => {
    const { annotations, list, changeElsewhere } = open();
    const made = draft(10);
    await annotations.create(made);
    await annotations.change([made.id], { color: 'blue' });
    changeElsewhere(made.id, { note: 'from another window' });
    await vi.waitFor(() => expect(list()).toMatchObject([{ note: 'from another window' }]));
    await annotations.undo();
    expect(list()).toMatchObject([{ color: 'yellow', note: 'from another window' }]);
  });

  it('can be asked again when the library did not take it', async () => {
    const { annotations, list, state, notices } = open();
    await annotations.create(draft(10));
    state.failing = true;
    await annotations.undo();
    expect(list()).toHaveLength(1);
    expect(notices().at(-1)).toBe('That was not undone. The disk is full.');
    state.failing = false;
    await annotations.undo();
    expect(list()).toEqual([]);
  });

  it('forgets what was undone when something new is done', async () => {
    const { annotations, getState } = open();
    await annotations.create(draft(10));
    await annotations.undo();
    await annotations.create(draft(20));
    expect(getState().canRedo).toBe(false);
  });
});

describe('the chosen ones', () => {
  it('are the new one, those that are added, and none that is gone', async () => {
    const { annotations, getState } = open();
    const [first, second] = [draft(10), draft(20)];
    await annotations.create(first);
    await annotations.create(second);
    expect([...getState().selected]).toEqual([second.id]);
    annotations.select(first.id, { add: true });
    expect(getState().selected.size).toBe(2);
    await annotations.remove([second.id]);
    expect([...getState().selected]).toEqual([first.id]);
    annotations.select(undefined);
    expect(getState().selected.size).toBe(0);
  });

  it('closes a note whose annotation is gone', async () => {
    const { annotations, getState } = open();
    const made = draft(10);
    await annotations.create(made, { editNote: true });
    expect(getState().editing).toBe(made.id);
    await annotations.remove([made.id]);
    expect(getState().editing).toBeUndefined();
  });
});
