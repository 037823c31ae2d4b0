import { describe, expect, it } from 'vitest';
import { around, goesOn, type InkDrawing } from '../../../../../src/renderer/features/reader/ink-session.ts';
import type { Drawn } from '../../../../../src/renderer/pdf/pens.ts';

const BOX = { page: 1, x1: 100, y1: 100, x2: 120, y2: 120 };
const drawing = (values: Partial<InkDrawing> = {}): InkDrawing => ({
  id: 'a',
  color: 'blue',
  width: 1.5,
  box: BOX,
  at: 10_000,
  isLeft: false,
  ...values,
});
const stroke = (x: number, values: Partial<Drawn> = {}): Drawn => ({
  kind: 'ink',
  page: 1,
  rects: [{ ...BOX, x1: x, x2: x + 5, ...(values.page && { page: values.page }) }],
  strokes: [[x, 100, x + 5, 110]],
  strokeWidth: 1.5,
  ...values,
});

describe('a further stroke', () => {
  it('belongs to the drawing when it follows at once, wherever it is', () => {
    expect(goesOn(drawing(), stroke(500), 'blue', 11_900)).toBe(true);
    expect(goesOn(drawing({ isLeft: true }), stroke(500), 'blue', 11_900)).toBe(true);
  });

  it('belongs to it later too when it is close by and the pen was not put down', () => {
    expect(goesOn(drawing(), stroke(140), 'blue', 60_000)).toBe(true);
    expect(goesOn(drawing(), stroke(150), 'blue', 60_000)).toBe(false);
    expect(goesOn(drawing({ isLeft: true }), stroke(140), 'blue', 60_000)).toBe(false);
  });

  it('by another pen, or on another page, is a drawing of its own', () => {
    expect(goesOn(drawing(), stroke(110), 'pink', 10_100)).toBe(false);
    expect(goesOn(drawing(), stroke(110, { strokeWidth: 4 }), 'blue', 10_100)).toBe(false);
    expect(goesOn(drawing(), stroke(110, { page: 2 }), 'blue', 10_100)).toBe(false);
  });

  it('makes the drawing as large as both', () => {
    expect(around(BOX, { page: 1, x1: 90, y1: 110, x2: 95, y2: 300 })).toEqual({
      page: 1,
      x1: 90,
      y1: 100,
      x2: 120,
      y2: 300,
    });
  });
});
