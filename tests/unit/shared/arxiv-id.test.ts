import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findArxivIdInFileName, findArxivStamp, parseArxivId } from '#shared/arxiv-id.ts';

describe('an arXiv id', () => {
  test.each([
    ['2401.01234', { id: '2401.01234' }],
    ['2401.01234v12', { id: '2401.01234', version: 12 }],
    ['0704.0001', { id: '0704.0001' }],
    ['1412.9999v1', { id: '1412.9999', version: 1 }],
    ['hep-th/9901001v2', { id: 'hep-th/9901001', version: 2 }],
    ['math.GT/0309136', { id: 'math.GT/0309136' }],
  ])('%s', (text, id) => expect(parseArxivId(text)).toEqual(id));

  test.each([
    '2401.1234',
    '1412.99999',
    '2413.01234',
    '0601.1234',
    '2401.01234v0',
    '2401.012345',
    'x2401.01234',
    '',
  ])('not %s', (text) => expect(parseArxivId(text)).toBeUndefined());

  test('any id of today is read back, with and without version', () => {
    const ids = fc.tuple(
      fc.integer({ min: 15, max: 99 }),
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
  ])('%s', (name, id) => expect(findArxivIdInFileName(name)?.id).toBe(id));
  test.each([
    '10.21105.jcon.00012.pdf',
    '2024.1205.pdf',
    '10.1145.2401.01234567.pdf',
    'v1.2401.01234.pdf',
    'paper.pdf',
  ])('none in %s', (name) => expect(findArxivIdInFileName(name)).toBeUndefined());
});

describe('on a first page', () => {
  test.each([
    ['arXiv:2401.01234v2 [cs.CL] 2 Jan 2024', { id: '2401.01234', version: 2 }],
    ['arXiv:2401.01234v2  2 Jan 2024', { id: '2401.01234', version: 2 }],
    ['arXiv:hep-th/9901001v1  5 Jan 1999', { id: 'hep-th/9901001', version: 1 }],
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
