import type { Rect } from '#shared/anchoring/merge-rects.ts';

/** x, y, x, y … */
type Stroke = readonly number[];

/** Points a hand did not mean: nearer to the last one than this, in points of the page. */
const MIN_STEP = 0.4;
/** How far what is kept may stray from what was drawn, in points of the page. */
const TOLERANCE = 0.25;
/** Numbers a stroke may have in the library (`InkStroke`). */
const MAX_NUMBERS = 20_000;

const round = (value: number) => Math.round(value * 100) / 100;
const x = (stroke: Stroke, i: number) => stroke[2 * i] ?? 0;
const y = (stroke: Stroke, i: number) => stroke[2 * i + 1] ?? 0;

/** Distance of a point from the line between two others. */
function distanceFromLine(stroke: Stroke, at: number, from: number, to: number): number {
  const [x1, y1] = [x(stroke, from), y(stroke, from)];
  const [dx, dy] = [x(stroke, to) - x1, y(stroke, to) - y1];
  const [px, py] = [x(stroke, at) - x1, y(stroke, at) - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

function withoutJitter(stroke: Stroke): number[] {
  const kept = stroke.slice(0, 2);
  const last = stroke.length / 2 - 1;
  for (let i = 1; i <= last; i++) {
    const step = Math.hypot(x(stroke, i) - (kept.at(-2) ?? 0), y(stroke, i) - (kept.at(-1) ?? 0));
    if (step >= MIN_STEP || (i === last && step > 0)) kept.push(x(stroke, i), y(stroke, i));
  }
  return kept;
}

/**
 * A stroke as it is kept: without the trembling of the hand and without points that add nothing to its shape
 * (Ramer, Douglas and Peucker). In points of the page.
 */
export function simplifyStroke(drawn: Stroke): number[] {
  const stroke = withoutJitter(drawn);
  const count = stroke.length / 2;
  const isKept = new Uint8Array(count);
  isKept[0] = 1;
  isKept[count - 1] = 1;
  const open: [number, number][] = [[0, count - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let farthest = { at: -1, distance: TOLERANCE };
    for (let at = from + 1; at < to; at++) {
      const distance = distanceFromLine(stroke, at, from, to);
      if (distance > farthest.distance) farthest = { at, distance };
    }
    if (farthest.at === -1) continue;
    isKept[farthest.at] = 1;
    open.push([from, farthest.at], [farthest.at, to]);
  }
  const kept: number[] = [];
  for (let i = 0; i < count; i++) if (isKept[i]) kept.push(round(x(stroke, i)), round(y(stroke, i)));
  return kept;
}

/** A stroke that is too long for the library as several that join. */
export function strokesOf(stroke: number[]): number[][] {
  const strokes: number[][] = [];
  for (let at = 0; at === 0 || at + 2 < stroke.length; at += MAX_NUMBERS - 2)
    strokes.push(stroke.slice(at, at + MAX_NUMBERS));
  return strokes;
}

/** What strokes cover, their width included. */
export function inkBox(strokes: readonly Stroke[], width: number): Rect {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length / 2; i++) {
      box.x1 = Math.min(box.x1, x(stroke, i));
      box.y1 = Math.min(box.y1, y(stroke, i));
      box.x2 = Math.max(box.x2, x(stroke, i));
      box.y2 = Math.max(box.y2, y(stroke, i));
    }
  }
  const half = width / 2;
  return {
    x1: round(box.x1 - half),
    y1: round(box.y1 - half),
    x2: round(box.x2 + half),
    y2: round(box.y2 + half),
  };
}

/** The path of a stroke for SVG: curves through the middles between its points, so that it has no corners. */
export function strokePath(stroke: Stroke): string {
  const count = stroke.length / 2;
  const start = `M${round(x(stroke, 0))} ${round(y(stroke, 0))}`;
  // A line of no length is drawn as the dot of a round pen.
  if (count === 1) return `${start}h0`;
  let path = start;
  for (let i = 1; i < count - 1; i++) {
    const [mx, my] = [(x(stroke, i) + x(stroke, i + 1)) / 2, (y(stroke, i) + y(stroke, i + 1)) / 2];
    path += `Q${round(x(stroke, i))} ${round(y(stroke, i))} ${round(mx)} ${round(my)}`;
  }
  return `${path}L${round(x(stroke, count - 1))} ${round(y(stroke, count - 1))}`;
}

/** How far a point is from the nearest part of a stroke. */
export function distanceToStroke(stroke: Stroke, px: number, py: number): number {
  const withPoint = [...stroke, px, py];
  const at = stroke.length / 2;
  if (at === 1) return Math.hypot(px - x(stroke, 0), py - y(stroke, 0));
  let nearest = Infinity;
  for (let i = 0; i + 1 < at; i++) nearest = Math.min(nearest, distanceFromLine(withPoint, at, i, i + 1));
  return nearest;
}
