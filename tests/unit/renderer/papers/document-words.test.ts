import { expect, test } from 'vitest';
import { describeDocument, documentName } from '../../../../src/renderer/papers/document-words.ts';

test('a PDF is called by its version, else by its file', () => {
  expect(documentName({ version: 2, fileName: 'a.pdf' })).toBe('Version 2');
  expect(documentName({ fileName: 'a.pdf' })).toBe('a.pdf');
  expect(documentName({})).toBe('PDF');
});

test('what is stored is described in a line', () => {
  const document = {
    sha256: '',
    bytes: 3_400_000,
    pages: 13,
    hasText: true,
    fetchedAt: '2026-06-03T10:00:00.000Z',
  };
  expect(describeDocument(document)).toBe('13 pages, 3.4 MB, stored 3 June 2026');
  const scan = { ...document, hasText: false };
  expect(describeDocument(scan)).toBe('13 pages, without text, 3.4 MB, stored 3 June 2026');
  expect(describeDocument({ ...scan, isUnreadable: true })).toBe(
    '13 pages, its text cannot be read, 3.4 MB, stored 3 June 2026',
  );
  expect(describeDocument({ ...scan, pages: 0 })).toBe('locked, 3.4 MB, stored 3 June 2026');
});
