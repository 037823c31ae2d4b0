import { expect, test } from 'vitest';
import { marginalText, type PlacedText } from '../../../../src/renderer/pdf/marginal-text.ts';

const PAGE = { x1: 0, y1: 0, x2: 600, y2: 800 };
const at = (text: string, x: number, y: number, width = text.length * 5): PlacedText => ({
  text,
  rect: { x1: x, y1: y, x2: x + width, y2: y + 10 },
});
const prose = (y: number) => at('a line of prose with several words in it', 80, y, 400);
const marginal = (pieces: PlacedText[]) => [...marginalText(pieces, PAGE)].map(({ text }) => text);

test.each([
  ['left', 50, 1, 1],
  ['right', 520, 1, 1],
  ['left, every fifth', 50, 5, 5],
  ['left, going on from a page before', 50, 213, 1],
])('numbers of lines in the margin: %s', (_, x, first, step) => {
  const rows = [0, 1, 2, 3, 4, 5].map((i) => i);
  const numbers = rows.map((i) => at(String(first + i * step), x, 100 + i * 14));
  expect(marginal([...rows.map((i) => prose(100 + i * 14)), ...numbers])).toEqual(
    numbers.map(({ text }) => text),
  );
});

test('numbers of a table, and a few by chance, are text', () => {
  const rows = [1, 2, 3, 4, 5, 6];
  const table = rows.map((row) => at(String(row), 90, 300 + row * 14));
  const few = [1, 2, 3].map((row) => at(String(row), 50, 100 + row * 14));
  expect(marginal([...rows.map((row) => prose(100 + row * 14)), ...table, ...few])).toEqual([]);
});

test('the number of the page at its top or foot', () => {
  expect(marginal([prose(100), prose(114), at('12', 300, 760)])).toEqual(['12']);
  expect(marginal([at('– iv –', 300, 20), prose(100), prose(114)])).toEqual(['– iv –']);
});

test('arXiv’s stamp along the page, and not its id in the text', () => {
  const stamp = {
    text: 'arXiv:2401.01234v2  [cs.CL]  2 Jan 2024',
    rect: { x1: 20, y1: 200, x2: 40, y2: 600 },
  };
  expect(marginal([stamp, prose(100), at('arXiv:2401.01234v2', 80, 114)])).toEqual([stamp.text]);
});

test('a number in a line, or far from the edge, is text', () => {
  expect(marginal([prose(100), at('12', 500, 100), prose(114)])).toEqual([]);
  expect(marginal([prose(100), at('12', 300, 400)])).toEqual([]);
});
