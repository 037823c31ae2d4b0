import { expect, test } from 'vitest';
import { addedWords } from '../../../../src/renderer/imports/added-words.ts';

const NOTHING = { added: 0, updated: 0, unchanged: 0, queued: 0 };

test.each([
  [{ added: 1 }, 'Added 1 paper.'],
  [{ added: 2, unchanged: 1 }, 'Added 2 papers. 1 paper was here already.'],
  [{ updated: 1, unchanged: 1 }, '2 papers were here already.'],
  [{ queued: 3 }, '3 papers will be added when there is a network.'],
  [{}, ''],
])('%j', (report, words) => expect(addedWords({ ...NOTHING, ...report })).toBe(words));
