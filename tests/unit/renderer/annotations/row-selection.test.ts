import { expect, it } from 'vitest';
import { stepOf } from '../../../../src/renderer/annotations/row-keys.ts';
import { choosingOf, idsBetween } from '../../../../src/renderer/annotations/use-row-selection.ts';

const keys = { ctrlKey: false, metaKey: false, shiftKey: false };

it('adds with Ctrl or ⌘, and chooses all between with Shift', () => {
  expect(choosingOf(keys)).toBe('one');
  expect(choosingOf({ ...keys, ctrlKey: true })).toBe('toggle');
  expect(choosingOf({ ...keys, metaKey: true })).toBe('toggle');
  expect(choosingOf({ ...keys, shiftKey: true, ctrlKey: true })).toBe('range');
});

it.each([
  ['down', 'a', 'c', ['a', 'b', 'c']],
  ['up', 'c', 'b', ['b', 'c']],
  ['nowhere', 'b', 'b', ['b']],
  ['from what a filter hid', 'x', 'b', ['b']],
  ['from nothing', undefined, 'b', ['b']],
])('goes %s', (_, from, to, expected) => {
  expect(idsBetween(['a', 'b', 'c'], from, to)).toEqual(expected);
});

it('steps through the list and stays in it', () => {
  expect(stepOf('ArrowDown', 0, 3)).toBe(1);
  expect(stepOf('ArrowDown', 2, 3)).toBe(2);
  expect(stepOf('ArrowUp', 0, 3)).toBe(0);
  expect(stepOf('End', 0, 3)).toBe(2);
  expect(stepOf('x', 0, 3)).toBeUndefined();
});
