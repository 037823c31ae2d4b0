import { describe, expect, test } from 'vitest';
import { titleFromFileName, titleOfPdf } from '../../../../src/main/services/pdf-title.ts';

describe('a file name as title', () => {
  test.each([
    ['attention-is-all-you-need.pdf', 'attention is all you need'],
    ['Some_Title (1).pdf', 'Some Title'],
    ['2401.01234v2.pdf', '2401.01234v2'],
    ['arXiv-2401.01234v1 A Well-Known Title.pdf', 'A Well-Known Title'],
    ['2401.01234_A_Title.PDF', 'A Title'],
    ['.pdf', 'Untitled'],
    ['論文.pdf', '論文'],
  ])('%s', (name, title) => expect(titleFromFileName(name)).toBe(title));
});

describe('the title of a PDF', () => {
  const text = { pageCount: 1, pages: ['Words on page 1'] };
  test('is what page 1 shows, whatever the metadata claim', () => {
    expect(
      titleOfPdf({ ...text, title: 'True Title', metadataTitle: 'A Lie in the Metadata' }, 'x.pdf'),
    ).toEqual({
      title: 'True Title',
      isGuess: false,
    });
  });
  test('is the name of the file where page 1 shows none', () => {
    expect(titleOfPdf({ ...text, metadataTitle: 'A Lie in the Metadata' }, 'my-notes.pdf')).toEqual({
      title: 'my notes',
      isGuess: true,
    });
  });
  test('comes from the metadata of scans, if it looks like one', () => {
    const scan = { pageCount: 1, pages: [''] };
    expect(
      titleOfPdf({ ...scan, metadataTitle: 'On the Electrodynamics of Moving Bodies' }, 'x.pdf').title,
    ).toBe('On the Electrodynamics of Moving Bodies');
    expect(
      titleOfPdf({ ...scan, metadataTitle: 'Microsoft Word - final draft.doc' }, 'my-scan.pdf').title,
    ).toBe('my scan');
    expect(titleOfPdf(scan, 'my-scan.pdf').title).toBe('my scan');
  });
});
