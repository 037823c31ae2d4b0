import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { Viewport } from './page-geometry.ts';

/** Smaller images (in points) are parts of letters, bullets and rules: they belong to the text. */
const MIN_SIDE_PT = 18;
/** An image over this share of the page is a scan of it: its text is to be read by night, too. */
const MAX_PAGE_SHARE = 0.8;
/** Images are often cut into strips; strips this close together are one picture. */
const STRIP_GAP_PT = 1;

const area = ({ x1, y1, x2, y2 }: Rect) => Math.max(0, x2 - x1) * Math.max(0, y2 - y1);

function touch(a: Rect, b: Rect): boolean {
  return (
    a.x1 <= b.x2 + STRIP_GAP_PT &&
    b.x1 <= a.x2 + STRIP_GAP_PT &&
    a.y1 <= b.y2 + STRIP_GAP_PT &&
    b.y1 <= a.y2 + STRIP_GAP_PT
  );
}

/** More pieces than any picture is cut into: what is left are drawings made of dots. */
const MAX_PIECES = 2000;

/** Joins what touches, until nothing does. */
function joined(pieces: readonly Rect[]): Rect[] {
  const pictures: Rect[] = [];
  for (const piece of pieces.slice(0, MAX_PIECES)) {
    let grown = piece;
    for (;;) {
      const at = pictures.findIndex((picture) => touch(picture, grown));
      const [met] = at >= 0 ? pictures.splice(at, 1) : [];
      if (!met) break;
      grown = {
        x1: Math.min(met.x1, grown.x1),
        y1: Math.min(met.y1, grown.y1),
        x2: Math.max(met.x2, grown.x2),
        y2: Math.max(met.y2, grown.y2),
      };
    }
    pictures.push(grown);
  }
  return pictures;
}

/**
 * The pictures on a page in PDF space, of what pdf.js recorded while drawing it: for each image three of its corners
 * (top left, bottom left, top right) in shares of the canvas, which the viewport tells the size and rotation of.
 */
export function imageBoxes(corners: ArrayLike<number>, viewport: Viewport): Rect[] {
  const pieces: Rect[] = [];
  for (let i = 0; i + 5 < corners.length; i += 6) {
    const [ax, ay, bx, by, cx, cy] = Array.from({ length: 6 }, (_, n) => corners[i + n] ?? Number.NaN) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const points = [
      [ax, ay],
      [bx, by],
      [cx, cy],
      [bx + cx - ax, by + cy - ay],
    ].map(([x = 0, y = 0]) => viewport.convertToPdfPoint(x * viewport.width, y * viewport.height));
    const xs = points.map(([x = 0]) => x);
    const ys = points.map(([, y = 0]) => y);
    const rect = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
    if (Number.isFinite(area(rect))) pieces.push(rect);
  }
  const [ox = 0, oy = 0] = viewport.convertToPdfPoint(0, 0);
  const [ex = 0, ey = 0] = viewport.convertToPdfPoint(viewport.width, viewport.height);
  const page = Math.abs(ex - ox) * Math.abs(ey - oy);
  return joined(pieces).filter(
    (rect) =>
      rect.x2 - rect.x1 >= MIN_SIDE_PT &&
      rect.y2 - rect.y1 >= MIN_SIDE_PT &&
      area(rect) <= page * MAX_PAGE_SHARE,
  );
}
