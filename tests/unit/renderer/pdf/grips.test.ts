import { describe, expect, it } from 'vitest';
import { gripsOf } from '../../../../src/renderer/pdf/grips.ts';
import type { Mark } from '../../../../src/renderer/pdf/mark.ts';
import { movedBox } from '../../../../src/renderer/pdf/reshape-box.ts';

/** A page of 500 × 1000 points, shown as large. */
const VIEWPORT = {
  width: 500,
  height: 1000,
  convertToPdfPoint: (x: number, y: number) => [x, 1000 - y],
  convertToViewportPoint: (x: number, y: number) => [x, 1000 - y],
};
const viewportOf = (page: number) => (page < 9 ? VIEWPORT : undefined);
const rect = { page: 1, x1: 100, y1: 500, x2: 300, y2: 520 };
const mark = (values: Partial<Mark>): Mark => ({
  id: 'one',
  kind: 'highlight',
  color: 'yellow',
  rects: [rect],
  ...values,
});

describe('the grips of a mark', () => {
  it('of text are at both its ends, which may be on two pages', () => {
    const grips = gripsOf(mark({ rects: [rect, { ...rect, page: 2, x2: 200 }] }), viewportOf);
    expect(grips).toEqual([
      { name: 'begin', page: 1, box: { left: 0.2, top: 0.48, width: 0, height: expect.closeTo(0.02) } },
      { name: 'end', page: 2, box: { left: 0.4, top: 0.48, width: 0, height: expect.closeTo(0.02) } },
    ]);
    // A page that is not there yet.
    expect(gripsOf(mark({ rects: [rect, { ...rect, page: 9 }] }), viewportOf)).toHaveLength(1);
  });

  it('of an area are its corners, of a note its icon, of all else there are none', () => {
    const names = (values: Partial<Mark>) => gripsOf(mark(values), viewportOf).map(({ name }) => name);
    expect(names({ kind: 'area' })).toEqual(['nw', 'ne', 'sw', 'se']);
    expect(names({ kind: 'note' })).toEqual(['icon']);
    expect(names({ kind: 'ink' })).toEqual([]);
    expect(names({ rects: [] })).toEqual([]);
  });
});

describe('a box that is pulled at', () => {
  const box = { left: 0.2, top: 0.2, width: 0.4, height: 0.2 };
  const size = { width: 1000, height: 1000 };
  const pulled = (grip: Parameters<typeof movedBox>[1], x: number, y: number) => {
    const { left, top, width, height } = movedBox(box, grip, { x, y }, size);
    return [left, top, left + width, top + height].map((share) => Math.round(share * 1000) / 1000);
  };

  it('follows with that corner alone', () => {
    expect(pulled('se', 0.1, 0.1)).toEqual([0.2, 0.2, 0.7, 0.5]);
    expect(pulled('nw', 0.1, -0.1)).toEqual([0.3, 0.1, 0.6, 0.4]);
    expect(pulled('ne', -0.1, 0.05)).toEqual([0.2, 0.25, 0.5, 0.4]);
    expect(pulled('sw', -0.1, 0)).toEqual([0.1, 0.2, 0.6, 0.4]);
  });

  it('stays on its page, and can still be seen', () => {
    expect(pulled('se', 9, 9)).toEqual([0.2, 0.2, 1, 1]);
    expect(pulled('se', -9, -9)).toEqual([0.2, 0.2, 0.208, 0.208]);
    expect(pulled('nw', -9, 9)).toEqual([0, 0.392, 0.6, 0.4]);
    expect(pulled('icon', 9, -9)).toEqual([0.6, 0, 1, 0.2]);
  });
});
