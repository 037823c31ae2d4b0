import { expect, test } from 'vitest';
import type { TextLine } from '#shared/references/text-line.ts';
import { nearLine } from '../../../../../src/renderer/features/reader/near-line.ts';
import { placeLines } from '../../../../../src/renderer/pdf/place-lines.ts';

const line = (column: number, y: number, x1: number, x2: number): TextLine => ({
  text: `${column} ${y}`,
  page: 1,
  column,
  x1,
  x2,
  y,
  height: 10,
  font: 'f',
});

/** A title over two columns of three lines each. */
const LINES = placeLines([
  line(0, 700, 50, 550),
  line(0, 650, 50, 290),
  line(0, 630, 50, 280),
  line(0, 610, 50, 290),
  line(1, 650, 310, 550),
  line(1, 630, 310, 540),
  line(1, 610, 310, 550),
]);

test('a column is as wide as its lines, a title over several is not of it', () => {
  expect(LINES[1]?.column).toMatchObject({ x1: 50, x2: 290 });
  expect(LINES[4]?.column).toMatchObject({ x1: 310, x2: 550 });
  expect(LINES[0]?.column).toMatchObject({ x1: 50, x2: 550 });
});

test.each([
  ['on a line', { x: 100, y: 632 }, 2],
  ['between two lines', { x: 100, y: 625 }, 2],
  ['in the other column', { x: 400, y: 612 }, 6],
  ['right of a short line, in its column', { x: 288, y: 633 }, 2],
  ['in the margin', { x: 10, y: 612 }, 3],
  ['below everything', { x: 400, y: 20 }, 6],
])('%s', (_name, point, expected) => expect(nearLine(LINES, point)).toBe(expected));

test('a page without text has none', () => expect(nearLine([], { x: 1, y: 1 })).toBeUndefined());
