import { describe, expect, test } from 'vitest';
import type { Filter } from '#shared/query/ast.ts';
import {
  filtersOf,
  setFilter,
  toggleFilter,
} from '../../../../../src/renderer/features/search/edit-query.ts';

const pdf: Filter = { on: 'has', value: 'pdf' };
const year = (from: number): Filter => ({ on: 'year', from, to: from });

describe('the filter bar writes what one could have typed', () => {
  test.each<[query: string, filter: Filter, result: string]>([
    ['', pdf, 'has:pdf '],
    ['graph ', pdf, 'graph has:pdf '],
    ['graph', { on: 'list', name: 'To read', isPrefix: false }, 'graph list:"To read" '],
    ['"not closed', pdf, '"not closed has:pdf '],
    ['cats or dogs', pdf, 'cats or dogs has:pdf '],
  ])('%s and %o', (query, filter, result) => expect(toggleFilter(query, filter)).toBe(result));

  test.each<[query: string, filter: Filter, result: string]>([
    ['graph has:pdf  memory', pdf, 'graph memory'],
    ['has:PDF graph (has:pdf)', pdf, 'graph '],
    ['list:"to READ" x', { on: 'list', name: 'To read', isPrefix: false }, 'x'],
  ])('takes out of %s what stands there', (query, filter, result) =>
    expect(toggleFilter(query, filter)).toBe(result),
  );

  test('what is excluded, or one of several, is left alone', () => {
    expect(toggleFilter('-has:pdf', pdf)).toBe('-has:pdf has:pdf ');
    expect(toggleFilter('has:pdf or x', pdf)).toBe('has:pdf or x has:pdf ');
  });

  test('one time takes the place of another', () => {
    expect(setFilter('graph year:2024 date:7d x', ['year', 'recent'], year(2025))).toBe('graph x year:2025 ');
    expect(setFilter('graph year:2024', ['year'])).toBe('graph ');
  });

  test('it reads what is typed', () => {
    expect(filtersOf('graph has:pdf -is:read year:2025')).toEqual([pdf, year(2025)]);
    expect(filtersOf('has:wings')).toEqual([]);
  });
});
