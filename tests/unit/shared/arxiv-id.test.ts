import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArxivIdInFileName, findArxivStamp, findCitedArxivId, parseArxivId } from '#shared/arxiv-id.ts';

describe('an arXiv id', () => {
  test.each([
    ['2401.01234', { id: '2401.01234' }],
    ['2401.01234v12', { id: '2401.01234', version: 12 }],
    ['0704.0001', { id: '0704.0001' }],
    ['1412.9999v1', { id: '1412.9999', version: 1 }],
    ['hep-th/9901001v2', { id: 'hep-th/9901001', version: 2 }],
    ['math.GT/0309136', { id: 'math/0309136' }],
    ['cs.AI/0701188v2', { id: 'cs/0701188', version: 2 }],
    ['HEP-TH/9711200', { id: 'hep-th/9711200' }],
    ['cond–mat/9901001', { id: 'cond-mat/9901001' }],
    ['arXiv:2401.01234v2 [cs.CL] 5 Jan 2024', { id: '2401.01234', version: 2 }],
    ['2401.01234 [cond-mat.mtrl-sci]', { id: '2401.01234' }],
    ['arXiv:hep-th/9711200 v3   22 Jan 1998', { id: 'hep-th/9711200', version: 3 }],
    ['arXiv preprint arXiv:2401.01234', { id: '2401.01234' }],
  ])('%s', (text, id) => expect(parseArxivId(text)).toEqual(id));

  test.each([
    '2401.1234',
    '1412.99999',
    '2413.01234',
    '0601.1234',
    '2401.01234v0',
    '2401.012345',
    'x2401.01234',
    '9901.12345',
    '2413.01234',
    'math/1501001',
    'maths/0309136',
    '',
  ])('not %s', (text) => expect(parseArxivId(text)).toBeUndefined());

  test('any id of today is read back, with and without version', () => {
    const ids = fc.tuple(
      fc.integer({ min: 15, max: 89 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99_999 }),
      fc.option(fc.integer({ min: 1, max: 40 })),
    );
    fc.assert(
      fc.property(ids, ([year, month, number, version]) => {
        const id = `${year}${String(month).padStart(2, '0')}.${String(number).padStart(5, '0')}`;
        const text = version ? `${id}v${version}` : id;
        const expected = version ? { id, version } : { id };
        expect(parseArxivId(text)).toEqual(expected);
        expect(findArxivIdInFileName(`${text}.pdf`)).toEqual(expected);
        expect(findArxivIdInFileName(`Some Title - ${text} (1).pdf`)).toEqual(expected);
        expect(findArxivStamp(`words\narXiv:${id}v${version ?? 1}  [cs.CL]  2 Jan 2024\nwords`)?.id).toBe(id);
      }),
    );
  });
});

describe('in file names', () => {
  test.each([
    ['arXiv-2401.01234v2-title.pdf', '2401.01234'],
    ['2401.01234_Some_Title.pdf', '2401.01234'],
    ['osei-2401.01234.pdf', '2401.01234'],
    ['10.48550_arXiv.2401.01234.pdf', '2401.01234'],
    ['[2401.01234v1] Some Title.pdf', '2401.01234'],
    ['hep-th_9711200v3.pdf', 'hep-th/9711200'],
    ['hep-th9711200.pdf', 'hep-th/9711200'],
    ['math.GT-0309136.pdf', 'math/0309136'],
    ['CS_0701188 Title.pdf', 'cs/0701188'],
  ])('%s', (name, id) => expect(findArxivIdInFileName(name)?.id).toBe(id));
  test.each([
    '10.21105.jcon.00012.pdf',
    '2024.1205.pdf',
    '10.1145.2401.01234567.pdf',
    'v1.2401.01234.pdf',
    'paper.pdf',
    'physics-2005123.pdf',
    'lecture-cs0701188.pdf',
  ])('none in %s', (name) => expect(findArxivIdInFileName(name)).toBeUndefined());
});

describe('on a first page', () => {
  test.each([
    ['arXiv:2401.01234v2 [cs.CL] 2 Jan 2024', { id: '2401.01234', version: 2 }],
    ['arXiv:2401.01234v2  2 Jan 2024', { id: '2401.01234', version: 2 }],
    ['arXiv:hep-th/9901001v1  5 Jan 1999', { id: 'hep-th/9901001', version: 1 }],
    ['arXiv:hep-th/9711200 v3   22 Jan 1998', { id: 'hep-th/9711200', version: 3 }],
    ['arXiv:cs.LG/0212028 v1 11 Dec 2002', { id: 'cs/0212028', version: 1 }],
    ['A Title\narXiv:2401.01234\nAbstract', { id: '2401.01234' }],
    ['Preprint arXiv:2401.01234v3, under review', { id: '2401.01234', version: 3 }],
    ['See arXiv:1706.03762v5.\narXiv:2401.01234v2 [cs.CL] 2 Jan 2024', { id: '2401.01234', version: 2 }],
  ])('%j', (text, id) => expect(findArxivStamp(text)).toEqual(id));

  test.each([
    'as shown in arXiv:1706.03762, we',
    'arXiv:1706.03762v5 and arXiv:1810.04805v2 differ',
    'https://arxiv.org/abs/1706.03762',
    '2401.01234',
  ])('none in %j', (text) => expect(findArxivStamp(text)).toBeUndefined());
});

describe('in a reference', () => {
  test.each([
    ['Perelman, math.DG/0211159 (2002).', 'math/0211159'],
    ['Maldacena, [HEP-TH/9711200].', 'hep-th/9711200'],
    ['D. Lowe, arXiv:cs.LG/0212028v1', 'cs/0212028'],
    ['CoRR abs/1706.03762 (2017)', '1706.03762'],
    ['Phys. Rev. D, 2401.01234 [hep-th]', '2401.01234'],
  ])('%s', (text, id) => expect(findCitedArxivId(text)?.id).toBe(id));
  test.each(['pp. 1706.03762', 'Maths/0211159', 'Proc. physics/2005123'])('none in %s', (text) =>
    expect(findCitedArxivId(text)).toBeUndefined(),
  );
});
