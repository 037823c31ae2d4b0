import type { PageRect } from '#shared/entities/annotation.ts';
import type { GripName } from './grips.ts';
import { type PageBox, toPageBox, toPdfRect, type Viewport } from './page-geometry.ts';
import type { PageSize } from './placed-mark.ts';

/** No area becomes smaller than this, in CSS pixels. */
const SMALLEST_PX = 8;

const clamp = (value: number, from: number, to: number) =>
  Math.min(Math.max(value, from), Math.max(from, to));

/** A box with one of its corners, or as a whole, moved by a distance; it stays on the page. All in shares of the page. */
export function movedBox(
  { left, top, width, height }: PageBox,
  grip: GripName,
  by: { x: number; y: number },
  size: PageSize,
): PageBox {
  if (grip === 'icon') {
    return { left: clamp(left + by.x, 0, 1 - width), top: clamp(top + by.y, 0, 1 - height), width, height };
  }
  const [least, low] = [SMALLEST_PX / size.width, SMALLEST_PX / size.height];
  let [right, bottom] = [left + width, top + height];
  let [x, y] = [left, top];
  if (grip.endsWith('w')) x = clamp(left + by.x, 0, right - least);
  if (grip.endsWith('e')) right = clamp(right + by.x, left + least, 1);
  if (grip.startsWith('n')) y = clamp(top + by.y, 0, bottom - low);
  if (grip.startsWith('s')) bottom = clamp(bottom + by.y, top + low, 1);
  return { left: x, top: y, width: right - x, height: bottom - y };
}

/** The same for a rectangle in PDF space. */
export function movedRect(
  rect: PageRect,
  grip: GripName,
  by: { x: number; y: number },
  { viewport, size }: { viewport: Viewport; size: PageSize },
): PageRect {
  const { left, top, width, height } = movedBox(toPageBox(rect, viewport), grip, by, size);
  const shown = { x1: left, y1: top, x2: left + width, y2: top + height };
  return { page: rect.page, ...toPdfRect(shown, viewport) };
}
