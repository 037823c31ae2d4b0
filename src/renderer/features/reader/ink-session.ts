import type { PageRect } from '#shared/entities/annotation.ts';
import type { Drawn } from '../../pdf/pens.ts';

/** A stroke this soon after the last belongs to the same drawing, in milliseconds… */
const SOON_MS = 2000;
/** …and so does one this near to it, in points, as long as the pen is not put down. */
const NEAR = 24;

/** The drawing the next stroke may belong to. */
export interface InkDrawing {
  id: string;
  color: string;
  width: number | undefined;
  box: PageRect;
  /** When its last stroke ended, in milliseconds. */
  at: number;
  /** The pen was put down since. */
  isLeft: boolean;
}

function distance(a: PageRect, b: PageRect): number {
  const dx = Math.max(0, a.x1 - b.x2, b.x1 - a.x2);
  const dy = Math.max(0, a.y1 - b.y2, b.y1 - a.y2);
  return Math.hypot(dx, dy);
}

/** Whether a stroke goes on with a drawing: by the same pen, on the same page, at once or close by. */
export function goesOn(drawing: InkDrawing, stroke: Drawn, color: string, now: number): boolean {
  const [box] = stroke.rects;
  if (!box || box.page !== drawing.box.page) return false;
  if (color !== drawing.color || stroke.strokeWidth !== drawing.width) return false;
  if (now - drawing.at <= SOON_MS) return true;
  return !drawing.isLeft && distance(box, drawing.box) <= NEAR;
}

/** The rectangle around both. */
export function around(a: PageRect, b: PageRect): PageRect {
  return {
    page: a.page,
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  };
}
