import { expect, test } from 'vitest';
import { summary } from '../../../../src/renderer/imports/report-text.ts';

const error = { file: 'a.json', why: 'damaged' };

test.each([
  [{ added: 80, updated: 0, skipped: 0, locked: [], errors: [] }, 'Added 80 papers.'],
  [
    { added: 1, updated: 3, skipped: 1, locked: [], errors: [] },
    'Added 1 paper. 3 updated, 1 was here already.',
  ],
  [{ added: 0, updated: 0, skipped: 6924, locked: [], errors: [] }, 'Nothing new. 6,924 were here already.'],
  [{ added: 2, updated: 0, skipped: 0, locked: [], errors: [error] }, 'Added 2 papers. One file failed.'],
  [{ added: 0, updated: 0, skipped: 0, locked: [], errors: [error, error] }, 'Nothing new. 2 files failed.'],
  [
    { added: 1, updated: 0, skipped: 0, locked: ['a.pdf'], errors: [] },
    'Added 1 paper. One PDF is locked: the reader asks for its password.',
  ],
])('%j', (report, expected) => expect(summary(report)).toBe(expected));
