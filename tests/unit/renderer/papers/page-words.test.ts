import { expect, it } from 'vitest';
import { pageWords } from '../../../../src/renderer/papers/page-words.ts';

it.each([
  [{ page: 4, pages: 20 }, 'Page 4 of 20'],
  [{ page: 4, pages: 20, pageLabel: 'iv' }, 'Page iv (4 of 20)'],
  [{ page: 4, pages: 0 }, 'Page 4'],
  [{ page: 4, pages: 0, pageLabel: 'iv' }, 'Page iv'],
])('%j is "%s"', (where, words) => {
  expect(pageWords(where)).toBe(words);
});
