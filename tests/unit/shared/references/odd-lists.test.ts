import { describe, expect, test } from 'vitest';
import { entryAt } from '#shared/references/entry-at.ts';
import { referencesIn } from '#shared/references/references-in.ts';
import { isUnsure } from '#shared/references/sureness.ts';
import type { TextItem } from '#shared/references/text-line.ts';
import { textItem } from '../../../support/print-bibliography.ts';

const BOX = [0, 0, 612, 792];
const LEADING = 12;
const page = (...items: (TextItem | TextItem[])[]) => [{ page: 1, box: BOX, items: items.flat() }];
/** Lines one below the other, those of an entry but the first indented. */
function down(
  from: number,
  lines: readonly string[],
  { x = 72, size = 10, font = 'roman' } = {},
): TextItem[] {
  return lines.map((line, index) =>
    textItem(line.trimStart(), line.startsWith(' ') ? x + 20 : x, from - index * LEADING, size, font),
  );
}
const HEADING = textItem('References', 72, 720, 12, 'bold');
const entry = (number: number) => [
  `[${number}] A. Osei and B. Wit. Work number ${number} of many,`,
  ` Journal ${number} (2020) 12-34.`,
];
const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, index) => index + from);

describe('a list of references', () => {
  test('keeps entries in small capitals, most of whose letters are smaller', () => {
    const small = (text: string, y: number) => [
      textItem('[1] A', 72, y, 10),
      textItem(`${text},`, 97, y, 8),
      textItem('J. M', 97 + text.length * 4 + 8, y, 10),
      textItem('ADDEN AND OTHERS OF THAT NAME', 97 + text.length * 4 + 28, y, 8),
    ];
    const items = [
      ...small('BADI', 700),
      ...down(688, [' M. C. Integrating compression and execution. SIGMOD (2006).']),
      ...down(676, [
        '[2] Bloom, B. Space and time. CACM 13 (1970), 422-426.',
        '[3] Comer, D. B-trees. Surveys 11 (1979), 121-137.',
      ]),
    ];
    expect(referencesIn(page(HEADING, items)).map(({ label }) => label)).toEqual(['1', '2', '3']);
  });

  test('does without signs that stand before its labels without being letters', () => {
    const items = numbers(4).flatMap((number) => [
      textItem('\u0005', 60, 700 - number * 24),
      ...down(700 - number * 24, entry(number)),
    ]);
    expect(referencesIn(page(HEADING, items)).map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
  });

  test('needs no heading, and leaves out the text beside its beginning where columns are balanced', () => {
    const text = 'We have shown that reading slowly is as good as any other way';
    const left = [...down(740, Array(20).fill(text), { size: 11 }), ...down(400, numbers(7).flatMap(entry))];
    const right = [
      ...down(740, Array(20).fill(text), { x: 330, size: 11 }),
      ...down(400, numbers(5, 8).flatMap(entry), { x: 330 }),
    ];
    // Columns as narrow as these texts are.
    const narrow = (items: TextItem[]) =>
      items.map((item) => ({ ...item, width: Math.min(item.width, 220) }));
    const entries = referencesIn(page(narrow(left), narrow(right)));
    expect(entries.map(({ label }) => Number(label))).toEqual(numbers(12));
    expect(entries[6]?.text).toBe('A. Osei and B. Wit. Work number 7 of many, Journal 7 (2020) 12-34.');
  });

  test('is indented as its own lines are, not as the labels of a figure beside it', () => {
    const entries = ['Osei', 'Wit', 'Abel', 'Noor', 'Lund'].flatMap((name, index) => [
      `${name}, A. Work number ${index} of many that are listed here,`,
      ' and what is said of it. Journal (2020) 12-34.',
    ]);
    const labels = Array.from({ length: 16 }, (_, index) =>
      textItem(`${index * 10}`, index % 2 === 0 ? 40 : 95, 560 - index * LEADING),
    );
    const read = referencesIn(page(HEADING, down(700, entries), labels));
    expect(read.slice(0, 5).map(({ text }) => text.split(',')[0])).toEqual([
      'Osei',
      'Wit',
      'Abel',
      'Noor',
      'Lund',
    ]);
  });

  test('is not what stands below a column of a table that is called so', () => {
    const table = down(
      760,
      ['Reference', 'Godard et al. (2011)', 'Maté et al. (2016)', 'Dartois et al. (2017)'],
      { size: 8 },
    );
    const entries = referencesIn(
      page(table, textItem('REFERENCES', 72, 690, 12, 'bold'), down(670, numbers(5).flatMap(entry))),
    );
    expect(entries.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('a paper’s own links to its references', () => {
  const LINES = [
    'Osei, A. Reading slowly, and why it is',
    'good. Journal 1 (2020) 12-34.',
    'Wit, B. Writing. Journal 2 (2021) 1-2.',
    'Abel, C. Keeping what was',
    'read. Journal 3 (2022) 5-6.',
  ];
  const top = (line: number, above: number) => 700 - line * LEADING + 8 + above;
  const targets = (above: number) => [0, 2, 3].map((line) => ({ page: 1, left: 72, top: top(line, above) }));

  test.each([3, 9])(
    'tell where entries begin that neither label nor layout tells, %i points above them',
    (above) => {
      const entries = referencesIn(page(HEADING, down(700, LINES)), targets(above));
      expect(entries.map(({ text }) => text.slice(0, 4))).toEqual(['Osei', 'Wit,', 'Abel']);
      expect(targets(above).map((target) => entryAt(entries, target)?.text.slice(0, 4))).toEqual([
        'Osei',
        'Wit,',
        'Abel',
      ]);
    },
  );

  test('find a list without a heading', () => {
    const entries = referencesIn(page(down(700, LINES)), targets(3));
    expect(entries).toHaveLength(3);
  });

  test('leave alone a list that counts', () => {
    const few = [
      { page: 1, left: 72, top: 711 },
      { page: 1, left: 72, top: 687 },
      { page: 1, left: 72, top: 663 },
    ];
    expect(referencesIn(page(HEADING, down(700, numbers(5).flatMap(entry))), few)).toHaveLength(5);
  });
});

describe('a list that was likely not read right', () => {
  const read = (text: string, label?: string) => ({ text, label, year: 2020, page: 1, rects: [] });
  const whole = 'A. Osei and B. Wit. Work of many kinds. Journal (2020).';

  test('is in pieces, runs together or leaves numbers out', () => {
    expect(isUnsure([read(whole), read('kinds. Journal.'), read('of many (2020)')])).toBe(true);
    expect(isUnsure([read(whole, '1'), read(whole, '2'), read(whole, '5')])).toBe(true);
    expect(isUnsure([read(whole), read(whole.repeat(40))])).toBe(true);
  });

  test('is no other one, nor a second list behind it', () => {
    expect(isUnsure([read(whole, '1'), read(whole, '2'), read(whole, '1')])).toBe(false);
    expect(isUnsure([])).toBe(false);
  });
});
