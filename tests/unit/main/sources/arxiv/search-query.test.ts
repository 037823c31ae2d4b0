import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCategory, searchQuery } from '../../../../../src/main/sources/arxiv/search-query.ts';

describe('a search on arXiv', () => {
  test.each([
    ['sparse attention', 'all:sparse AND all:attention'],
    ['"sparse attention" memory', 'all:"sparse attention" AND all:memory'],
    ['self-attention', 'all:self-attention'],
    ['attention (2017): all you need', 'all:attention AND all:2017 AND all:all AND all:you AND all:need'],
    ['"unfinished phrase', 'all:unfinished AND all:phrase'],
    ['a(b)c', 'all:"a b c"'],
    ['ti:attention AND cat:cs.CL', 'ti:attention AND cat:cs.CL'],
    ['(ti:a  OR\nti:b)', '(ti:a OR ti:b)'],
    ['(ti:a OR ti:b', 'ti:a OR ti:b'],
    ['ti:"a OR b', 'ti:a OR b'],
    ['android', 'all:android'],
    ['  ', ''],
    ['()', ''],
  ])('%j', (query, expected) => expect(searchQuery({ query })).toBe(expected));

  test('can be narrowed by category and days', () => {
    expect(searchQuery({ query: 'memory', category: 'cs.CL' })).toBe('all:memory AND cat:cs.CL');
    expect(searchQuery({ query: 'ti:a OR ti:b', category: 'cs.CL' })).toBe('(ti:a OR ti:b) AND cat:cs.CL');
    expect(searchQuery({ category: 'hep-th', from: '2024-01-01', to: '2024-01-31' })).toBe(
      'cat:hep-th AND submittedDate:[202401010000 TO 202401312359]',
    );
    expect(searchQuery({ query: 'memory', from: '2024-01-01' })).toBe(
      'all:memory AND submittedDate:[202401010000 TO 209912312359]',
    );
  });

  test('of any words has balanced quotes and brackets', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab "():[] AND') }), (query) => {
        const text = searchQuery({ query, category: 'cs.CL' });
        expect((text.match(/"/g)?.length ?? 0) % 2).toBe(0);
        expect(text.split('(').length).toBe(text.split(')').length);
        expect(text.endsWith('cat:cs.CL')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('categories', () => {
  expect(['cs.CL', 'hep-th', 'cond-mat.str-el', 'math', 'q-bio.NC', 'physics.ao-ph'].every(isCategory)).toBe(
    true,
  );
  expect(['', 'cs.', 'CS.CL', 'cs.CL+cs.LG', 'cs/CL', '../x', 'a b'].some(isCategory)).toBe(false);
});
