import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/shared/text/edits.ts';
import { isRunningLine, runningLineEdits } from '../../../../src/shared/text/running-lines.ts';

const without = (...pages: string[]): string[] => {
  const edits = runningLineEdits(pages);
  return pages.map((page, index) => applyEdits(page, edits[index] ?? []));
};

test('a running line is one that others are, whatever its numbers', () => {
  expect(isRunningLine('3  A. Reader', ['A. Reader 5'])).toBe(true);
  expect(isRunningLine('A. Reader', ['B. Writer'])).toBe(false);
  expect(isRunningLine('12', ['13'])).toBe(false);
});

test('headers and footers go, of odd and even pages each', () => {
  expect(
    without(
      'Odd 1\nfirst\nJournal, 1',
      'Even 2\nsecond\nJournal, 2',
      'Odd 3\nthird\nJournal, 3',
      'Even 4\nfourth',
    ),
  ).toEqual(['first', 'second', 'third', 'fourth']);
});

test('pages that have nothing else keep it, and so do pages far apart', () => {
  expect(without('Same', 'Same')).toEqual(['Same', 'Same']);
  expect(without('Head\na', 'b\nc', 'd\ne', 'Head\nf')).toEqual(['Head\na', 'b\nc', 'd\ne', 'Head\nf']);
  expect(without()).toEqual([]);
});
