import { expect, it } from 'vitest';
import type { TextLine } from '#shared/references/text-line.ts';
import type { PageLines } from '../../../../src/renderer/pdf/page-lines.ts';
import { sentencesFrom, toSentences } from '../../../../src/renderer/pdf/sentences.ts';

const line = (text: string, y: number, values: Partial<TextLine> = {}): TextLine => ({
  ...{ text, y, page: 1, column: 0, x1: 100, x2: 300, height: 10, font: 'f' },
  ...values,
});

const textsOf = (lines: TextLine[]) => toSentences(lines).map(({ text }) => text);

it('runs over lines, and puts words broken at their ends together', () => {
  expect(
    textsOf([line('We study the opti-', 700), line('mality gap. It is', 688), line('small.', 676)]),
  ).toEqual(['We study the optimality gap.', 'It is small.']);
});

it('goes on after abbreviations', () => {
  const text = 'As Klein et al. (2017) and Fig. 3 show, e.g. in Sec. 2, it works. So be it.';
  expect(textsOf([line(text, 700)])).toEqual([
    'As Klein et al. (2017) and Fig. 3 show, e.g. in Sec. 2, it works.',
    'So be it.',
  ]);
});

it('reads headings by themselves', () => {
  expect(textsOf([line('2 Related Work', 700, { height: 14 }), line('Much was done before.', 680)])).toEqual([
    '2 Related Work',
    'Much was done before.',
  ]);
});

it('tells where a sentence stands, line by line', () => {
  const [first] = toSentences([line('One two three four', 700), line('five. Six seven.', 688)]);
  expect(first?.text).toBe('One two three four five.');
  expect(first?.rects).toHaveLength(2);
  expect(first?.rects[0]).toMatchObject({ page: 1, x1: 100, x2: 300 });
  expect(first?.rects[1]?.x2).toBeLessThan(180);
});

it('begins at the place, and reads on in the next column and on the next page', async () => {
  const pages: TextLine[][] = [
    [line('Above.', 700), line('Below.', 500), line('Beside.', 700, { column: 1, x1: 320, x2: 520 })],
    [line('Later.', 700, { page: 2 })],
  ];
  const text = { body: async (page: number) => pages[page - 1] ?? [] } as unknown as PageLines;
  const read: { text: string }[] = [];
  for await (const sentence of sentencesFrom(text, 2, { page: 1, top: 600 })) read.push(sentence);
  expect(read.map((sentence) => sentence.text)).toEqual(['Below.', 'Beside.', 'Later.']);
});

it('ends when it is called off', async () => {
  const calledOff = new AbortController();
  const text = { body: async () => [line('One. Two.', 700)] } as unknown as PageLines;
  const read = sentencesFrom(text, 99, { page: 1 }, calledOff.signal);
  await read.next();
  calledOff.abort();
  await expect(read.next()).rejects.toThrow();
});
