import { expect, test } from 'vitest';
import { followError } from '../../../../src/renderer/sync/follow-error.ts';

test.each(['cs.CL', 'stat.ML', 'hep-th', 'astro-ph.GA', 'cond-mat.str-el', 'physics.ao-ph', ' q-bio.NC '])(
  'the category %s can be followed',
  (query) => {
    expect(followError({ kind: 'arxiv-category', query })).toBeUndefined();
  },
);

test.each(['CL', 'cs', 'cs.', 'cs.C', 'sc.CL', 'cs CL', 'hep-th.AB', 'cs.CL, stat.ML'])(
  '%s is no category',
  (query) => {
    expect(followError({ kind: 'arxiv-category', query })).toContain('no such category');
  },
);

test('a search may be any words, but not none and not too many', () => {
  expect(followError({ kind: 'arxiv-search', query: 'sparse attention' })).toBeUndefined();
  expect(followError({ kind: 'arxiv-search', query: '  ' })).toBe('Type what to search for.');
  expect(followError({ kind: 'arxiv-category', query: '' })).toBe('Type a category.');
  expect(followError({ kind: 'arxiv-search', query: 'a'.repeat(201) })).toContain('too long');
});
