import { expect, test } from 'vitest';
import { headingOf } from '../../../../../src/renderer/features/highlights/annotation-groups.ts';

const NOW = new Date('2026-06-10T12:00:00.000Z');
const made = (createdAt: string, group?: { key: string; name: string; count: number }) => ({
  createdAt,
  group,
  paperId: 'arxiv:2401.00001',
});

test('days have names, and no count', () => {
  const day = (instant: string) => headingOf(made(instant), 'day', NOW);
  expect(day('2026-06-10T08:00:00.000Z')).toEqual({ key: '2026-06-10', title: 'Today' });
  expect(day('2026-06-09T23:59:00.000Z')?.title).toBe('Yesterday');
  expect(day('2025-06-09T00:00:00.000Z')?.title).toBe('9 June 2025');
});

test('a paper’s heading leads to it, and what is on no list or has no tag is called that', () => {
  const createdAt = NOW.toISOString();
  const group = { key: 'arxiv:2401.00001', name: 'A paper', count: 3 };
  expect(headingOf(made(createdAt, group), 'paper')).toEqual({
    key: group.key,
    title: 'A paper',
    count: 3,
    paperId: group.key,
  });
  const none = { key: '', name: '', count: 2 };
  expect(headingOf(made(createdAt, none), 'list')?.title).toBe('On no reading list');
  expect(headingOf(made(createdAt, none), 'tag')?.title).toBe('Without a tag');
  expect(headingOf(made(createdAt), 'none')).toBeUndefined();
});
