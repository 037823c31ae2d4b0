import { describe, expect, test } from 'vitest';
import { edgeRows, runningRows } from '../../../../src/renderer/pdf/edge-rows.ts';
import type { PlacedText } from '../../../../src/renderer/pdf/marginal-text.ts';

const PAGE = { x1: 0, y1: 0, x2: 600, y2: 800 };
const at = (text: string, x: number, y: number, width = text.length * 5): PlacedText => ({
  text,
  rect: { x1: x, y1: y, x2: x + width, y2: y + 10 },
});
const body = [100, 114, 128, 142, 156].map((y) => at(`prose at ${y}`, 80, y, 400));
const page = (...edges: PlacedText[]) => edgeRows([...edges, ...body], PAGE);
const running = (rows: ReturnType<typeof page>, ...others: ReturnType<typeof page>[]) =>
  runningRows(rows, others.flat()).map(({ text }) => text);

describe('a header or footer', () => {
  const first = page(at('3', 80, 40), at('A. Reader', 200, 40), at('Journal 7 (2024)', 80, 760));
  const second = page(at('5', 80, 41), at('A. Reader', 200, 41), at('Journal 7 (2024)', 80, 760));

  test('is what other pages have at the same height, whatever its number', () => {
    expect(running(second, first)).toEqual(['5 A. Reader', 'Journal 7 (2024)']);
  });

  test('is none that no other page has, or at another height', () => {
    expect(running(page(at('B. Writer', 200, 40)), first)).toEqual([]);
    expect(running(page(at('A. Reader', 200, 60)), first)).toEqual([]);
  });

  test('stands apart from the text: a table that goes on has its heading again', () => {
    const going = page(at('Model and score', 80, 86));
    expect(running(going, page(at('Model and score', 80, 86)))).toEqual([]);
  });
});

test('what is printed along the page is no row', () => {
  const stamp = { text: 'arXiv:2401.01234v2', rect: { x1: 20, y1: 200, x2: 40, y2: 600 } };
  expect(page(stamp)).toEqual([]);
});
