import { expect, test } from 'vitest';
import type { LibraryAnnotation } from '#shared/entities/annotation.ts';
import { groupByPaper } from '../../../../../src/renderer/features/highlights/group-by-paper.ts';

const mark = (id: string, paperId: string): LibraryAnnotation => ({
  id,
  paperId,
  paperTitle: `Title of ${paperId}`,
  kind: 'highlight',
  color: 'yellow',
  page: 1,
  rects: [],
  note: '',
  tags: [],
  createdAt: '2026-06-10T00:00:00.000Z',
  updatedAt: '2026-06-10T00:00:00.000Z',
});

test('neighbours of one paper stand together, in the order they came', () => {
  const groups = groupByPaper([mark('1', 'a'), mark('2', 'a'), mark('3', 'b'), mark('4', 'a')]);
  expect(groups.map(({ title, annotations }) => [title, annotations.map(({ id }) => id)])).toEqual([
    ['Title of a', ['1', '2']],
    ['Title of b', ['3']],
    ['Title of a', ['4']],
  ]);
});
