import { expect, test } from 'vitest';
import { summary } from '../../../../src/renderer/imports/report-text.ts';

const error = { file: 'a.json', why: 'damaged' };

test.each([
  [{ added: 80, updated: 0, skipped: 0, errors: [] }, 'Added 80 papers.'],
  [{ added: 1, updated: 3, skipped: 1, errors: [] }, 'Added 1 paper. 3 updated, 1 was here already.'],
  [{ added: 0, updated: 0, skipped: 6924, errors: [] }, 'Nothing new. 6,924 were here already.'],
  [{ added: 2, updated: 0, skipped: 0, errors: [error] }, 'Added 2 papers. One file failed.'],
  [{ added: 0, updated: 0, skipped: 0, errors: [error, error] }, 'Nothing new. 2 files failed.'],
])('%j', (report, expected) => expect(summary(report)).toBe(expected));
