import { expect, test } from 'vitest';
import { indexWords } from '../../../../src/renderer/search-index/index-words.ts';

test('how far the index is, in words', () => {
  expect(indexWords({ pending: 0, total: 40, isPaused: false })).toBeUndefined();
  expect(indexWords({ pending: 1500, total: 4000, isPaused: false })).toBe('Indexing: 2,500 of 4,000 papers');
  expect(indexWords({ pending: 1, total: 40, isPaused: true })).toBe('Indexing is paused, 1 paper left.');
  expect(indexWords({ pending: 0, total: 0, isPaused: true })).toBe('Indexing is paused.');
});
