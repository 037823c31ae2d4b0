import { expect, test } from 'vitest';
import { backfillRangeError } from '../../../../../src/renderer/features/settings/backfill-range.ts';

const TODAY = '2026-06-10';

test('a range within the feed is taken, also a single day', () => {
  expect(backfillRangeError({ from: '2023-05-04', to: TODAY }, TODAY)).toBeUndefined();
  expect(backfillRangeError({ from: TODAY, to: TODAY }, TODAY)).toBeUndefined();
});

test.each([
  ['', TODAY, 'Both days are needed.'],
  ['2026-06-01', '2026-02-30', 'Both days are needed.'],
  ['2026-06-10', '2026-06-09', 'The first day is after the last.'],
  ['2023-05-03', TODAY, 'The Daily Papers begin on 4 May 2023.'],
  ['2026-06-01', '2026-06-11', 'There is nothing after 10 June 2026 yet.'],
])('%s to %s: %s', (from, to, why) => {
  expect(backfillRangeError({ from, to }, TODAY)).toBe(why);
});
