import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceToStroke,
  inkBox,
  simplifyStroke,
  strokePath,
  strokesOf,
} from '../../../../src/renderer/pdf/ink.ts';

/** A hand's line: many small steps. */
const drawn = fc
  .array(fc.tuple(fc.double({ min: -6, max: 6, noNaN: true }), fc.double({ min: -6, max: 6, noNaN: true })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((steps) => {
    const stroke: number[] = [];
    let [x, y] = [300, 400];
    for (const [dx, dy] of steps) {
      x += dx;
      y += dy;
      stroke.push(x, y);
    }
    return stroke;
  });

describe('a stroke', () => {
  it('is kept within half a point of what was drawn, and from its first to its last place', () => {
    fc.assert(
      fc.property(drawn, (stroke) => {
        const kept = simplifyStroke(stroke);
        expect(kept.length).toBeLessThanOrEqual(stroke.length);
        expect(kept.length % 2).toBe(0);
        expect(kept[0]).toBeCloseTo(stroke[0] ?? 0, 1);
        expect(kept.at(-1)).toBeCloseTo(stroke.at(-1) ?? 0, 1);
        for (let i = 0; i < stroke.length; i += 2) {
          expect(distanceToStroke(kept, stroke[i] ?? 0, stroke[i + 1] ?? 0)).toBeLessThan(0.7);
        }
      }),
    );
  });

  it('that is straight keeps its ends only', () => {
    const straight = Array.from({ length: 200 }, (_, i) => [i, 2 * i]).flat();
    expect(simplifyStroke(straight)).toEqual([0, 0, 199, 398]);
  });

  it('of one touch is a dot', () => {
    expect(simplifyStroke([10.123, 20.456])).toEqual([10.12, 20.46]);
    expect(strokePath([10, 20])).toBe('M10 20h0');
  });

  it('that is longer than the library takes goes on in another one', () => {
    const long = Array.from({ length: 45_000 }, (_, i) => i);
    const strokes = strokesOf(long);
    expect(strokes.every((stroke) => stroke.length >= 2 && stroke.length <= 20_000)).toBe(true);
    for (const [i, stroke] of strokes.entries()) {
      if (i > 0) expect(stroke.slice(0, 2)).toEqual(strokes[i - 1]?.slice(-2));
    }
    expect(strokes.at(-1)?.at(-1)).toBe(44_999);
    expect(strokesOf([1, 2])).toEqual([[1, 2]]);
  });

  it('covers its points and the width of the pen', () => {
    expect(
      inkBox(
        [
          [10, 10, 20, 30],
          [5, 40],
        ],
        2,
      ),
    ).toEqual({ x1: 4, y1: 9, x2: 21, y2: 41 });
  });

  it('is drawn without corners', () => {
    expect(strokePath([0, 0, 10, 0, 10, 10])).toBe('M0 0Q10 0 10 5L10 10');
  });
});
