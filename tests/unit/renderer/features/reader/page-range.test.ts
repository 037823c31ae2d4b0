import { expect, test } from 'vitest';
import { readPageRange } from '../../../../../src/renderer/features/reader/page-range.ts';

test.each([
  ['3', [3]],
  ['1-3, 7', [1, 2, 3, 7]],
  ['7,1–2', [7, 1, 2]],
  [' 2 - 4 ', [2, 3, 4]],
  ['5 6;7', [5, 6, 7]],
  ['1-3,2-4', [1, 2, 3, 4]],
  ['1,', [1]],
  ['', undefined],
  ['0', undefined],
  ['11', undefined],
  ['3-1', undefined],
  ['2-99', undefined],
  ['one', undefined],
  ['1-2-3', undefined],
])('%j of ten pages is %j', (typed, expected) => expect(readPageRange(typed, 10)).toEqual(expected));
