import { expect, test } from 'vitest';
import { hitWords } from '../../../../../src/renderer/features/search/hit-words.ts';

test('the longest stretch that matched, as it is printed', () => {
  const snippet = '… we use Sparse attention; attention that is sparse …';
  expect(hitWords({ snippet, terms: ['sparse', 'attention'] })).toBe('Sparse attention');
  expect(hitWords({ snippet: 'a résumé of it', terms: ['resume'] })).toBe('résumé');
});

test('nothing where the snippet holds none of the words', () => {
  expect(hitWords({ snippet: 'the beginning of a page', terms: ['sparse'] })).toBeUndefined();
});
