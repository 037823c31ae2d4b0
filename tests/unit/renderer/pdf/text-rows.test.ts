import { describe, expect, it } from 'vitest';
import { type PlacedRun, rowAt, rowEnds, textRows } from '../../../../src/renderer/pdf/text-rows.ts';

/** A run of text ten points high; letters are five points wide. */
function run(start: number, text: string, x: number, y: number): PlacedRun {
  return { start, end: start + text.length, rect: { x1: x, y1: y, x2: x + 5 * text.length, y2: y + 10 } };
}

describe('rows of text', () => {
  // Two columns: the left one's last line is at the height of the right one's first.
  const text = 'one two\nthree\nfour five';
  const runs = [
    run(0, 'one ', 50, 700),
    run(4, 'two', 72, 700),
    run(8, 'three', 50, 680),
    run(14, 'four ', 300, 680),
    run(19, 'five', 330, 683),
  ];
  const rows = textRows(runs, text);

  it('hold what stands side by side, and end with their column', () => {
    expect(rows.map((row) => text.slice(rowEnds(row).start, rowEnds(row).end))).toEqual([
      'one two',
      'three',
      'four five',
    ]);
  });

  it('go on behind a small gap that the file calls a line’s end', () => {
    const script = [run(0, 'x', 50, 700), run(2, '2', 56, 703)];
    expect(textRows(script, 'x\n2')).toHaveLength(1);
  });

  it('are found by an offset, at a line’s end the one that ends', () => {
    expect([0, 5, 7, 8, 13, 14, 99].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it('are none without text', () => {
    expect(textRows([], '')).toEqual([]);
    expect(rowAt([], 3)).toBe(0);
  });
});
