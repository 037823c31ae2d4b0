import { describe, expect, it } from 'vitest';
import type { PagedRows } from '../../../../src/renderer/papers/paged-rows.ts';
import { cursorPlace } from '../../../../src/renderer/papers/use-list-cursor.ts';

const idOf = (row: string) => row;
const held = (pages: Record<number, string[]>): PagedRows<string> => ({
  key: 'list',
  total: 100,
  pages: new Map(Object.entries(pages).map(([page, rows]) => [Number(page), rows])),
  outdated: false,
  error: undefined,
});

describe('where a list stands', () => {
  it('is the row selected, also where a change moved it', () => {
    const state = held({ 0: ['new', 'a', 'b'] });
    expect(cursorPlace(state, { id: 'a', index: 1 }, idOf)).toEqual({ index: 1, row: 'a' });
    expect(cursorPlace(state, { id: 'a', index: 0 }, idOf)).toEqual({ index: 1, row: 'a' });
  });

  it('is no other row while the one selected is not here', () => {
    const state = held({ 0: ['a', 'b'] });
    expect(cursorPlace(state, { id: 'gone', index: 1 }, idOf)).toEqual({ index: 1, row: undefined });
    expect(cursorPlace(state, { id: 'opened by address', index: -1 }, idOf).row).toBeUndefined();
    expect(cursorPlace(state, { id: undefined, index: 60 }, idOf)).toEqual({ index: 60, row: undefined });
  });

  it('is the row that came for the place a key led to', () => {
    const rows = Array.from({ length: 20 }, (_, at) => `p${at}`);
    expect(cursorPlace(held({ 1: rows }), { id: undefined, index: 60 }, idOf)).toEqual({
      index: 60,
      row: 'p10',
    });
  });
});
