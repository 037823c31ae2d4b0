import { describe, expect, test } from 'vitest';
import type { FindOptions } from '../../../../src/renderer/pdf/find-fold.ts';
import { createSearch } from '../../../../src/renderer/pdf/find-matches.ts';
import { pageOf } from '../../../../src/renderer/pdf/find-page.ts';
import { matchesOverEnd } from '../../../../src/renderer/pdf/find-seam.ts';

/** A page whose lines are pieces of text of their own. */
const page = (lines: string) =>
  pageOf(
    lines.split('\n').map((str) => ({ str, hasEOL: true })),
    () => 0,
  );

function find(query: string, lines: string, options: FindOptions = {}): string[] {
  const { text, folded } = page(lines);
  const search = createSearch(query, options);
  return search.matchesIn(text, folded(search)).map(({ index, length }) => text.slice(index, index + length));
}

const TEXT = `captions extracted from the videos and image cap-
tions are available. Generate opti-
mized code while type infer-
ence and self-
attention or self-attention works. The word compound-
word ends here with only zebra after.
The property—that is—matters; a property–right; property alone.
A café and a cafe, naïve. Coöperate. “Quoted” it’s O’Brien’s.
e\u001dcient Schr¨odinger and Łukasz, x_i = f(a+b)`;

describe('what is found in a document', () => {
  test.each<[string, FindOptions, string[]]>([
    ['captions', {}, ['captions', 'captions']],
    ['optimized', {}, ['optimized']],
    ['Inference', {}, ['inference']],
    ['self-attention', {}, ['self-attention', 'self-attention']],
    ['selfattention', {}, []],
    ['compound-word', {}, ['compound-word']],
    ['property', { wholeWords: true }, ['property', 'property', 'property']],
    ['attention', { wholeWords: true }, ['attention', 'attention']],
    ['cafe', {}, ['café', 'cafe']],
    ['cafe', { diacritics: true }, ['cafe']],
    ['café', { diacritics: true }, ['café']],
    ['naive', {}, ['naïve']],
    ['Cooperate', { caseSensitive: true }, ['Coöperate']],
    ['cooperate', { caseSensitive: true }, []],
    ['"Quoted" it\'s O\'Brien', {}, ['“Quoted” it’s O’Brien']],
    ['“quoted” it’s', {}, ['“Quoted” it’s']],
    ['Schrödinger and lukasz', {}, ['Schrödinger and Łukasz']],
    ['f( a + b )', {}, ['f(a+b)']],
    ['videos  and\nimage', {}, ['videos and image']],
    [' ', {}, []],
  ])('%j with %j', (query, options, found) => expect(find(query, TEXT, options)).toEqual(found));

  test('is found past the numbers of lines', () => {
    const numbered = '1 of image cap-\n2 tions and\n3 here\n4 we\n5 go\n6 on';
    expect(find('captions and here', numbered)).toEqual(['captions and here']);
  });

  test('is marked where it stands on the page', () => {
    const { text, folded, printed } = page('The self-\nattention of an e\u001bect');
    const printedText = 'The self-attention of an e\u001bect';
    const marked = (query: string) => {
      const search = createSearch(query, {});
      return search.matchesIn(text, folded(search)).map((match) => {
        const { index, length } = printed(match.index, match.length);
        return printedText.slice(index, index + length);
      });
    };
    expect(marked('attention')).toEqual(['attention']);
    expect(marked('self-attention of')).toEqual(['self-attention of']);
    expect(marked('effect')).toEqual(['e\u001bect']);
    expect(marked('of an')).toEqual(['of an']);
  });
});

describe('what runs over a page’s end', () => {
  const over = (query: string, ...pages: string[]) => {
    const read = pages.map(page);
    const search = createSearch(query, {});
    return read.flatMap(({ text }, index) =>
      matchesOverEnd(search, read, index, () => 0).map(({ index: at, length }) => [
        index,
        text.slice(at, at + length),
      ]),
    );
  };
  test('is found once, on the page where it begins', () => {
    expect(over('page and ends', 'This begins on one page', 'and ends on the next.')).toEqual([[0, 'page']]);
  });
  test('is found past numbers and headers of pages', () => {
    const pages = [
      'On Wombats 1\nFirst.\n1',
      'On Wombats 2\nbegins on one page\n2',
      'On Wombats 3\nand ends here\n3',
    ];
    expect(over('page and ends', ...pages)).toEqual([[1, 'page']]);
  });
  test('is found where a word is broken', () => {
    expect(over('great captions', 'of great cap-', 'tions that')).toEqual([[0, 'great cap']]);
  });
  test('is not what stands on one page alone', () => {
    expect(over('ends', 'It ends', 'and ends')).toEqual([]);
  });
});
