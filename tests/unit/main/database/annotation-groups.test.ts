import { expect, test } from 'vitest';
import { rowsOfGroups } from '../../../../src/main/database/repositories/annotation-groups.ts';

const group = (key: string, count: number) => ({ key, name: key, count });
const GROUPS = [group('a', 3), group('b', 1), group('c', 5)];
const rows = (offset: number, limit: number) =>
  rowsOfGroups(GROUPS, { offset, limit }).map((part) => [part.group.key, part.offset, part.limit]);

test('a page takes the rows of each group that fall into it', () => {
  expect(rows(0, 100)).toEqual([
    ['a', 0, 3],
    ['b', 0, 1],
    ['c', 0, 5],
  ]);
  expect(rows(2, 3)).toEqual([
    ['a', 2, 1],
    ['b', 0, 1],
    ['c', 0, 1],
  ]);
  expect(rows(5, 2)).toEqual([['c', 1, 2]]);
  expect(rows(9, 5)).toEqual([]);
});
