import { expect, test } from 'vitest';
import { matchedWords } from '../../../../../src/renderer/features/highlights/matched-words.ts';

test('words that hold what was typed, whatever their case and accents', () => {
  expect(matchedWords('Self-Attention and Poincaré attends', 'atten poincare')).toEqual([
    'attention',
    'poincare',
    'attends',
  ]);
  expect(matchedWords('Attention', '  ')).toEqual([]);
  expect(matchedWords('', 'a')).toEqual([]);
});
