import { describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/entities/annotation.ts';
import {
  canApply,
  changesBetween,
  EMPTY_HISTORY,
  editOf,
  markUndone,
  patchBetween,
  pushStep,
  repeated,
  reversed,
  type Step,
} from '../../../../src/renderer/annotations/annotation-history.ts';

const annotation = (values: Partial<Annotation> = {}): Annotation => ({
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  paperId: 'arxiv:2401.01234',
  kind: 'highlight',
  color: 'yellow',
  page: 1,
  rects: [{ page: 1, x1: 10, y1: 10, x2: 90, y2: 20 }],
  note: '',
  tags: [],
  hasPicture: false,
  createdAt: '2026-06-09T12:00:00.000Z',
  updatedAt: '2026-06-09T12:00:00.000Z',
  ...values,
});

const noted = (before: string, after: string, session?: string): Step => ({
  label: 'note changed',
  changes: [{ before: annotation({ note: before }), after: annotation({ note: after }) }],
  session,
});

describe('an edit', () => {
  it('names only what changes', () => {
    const [before, after] = [annotation(), annotation({ tags: ['method'], color: 'blue' })];
    expect(patchBetween(before, after)).toEqual({ tags: ['method'], color: 'blue' });
    expect(editOf([{ before, after }]).update).toEqual([{ id: before.id, tags: ['method'], color: 'blue' }]);
  });

  it('takes away what is no longer there, and brings it back', () => {
    const position = { type: 'TextPositionSelector', start: 3, end: 9 } as const;
    const [before, after] = [annotation({ placement: 'uncertain' }), annotation({ position })];
    expect(patchBetween(before, after)).toEqual({ position, placement: null });
    expect(patchBetween(after, before)).toEqual({ position: null, placement: 'uncertain' });
    expect(changesBetween(before, after)).toEqual({ position, placement: undefined });
  });

  it('makes what is new, and brings out of the trash what is not', () => {
    const after = annotation();
    expect(editOf([{ after, isNew: true }])).toMatchObject({ create: [{ id: after.id }], restore: [] });
    expect(editOf([{ after }])).toMatchObject({ create: [], restore: [after.id] });
    expect(editOf([{ before: after }])).toMatchObject({ remove: [after.id] });
  });

  it('undoes making by removing, and makes again by restoring', () => {
    const step: Step = { label: 'highlight made', changes: [{ after: annotation(), isNew: true }] };
    expect(editOf(reversed(step))).toMatchObject({ remove: [annotation().id], unmade: [annotation().id] });
    expect(editOf([{ before: annotation() }]).unmade).toEqual([]);
    expect(editOf(repeated(step)).restore).toEqual([annotation().id]);
  });
});

describe('canApply', () => {
  const change = { before: annotation({ color: 'blue' }), after: annotation({ color: 'yellow' }) };

  it.each([
    ['it is as it was left', annotation({ color: 'blue' }), true],
    ['something else in it changed', annotation({ color: 'blue', note: 'new' }), true],
    ['the same was changed', annotation({ color: 'pink' }), false],
    ['it is gone', undefined, false],
  ])('where %s: %s', (_, now, expected) => {
    expect(canApply([change], () => now)).toBe(expected);
  });

  it('takes nothing away that was changed since, and brings nothing back that is there', () => {
    expect(canApply([{ before: annotation() }], () => annotation({ note: 'new' }))).toBe(false);
    expect(canApply([{ after: annotation() }], () => annotation())).toBe(false);
    expect(canApply([{ after: annotation() }], () => undefined)).toBe(true);
  });
});

describe('the history', () => {
  it('joins the steps of one sitting, from before the first to after the last', () => {
    const history = ['a', 'b'].reduce(
      (history, text, i) => pushStep(history, noted(i === 0 ? '' : 'a', text, 'sitting')),
      EMPTY_HISTORY,
    );
    expect(history.done).toEqual([noted('', 'b', 'sitting')]);
  });

  it('keeps sittings and steps without one apart', () => {
    const steps = [noted('', 'a', 'one'), noted('a', 'b', 'two'), noted('b', 'c'), noted('c', 'd')];
    expect(steps.reduce(pushStep, EMPTY_HISTORY).done).toEqual(steps);
  });

  it('forgets a sitting that left everything as it was', () => {
    const steps = [noted('', 'a', 'one'), noted('a', '', 'one')];
    expect(steps.reduce(pushStep, EMPTY_HISTORY).done).toEqual([]);
  });

  it('does not join what was written after an undo to what was undone', () => {
    const first = noted('', 'a', 'one');
    const history = pushStep(markUndone(pushStep(EMPTY_HISTORY, first), first), noted('', 'b', 'one'));
    expect(history).toEqual({ done: [noted('', 'b', 'one')], undone: [] });
  });

  it('remembers 500 steps and no more', () => {
    let history = EMPTY_HISTORY;
    for (let i = 0; i < 510; i++) history = pushStep(history, noted(`${i}`, `${i + 1}`));
    expect(history.done).toHaveLength(500);
    expect(history.done.at(-1)).toEqual(noted('509', '510'));
  });
});
