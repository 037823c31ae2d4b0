import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenCsv, readCsv, unguarded, writeCsv } from '#shared/interchange/csv.ts';
import { readAnnotationCsv } from '#shared/interchange/read-annotation-csv.ts';

const rowsOf = (text: string) => readCsv(text).map(({ fields }) => fields);

test.each([
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\ufeffa;b\r1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a\tb\n"1\t2"\t3',
    [
      ['a', 'b'],
      ['1\t2', '3'],
    ],
  ],
  [
    '"say ""hi""","two\r\nlines"\n,',
    [
      ['say "hi"', 'two\r\nlines'],
      ['', ''],
    ],
  ],
  ['a\n\n\nb\n', [['a'], ['b']]],
  ['', []],
])('%j', (text, rows) => expect(rowsOf(text)).toEqual(rows));

test('rows know their lines', () => {
  expect(readCsv('a,b\r\n"1\n2\n3",x\r\nz,z').map(({ line }) => line)).toEqual([1, 2, 5]);
});

test.each([
  ['a,b\n1,"2', 'a quoted field does not end', 2],
  ['a,b\n"1\n"x,2', 'a quoted field is followed by something else', 3],
])('%j is refused with its line', (text, why, line) => {
  expect(() => readCsv(text)).toThrow(BrokenCsv);
  expect(() => readCsv(text)).toThrow(expect.objectContaining({ message: why, line }));
});

test('any table is read as it was written', () => {
  const field = fc.string({ unit: fc.constantFrom(...'",;\t\r\n\'=+-@＝ aä'.split('')), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      // The first line tells the sign between fields: headings hold none.
      const table = [['one', 'two', 'three'], ...rows];
      expect(rowsOf(writeCsv(table)).map((row) => row.map(unguarded))).toEqual(table);
    }),
    { numRuns: 1000 },
  );
});

describe('no field starts a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", "''-", '＝1'])('%j', (value) => {
    const [[first = '']] = rowsOf(writeCsv([[value, 'x']])) as [string[]];
    expect(first).toBe(`'${value}`);
    expect(unguarded(first)).toBe(value);
  });

  test.each(["'tis", 'a=b', '1-2', ''])('%j needs no guard', (value) => {
    expect(rowsOf(writeCsv([[value, 'x']]))).toEqual([[value, 'x']]);
    expect(unguarded(value)).toBe(value);
  });
});

describe('a table of annotations', () => {
  test.each(['Dear Ada,\nthank you', 'a,b\n1,2', 'note\nhello', '"broken', ''])(
    '%j is none, for it has no words or no papers',
    (text) => expect(readAnnotationCsv(text)).toBeUndefined(),
  );

  test('names the row, the line and the column of what it cannot read', () => {
    const table =
      'paper_title,quote,page,rects\nA,"two\nlines",1,\nB,x,many,\nC,x,1,[nonsense\nD,x,1,"[{""page"":0}]"\n';
    expect(readAnnotationCsv(table)).toMatchObject({
      annotations: [{ where: 'row 1', line: 2 }],
      errors: [
        { where: 'row 2', line: 4, why: expect.stringMatching(/^page: /) },
        { where: 'row 3', line: 5, why: 'rects: not JSON' },
        { where: 'row 4', line: 6, why: expect.stringMatching(/^rects\.0\./) },
      ],
    });
  });

  test('that is damaged is refused with the line', () => {
    expect(() => readAnnotationCsv('paper_title,quote\nA,"open')).toThrow(
      'the table is damaged in line 2: a quoted field does not end',
    );
  });
});
