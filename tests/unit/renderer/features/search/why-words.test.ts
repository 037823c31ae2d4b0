import { expect, test } from 'vitest';
import type { SearchReason } from '#shared/entities/search.ts';
import { whyWords } from '../../../../../src/renderer/features/search/why-words.ts';

const because = (...reasons: SearchReason['reason'][]) => reasons.map((reason) => ({ reason, factor: 1.1 }));

test('why a paper stands where it does is said in words', () => {
  expect(whyWords({ score: 12.4, why: [] })).toBe('Score 12: for its words alone.');
  expect(whyWords({ score: 11, why: because('starred') })).toBe(
    'Score 11: 10 for its words, 10 % more because you starred it.',
  );
  expect(whyWords({ score: 5.5 * 1.1 * 1.1, why: because('starred', 'listed', 'recent') })).toBe(
    'Score 6.7: 5.0 for its words, 10 % more because you starred it, 10 % more because it is on your lists and 10 % more because it is new.',
  );
});
