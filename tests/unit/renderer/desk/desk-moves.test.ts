import { describe, expect, it } from 'vitest';
import { type Desk, EMPTY_DESK } from '#shared/entities/desk.ts';
import {
  activePaper,
  closed,
  opened,
  reopened,
  shown,
  tabBeside,
  unsplit,
  withTab,
} from '../../../../src/renderer/desk/desk-moves.ts';

const [A, B, C] = ['doi:10.1/a', 'doi:10.1/b', 'doi:10.1/c'] as const;
const ids = (desk: Desk) => desk.tabs.map(({ paperId }) => paperId);
const open = (...paperIds: string[]) =>
  paperIds.reduce((desk, paperId) => opened(desk, { paperId }), EMPTY_DESK);

describe('tabs', () => {
  it('has one for each paper, beside the one it was opened from', () => {
    const desk = open(A, B, A, C);
    expect(ids(desk)).toEqual([A, C, B]);
    expect(activePaper(desk)).toBe(C);
  });

  it('opens behind what is shown', () => {
    const desk = withTab(open(A), { paperId: B });
    expect(ids(desk)).toEqual([A, B]);
    expect(activePaper(desk)).toBe(A);
  });

  it('keeps which PDF was chosen until another is', () => {
    const sha256 = 'a'.repeat(64);
    const chosen = opened(open(A), { paperId: A, document: sha256 });
    expect(opened(chosen, { paperId: A }).tabs).toEqual([{ paperId: A, document: sha256 }]);
  });

  it('changes nothing where there is nothing to change', () => {
    const desk = open(A, B);
    expect(opened(desk, { paperId: B })).toBe(desk);
    expect(closed(desk, C)).toBe(desk);
  });

  it('shows the neighbour of one that is closed, and nothing after the last', () => {
    const desk = open(A, B, C);
    expect(activePaper(closed(desk, C))).toBe(B);
    expect(activePaper(closed(closed(desk, C), A))).toBe(B);
    expect(closed(open(A), A)).toMatchObject({ tabs: [], first: undefined });
  });

  it('puts a closed one back where it stood', () => {
    const desk = open(A, B, C);
    const again = reopened(closed(desk, B), { paperId: B }, 1);
    expect(ids(again)).toEqual([A, B, C]);
    expect(activePaper(again)).toBe(B);
  });

  it('walks around the end', () => {
    const desk = open(A, B, C);
    expect(tabBeside(desk, 1)?.paperId).toBe(A);
    expect(tabBeside(opened(desk, { paperId: A }), -1)?.paperId).toBe(C);
  });

  it('never holds so many that it could not be kept', () => {
    const many = open(...Array.from({ length: 230 }, (_, index) => `doi:10.1/${index}`));
    expect(many.tabs.length).toBe(200);
    expect(ids(many)).toContain(activePaper(many));
  });
});

describe('panes', () => {
  const position = { page: 4, zoom: 'auto', progress: 0.5 };
  const split = shown(open(A, B), 'second', { paperId: B, position });

  it('shows one paper at two places', () => {
    expect(split).toMatchObject({ first: B, second: { paperId: B, position }, active: 'second' });
  });

  it('opens what comes in the active one', () => {
    expect(opened(split, { paperId: A })).toMatchObject({ first: B, second: { paperId: A } });
    expect(opened({ ...split, active: 'first' }, { paperId: A })).toMatchObject({
      first: A,
      second: { paperId: B, position },
    });
  });

  it('keeps its place when it is only gone to', () => {
    expect(shown({ ...split, active: 'first' }, 'second', { paperId: B }).second).toEqual({
      paperId: B,
      position,
    });
  });

  it('keeps what was active when there is one again', () => {
    const two = shown(open(A, B), 'second', { paperId: A });
    expect(unsplit(two)).toMatchObject({ first: A, second: undefined, active: 'first' });
  });

  it('closes with the tab it shows', () => {
    const two = shown(open(A, B), 'second', { paperId: A });
    expect(closed(two, A)).toMatchObject({ first: B, second: undefined, active: 'first' });
    expect(closed(split, B)).toMatchObject({ first: A, second: undefined });
  });
});
