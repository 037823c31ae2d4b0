import { expect, test } from 'vitest';
import { inTextCitation, quoteWithCitation } from '#shared/interchange/citation.ts';
import { makePaper, storedAnnotation } from '../../../support/exported-papers.ts';

const named = (...names: string[]) => ({ authors: names.map((name) => ({ name })), authorCount: undefined });

test.each([
  [{ ...named('Ashish Vaswani') }, '3', '(Vaswani, 2017, p. 3)'],
  [{ ...named('Ada Reader', 'Vincent van der Berg') }, '3', '(Reader & van der Berg, 2017, p. 3)'],
  [{ ...named('A. One', 'B. Two', 'C. Three') }, 'iv', '(One et al., 2017, p. iv)'],
  [{ ...named('A. One'), authorCount: 12 }, '3', '(One et al., 2017, p. 3)'],
  [{ ...named('A. One'), publishedAt: undefined }, undefined, '(One, n.d.)'],
  [{ ...named(), title: 'A Short Title' }, '3', '(“A Short Title”, 2017, p. 3)'],
  [
    { ...named(), title: 'A Title That Goes On and On for Long' },
    '3',
    '(“A Title That Goes On and…”, 2017, p. 3)',
  ],
])('%j', (paper, page, citation) => expect(inTextCitation(makePaper(paper), page)).toBe(citation));

test('a quote is copied with its source and the link back', () => {
  const annotation = storedAnnotation({
    id: '019a0000-0000-7000-8000-000000000000',
    quote: { type: 'TextQuoteSelector', exact: 'The domi-\nnant models', prefix: '', suffix: '' },
  });
  expect(quoteWithCitation(makePaper(), annotation)).toBe(
    '“The dominant models” (Vaswani et al., 2017, p. 3)\n' +
      'offprint://open?paper=arxiv%3A1706.03762&annotation=019a0000-0000-7000-8000-000000000000',
  );
  expect(quoteWithCitation(makePaper(), annotation, 'iii')).toContain('p. iii)');
});

test('what is not yet marked is copied with the paper’s link, a note without quotation marks', () => {
  expect(quoteWithCitation(makePaper(), { page: 2, note: ' A thought ' })).toBe(
    'A thought (Vaswani et al., 2017, p. 2)\noffprint://open?paper=arxiv%3A1706.03762',
  );
});
