import { describe, expect, test } from 'vitest';
import { namedPaper } from '#shared/named-paper.ts';
import { pastedPaper } from '#shared/query/pasted-paper.ts';

const arxiv = (id: string, version?: number) => ({ arxivId: id, ...(version !== undefined && { version }) });

describe('a paper is named', () => {
  test.each([
    ['2401.01234v2', arxiv('2401.01234', 2)],
    ['arxiv: 2401.01234v3', arxiv('2401.01234', 3)],
    ['arXiv:2401.01234v2 [cs.CL], 5 Jan 2024.', arxiv('2401.01234', 2)],
    ['(2401.01234)', arxiv('2401.01234')],
    ['“2401.01234”,', arxiv('2401.01234')],
    ['2401.01234v2.pdf', arxiv('2401.01234', 2)],
    ['math.GT/0309136', arxiv('math/0309136')],
  ])('by its id: %s', (text, named) => expect(namedPaper(text)).toEqual(named));

  test.each([
    ['http://arxiv.org/abs/arXiv:1908.03213', arxiv('1908.03213')],
    ['https://arxiv.org/abs/math.GT/0309136v1', arxiv('math/0309136', 1)],
    ['HTTPS://ARXIV.ORG/ABS/2401.01234V2', arxiv('2401.01234', 2)],
    ['https://arxiv.org/html/2401.01234v2#S3.SS1', arxiv('2401.01234', 2)],
    ['https://arxiv.org/pdf/cs/0701188v1.pdf?download=1', arxiv('cs/0701188', 1)],
    ['http://xxx.lanl.gov/abs/hep-th/9711200', arxiv('hep-th/9711200')],
    ['https://browse.arxiv.org/html/2401.01234v1', arxiv('2401.01234', 1)],
    ['https://www.alphaxiv.org/overview/2401.01234', arxiv('2401.01234')],
    ['https://ar5iv.labs.arxiv.org/html/2401.01234', arxiv('2401.01234')],
    ['https://www.semanticscholar.org/arxiv/2401.01234', arxiv('2401.01234')],
    ['https://ui.adsabs.harvard.edu/abs/arXiv:2401.01234/abstract', arxiv('2401.01234')],
    ['<https://huggingface.co/papers/2401.01234#66f>', arxiv('2401.01234')],
    ['https://huggingface.co/api/papers/2401.01234.md', arxiv('2401.01234')],
  ])('by an address: %s', (text, named) => expect(namedPaper(text)).toEqual(named));

  test.each([
    ['10.48550/ARXIV.HEP-TH/9711200', arxiv('hep-th/9711200')],
    ['https://doi.org/10.48550/arXiv.2401.01234', arxiv('2401.01234')],
    ['DOI: 10.1145/3292500.3330701.', { doi: '10.1145/3292500.3330701' }],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701', { doi: '10.1145/3292500.3330701' }],
    [
      'https://link.springer.com/content/pdf/10.1007/s10994-021-05946-3.pdf',
      { doi: '10.1007/s10994-021-05946-3' },
    ],
    ['(10.1016/S0004-3702(97)00043-X)', { doi: '10.1016/s0004-3702(97)00043-x' }],
    [
      'https://doi.org/10.1002%2F(SICI)1097-0258(19980815%2F30)17%3A15%2F16%3C1661%3A%3AAID-SIM968%3E3.0.CO%3B2-2',
      { doi: '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2' },
    ],
  ])('by a DOI: %s', (text, named) => expect(namedPaper(text)).toEqual(named));

  test.each([
    '9901.12345',
    '2413.01234',
    '10.1145/nnnnnnn.nnnnnnn',
    '10.1145/XXXXXXX.XXXXXXX',
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org@evil.example/abs/2401.01234',
    'https://example.com/2401.01234',
    'https://huggingface.co/papers/date/2024-01-05',
    'arXiv',
    '',
  ])('not by: %s', (text) => expect(namedPaper(text)).toBeUndefined());
});

test('a stamp pasted into a search is one paper', () => {
  const stamp = 'arXiv:2401.01234v2 [cs.CL] 5 Jan 2024';
  expect(pastedPaper(`${stamp} is:read`)).toEqual({ value: 'arxiv:2401.01234', length: stamp.length });
  expect(pastedPaper('2401.01234 [sic] 5')).toEqual({ value: 'arxiv:2401.01234', length: 16 });
  expect(pastedPaper('2401.01234, graph')).toEqual({ value: 'arxiv:2401.01234', length: 10 });
});
