import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxHolds, toPageBox, toPdfRect, type Viewport } from '../../../../src/renderer/pdf/page-geometry.ts';

const PAGE = { width: 612, height: 792 };

/** A viewport as pdf.js gives it for a page turned by quarter turns, without pdf.js. */
function viewport(scale: number, rotation: 0 | 90 | 180 | 270): Viewport {
  const { width: w, height: h } = PAGE;
  const turned = rotation % 180 !== 0;
  const toView: Record<number, (x: number, y: number) => number[]> = {
    0: (x, y) => [x, h - y],
    90: (x, y) => [y, x],
    180: (x, y) => [w - x, y],
    270: (x, y) => [h - y, w - x],
  };
  const toPdf: Record<number, (x: number, y: number) => number[]> = {
    0: (x, y) => [x, h - y],
    90: (x, y) => [y, x],
    180: (x, y) => [w - x, y],
    270: (x, y) => [w - y, h - x],
  };
  return {
    width: (turned ? h : w) * scale,
    height: (turned ? w : h) * scale,
    convertToViewportPoint: (x, y) => (toView[rotation]?.(x, y) ?? []).map((n) => n * scale),
    convertToPdfPoint: (x, y) => toPdf[rotation]?.(x / scale, y / scale) ?? [],
  };
}

describe('between the shown page and PDF space', () => {
  it('turns the vertical axis: the top of the page has the greatest y', () => {
    expect(toPdfRect({ x1: 0, y1: 0, x2: 0.5, y2: 0.25 }, viewport(1.5, 0))).toEqual({
      x1: 0,
      y1: 594,
      x2: 306,
      y2: 792,
    });
  });

  it('keeps to the page', () => {
    expect(toPdfRect({ x1: -1, y1: -1, x2: 2, y2: 2 }, viewport(1, 0))).toEqual({
      x1: 0,
      y1: 0,
      x2: 612,
      y2: 792,
    });
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  it('comes back to the same place at any zoom and rotation', () => {
    fc.assert(
      fc.property(
        fc.tuple(share, share, share, share),
        fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
        fc.double({ min: 0.25, max: 5, noNaN: true }),
        fc.double({ min: 0.25, max: 5, noNaN: true }),
        ([a, b, c, d], rotation, made, shown) => {
          const before = { x1: Math.min(a, b), x2: Math.max(a, b), y1: Math.min(c, d), y2: Math.max(c, d) };
          const box = toPageBox(toPdfRect(before, viewport(made, rotation)), viewport(shown, rotation));
          // A hundredth of a point, on a page some hundred points wide.
          expect(box.left).toBeCloseTo(before.x1, 4);
          expect(box.top).toBeCloseTo(before.y1, 4);
          expect(box.left + box.width).toBeCloseTo(before.x2, 4);
          expect(box.top + box.height).toBeCloseTo(before.y2, 4);
        },
      ),
    );
  });

  it('knows whether a box holds a point', () => {
    const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.1 };
    expect(boxHolds(box, 0.1, 0.3)).toBe(true);
    expect(boxHolds(box, 0.41, 0.25)).toBe(false);
    expect(boxHolds(box, 0.2, 0.19)).toBe(false);
  });
});
