import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRects, type Rect } from '#shared/anchoring/merge-rects.ts';

const box = (x1: number, y1: number, x2: number, y2: number): Rect => ({ x1, y1, x2, y2 });

const anyRect = fc
  .record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 800 }),
    width: fc.integer({ min: 0, max: 200 }),
    height: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ x, y, width, height }) => box(x, y, x + width, y + height));
const anyRects = fc.array(anyRect, { maxLength: 60 });
/** Rectangles as words have them: wider than high. */
const words = fc.array(
  anyRect.map(({ x1, y1, x2, y2 }) => box(x1, y1, x2 + 24, y1 + 6 + ((y2 - y1) % 9))),
  { maxLength: 60 },
);

const covers = (outer: Rect, inner: Rect) =>
  outer.x1 <= inner.x1 && outer.y1 <= inner.y1 && outer.x2 >= inner.x2 && outer.y2 >= inner.y2;
const isEmpty = (r: Rect) => r.x2 <= r.x1 || r.y2 <= r.y1;

describe('mergeRects', () => {
  it('drops empty rectangles', () => {
    expect(mergeRects([box(10, 10, 10, 20), box(10, 10, 40, 10)])).toEqual([]);
  });

  it('joins the words of a line across ordinary gaps', () => {
    expect(mergeRects([box(10, 10, 40, 20), box(43, 10, 80, 20), box(86, 11, 120, 20)])).toEqual([
      box(10, 10, 120, 20),
    ]);
  });

  it('keeps lines apart, in reading order', () => {
    const lines = [box(10, 10, 200, 20), box(10, 22, 200, 32), box(10, 34, 90, 44)];
    expect(mergeRects(lines)).toEqual(lines);
  });

  it('keeps the columns of one line apart', () => {
    const columns = [box(50, 100, 290, 110), box(310, 100, 550, 110)];
    expect(mergeRects(columns)).toEqual(columns);
  });

  it('takes a superscript into its line', () => {
    expect(mergeRects([box(10, 10, 40, 20), box(40, 7, 45, 14)])).toEqual([box(10, 7, 45, 20)]);
  });

  it('does not let a tall bracket pull neighbouring lines together', () => {
    const lines = [box(10, 10, 40, 20), box(42, 8, 46, 48), box(48, 36, 80, 46)];
    expect(mergeRects(lines)).toHaveLength(3);
  });

  it('takes lines that run up the page for what they are', () => {
    // Two neighbouring lines of a page turned sideways, two words each.
    const words = [
      box(100, 50, 112, 200),
      box(100, 205, 112, 400),
      box(114, 50, 126, 180),
      box(114, 184, 126, 390),
    ];
    expect(mergeRects(words)).toEqual([box(100, 50, 112, 400), box(114, 50, 126, 390)]);
  });

  it('joins lines that only a later run connects', () => {
    expect(mergeRects([box(10, 10, 40, 20), box(60, 10, 90, 20), box(40, 10, 60, 20)])).toEqual([
      box(10, 10, 90, 20),
    ]);
  });

  it('covers every rectangle that is not empty, with none empty and never more than came', () => {
    fc.assert(
      fc.property(anyRects, (rects) => {
        const merged = mergeRects(rects);
        const full = rects.filter((r) => !isEmpty(r));
        expect(merged.length).toBeLessThanOrEqual(full.length);
        expect(merged.some(isEmpty)).toBe(false);
        for (const rect of full) expect(merged.some((m) => covers(m, rect))).toBe(true);
      }),
    );
  });

  it('reaches no farther than the selection did', () => {
    fc.assert(
      fc.property(anyRects, (rects) => {
        const full = rects.filter((r) => !isEmpty(r));
        for (const m of mergeRects(rects)) {
          expect(full.some((r) => r.x1 === m.x1)).toBe(true);
          expect(full.some((r) => r.x2 === m.x2)).toBe(true);
          expect(full.some((r) => r.y1 === m.y1)).toBe(true);
          expect(full.some((r) => r.y2 === m.y2)).toBe(true);
        }
      }),
    );
  });

  it('is finished after one pass: merging again changes nothing', () => {
    fc.assert(
      fc.property(words, (rects) => {
        const once = mergeRects(rects);
        expect(mergeRects(once)).toEqual(once);
      }),
    );
  });
});
