import { expect, test } from 'vitest';
import type { PaperDocument } from '#shared/entities/document.ts';
import { bringWords, offerWords } from '../../../../src/renderer/annotations/carry-over-words.ts';

const document = (sha256: string, version?: number, fileName?: string): PaperDocument => ({
  sha256,
  bytes: 1,
  pages: 1,
  hasText: true,
  fetchedAt: '2026-01-01T00:00:00.000Z',
  version,
  fileName,
});
const documents = [document('a', 1), document('b', undefined, 'draft.pdf'), document('c')];
const on = (...counts: [string, number][]) =>
  counts.map(([documentSha256, count]) => ({ documentSha256, count }));

test.each([
  [on(['a', 12]), 0, '12 annotations are on version 1.'],
  [on(['a', 1]), 0, '1 annotation is on version 1.'],
  [on(['b', 2]), 0, '2 annotations are on “draft.pdf”.'],
  [on(['c', 2]), 0, '2 annotations are on another PDF.'],
  [on(['gone', 2]), 0, '2 annotations are on another PDF.'],
  [on(['a', 2], ['b', 3]), 0, '5 annotations are on other PDFs of this paper.'],
  [on(['a', 12]), 3, '12 annotations are on version 1, and 3 have no place yet.'],
  [[], 1, '1 annotation has no place yet.'],
  [[], 0, undefined],
])('offers %j and %i without a place as “%s”', (places, unplaced, words) => {
  expect(offerWords({ on: places, unplaced }, documents)).toBe(words);
});

test('names what it would do', () => {
  expect(bringWords({ on: on(['a', 12]), unplaced: 0 }, { version: 2 })).toBe('Bring them to this version');
  expect(bringWords({ on: on(['a', 1]), unplaced: 0 }, {})).toBe('Bring it to this PDF');
  expect(bringWords({ on: [], unplaced: 1 }, { version: 2 })).toBe('Find its place');
  expect(bringWords({ on: [], unplaced: 2 }, { version: 2 })).toBe('Find their places');
});
