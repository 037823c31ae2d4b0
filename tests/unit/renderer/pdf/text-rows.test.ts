import { describe, expect, it } from 'vitest';
import {
  nearestRow,
  type PlacedRun,
  rowAt,
  rowEnds,
  textRows,
} from '../../../../src/renderer/pdf/text-rows.ts';

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

  it('are found by a point: the one it is in, else the nearest, up and down before to the side', () => {
    const at = (x: number, y: number) => nearestRow(rows, x, y)?.[0].start;
    expect([at(60, 705), at(60, 685), at(320, 685)]).toEqual([0, 8, 14]);
    // Between the columns, in the margins, above all and below all.
    expect([at(150, 684), at(250, 684), at(20, 702), at(60, 900), at(320, 100)]).toEqual([8, 14, 0, 0, 14]);
    expect(at(150, 690)).toBe(8);
  });

  it('are none without text', () => {
    expect(textRows([], '')).toEqual([]);
    expect(nearestRow([], 1, 1)).toBeUndefined();
    expect(rowAt([], 3)).toBe(0);
  });
});
