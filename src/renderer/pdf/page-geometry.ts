import type { Rect } from '#shared/anchoring/merge-rects.ts';

/** What we need of a pdf.js viewport: its size in CSS pixels and the way to PDF space, rotation included. */
export interface Viewport {
  width: number;
  height: number;
  convertToPdfPoint: (x: number, y: number) => number[];
  convertToViewportPoint: (x: number, y: number) => number[];
}

/** A box on the page as shown, in shares of its width and height from the top left: it outlives every zoom. */
export interface PageBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

const clamp = (share: number) => Math.min(1, Math.max(0, share));
/** A hundredth of a point is finer than any screen or printer. */
const round = (points: number) => Math.round(points * 100) / 100;

function spanning([xa = 0, ya = 0]: number[], [xb = 0, yb = 0]: number[]): Rect {
  return { x1: Math.min(xa, xb), y1: Math.min(ya, yb), x2: Math.max(xa, xb), y2: Math.max(ya, yb) };
}

/** From shares of the shown page (x1, y1 top left) to PDF user space. */
export function toPdfRect(shown: Rect, viewport: Viewport): Rect {
  const point = (x: number, y: number) =>
    viewport.convertToPdfPoint(clamp(x) * viewport.width, clamp(y) * viewport.height);
  const { x1, y1, x2, y2 } = spanning(point(shown.x1, shown.y1), point(shown.x2, shown.y2));
  return { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
}

/** From PDF user space to shares of the shown page. */
export function toPageBox(rect: Rect, viewport: Viewport): PageBox {
  const { x1, y1, x2, y2 } = spanning(
    viewport.convertToViewportPoint(rect.x1, rect.y1),
    viewport.convertToViewportPoint(rect.x2, rect.y2),
  );
  return {
    left: x1 / viewport.width,
    top: y1 / viewport.height,
    width: (x2 - x1) / viewport.width,
    height: (y2 - y1) / viewport.height,
  };
}

export function boxHolds(box: PageBox, x: number, y: number): boolean {
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
}
