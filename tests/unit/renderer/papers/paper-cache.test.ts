import { beforeEach, expect, test } from 'vitest';
import type { Paper } from '#shared/entities/paper.ts';
import {
  cachedPaper,
  patchPapers,
  receivePapers,
  usePaperCache,
} from '../../../../src/renderer/papers/paper-cache.ts';

const paper = (values: Partial<Paper> = {}): Paper => ({
  id: 'arxiv:2401.00001',
  title: 'A title',
  authors: [],
  keywords: [],
  source: 'arxiv',
  read: 'unread',
  starred: false,
  progress: 0,
  lists: [],
  hasPdf: false,
  highlightCount: 0,
  ...values,
});

const { id } = paper();

beforeEach(() => usePaperCache.setState({ byId: new Map() }));

test('a change shows at once and stays when the library took it', () => {
  receivePapers([paper()]);
  const settle = patchPapers(new Map([[id, { starred: true }]]));
  expect(cachedPaper(id)?.starred).toBe(true);
  settle(true);
  expect(cachedPaper(id)?.starred).toBe(true);
});

test('a change the library refused is undone, and no other', () => {
  receivePapers([paper()]);
  const star = patchPapers(new Map([[id, { starred: true }]]));
  const read = patchPapers(new Map([[id, { read: 'read' as const }]]));
  star(false);
  expect(cachedPaper(id)).toMatchObject({ starred: false, read: 'read' });
  read(true);
  expect(cachedPaper(id)).toMatchObject({ starred: false, read: 'read' });
});

test('an older answer does not undo a change on its way', () => {
  receivePapers([paper()]);
  const settle = patchPapers(new Map([[id, { read: 'read' as const }]]));
  receivePapers([paper({ title: 'A better title' })]);
  expect(cachedPaper(id)).toMatchObject({ title: 'A better title', read: 'read' });
  settle(true);
  receivePapers([paper({ read: 'unread' })]);
  expect(cachedPaper(id)?.read).toBe('unread');
});
