import { expect, test } from 'vitest';
import { summary } from '../../../../src/renderer/imports/report-text.ts';

const NOTHING = { added: 0, updated: 0, skipped: 0, locked: [], errors: [] };
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
  [
    { ...NOTHING, annotations: { added: 12, already: 1, unplaced: 2 } },
    'Added 12 marks. 1 mark was here already. The place of 2 marks was not found; the notes are kept.',
  ],
  [
    { ...NOTHING, added: 1, annotations: { added: 1, already: 0, unplaced: 0 }, errors: [error, error] },
    'Added 1 paper. Added 1 mark. 2 problems were met.',
  ],
  [{ ...NOTHING, annotations: { added: 0, already: 0, unplaced: 0 } }, 'No marks were added.'],
])('%j', (report, expected) => expect(summary(report)).toBe(expected));
