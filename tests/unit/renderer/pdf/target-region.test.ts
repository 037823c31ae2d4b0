import { describe, expect, it } from 'vitest';
import type { TextLine } from '#shared/references/text-line.ts';
import { linesBelow, numberedLine, targetRegion } from '../../../../src/renderer/pdf/target-region.ts';

const PAGE = [0, 0, 612, 792];

const line = (text: string, y: number, values: Partial<TextLine> = {}): TextLine => ({
  ...{ text, y, page: 1, column: 0, x1: 72, x2: 290, height: 10, font: 'f' },
  ...values,
});

/** Two columns of twenty lines. */
const columns = [0, 1].flatMap((column) =>
  Array.from({ length: 20 }, (_, i) =>
    line(`line ${column}.${i}`, 700 - i * 12, { column, x1: 72 + column * 240, x2: 290 + column * 240 }),
  ),
);

describe('the lines below a place', () => {
  it('are those of its column, from top to bottom', () => {
    const below = linesBelow(columns, { top: 660, left: 312 });
    expect(below[0]?.text).toBe('line 1.4');
    expect(below.every(({ column }) => column === 1)).toBe(true);
  });

  it('are found though the file names the edge of the page', () => {
    const narrow = columns.map((each) => ({ ...each, x1: each.x1 + 210, x2: each.x2 + 210 }));
    expect(linesBelow(narrow, { top: 712, left: 0 })[0]?.text).toBe('line 0.0');
  });
});

it('a reference is found by its number where the link names the page only', () => {
  const lines = [line('10. Tenth', 500), line('1. First', 480), line('[2] Second', 460)];
  expect(numberedLine(lines, '1,')?.text).toBe('1. First');
  expect(numberedLine(lines, '[2]')?.text).toBe('[2] Second');
  expect(numberedLine(lines, 'Smith')).toBeUndefined();
});

describe('the part of the page to show', () => {
  it('is as wide as the column and begins at the place', () => {
    const { x1, x2, y2 } = targetRegion({ kind: 'citation', top: 650, left: 312 }, columns, PAGE);
    expect(x1).toBeCloseTo(306);
    expect(x2).toBeCloseTo(536);
    expect(y2).toBeCloseTo(654);
  });

  it('reaches from the top of a figure to the end of its caption', () => {
    const lines = [line('axis', 640), line('Figure 3: What was found.', 500), line('It goes on.', 488)];
    const { y1, y2 } = targetRegion({ kind: 'figure', top: 700, left: 72 }, lines, PAGE);
    expect(y2).toBeGreaterThan(700);
    expect(y1).toBeLessThan(488);
    expect(y1).toBeGreaterThan(460);
  });

  it('holds the figure above when the link leads to the caption', () => {
    const lines = [line('axis', 640), line('Figure 3: What was found.', 500), line('It goes on.', 488)];
    const { y1, y2 } = targetRegion({ kind: 'figure', top: 509, left: 72 }, lines, PAGE);
    expect(y2).toBeGreaterThan(640);
    expect(y1).toBeLessThan(490);
  });

  it('never leaves the page, and is never empty', () => {
    for (const top of [-50, 0, 5, 791, 5000]) {
      const { x1, y1, x2, y2 } = targetRegion({ kind: 'page', top }, [], PAGE);
      expect([x1, x2]).toEqual([0, 612]);
      expect(y1).toBeGreaterThanOrEqual(0);
      expect(y2).toBeLessThanOrEqual(792);
      expect(y2).toBeGreaterThan(y1);
    }
  });
});
