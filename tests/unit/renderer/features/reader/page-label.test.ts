import { expect, test } from 'vitest';
import {
  pageCountWords,
  pageLabel,
  pageName,
} from '../../../../../src/renderer/features/reader/page-label.ts';

test('a page goes by its label where it has one', () => {
  const labels = ['i', '', '1'];
  expect(pageLabel(labels, 1)).toBe('i');
  expect(pageLabel(labels, 2)).toBeUndefined();
  expect(pageName(labels, 3)).toBe('Page 1');
  expect(pageName(labels, 2)).toBe('Page 2');
  expect(pageName(undefined, 2)).toBe('Page 2');
});

test('the count tells the number only where the box shows something else', () => {
  expect(pageCountWords(4, 20, undefined)).toBe('of 20');
  expect(pageCountWords(4, 20, 'iv')).toBe('(4 of 20)');
});
