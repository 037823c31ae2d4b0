import type { Rect } from '#shared/anchoring/merge-rects.ts';

/** What a quadrilateral covers, upright; x, y of its corners in whatever order. */
export function boundsOf(quad: readonly number[]): Rect {
  const xs = quad.filter((_, index) => index % 2 === 0);
  const ys = quad.filter((_, index) => index % 2 === 1);
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

/** How far two lists of coordinates may lie apart that are the same: PDF writers round, in points. */
const TOLERANCE = 0.05;

/** Whether two lists of numbers agree as far as a PDF keeps them. */
export function isSameShape(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= TOLERANCE);
}

export const cornersOf = ({ x1, y1, x2, y2 }: Rect): number[] => [x1, y1, x2, y2];
