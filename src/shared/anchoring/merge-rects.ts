/** An upright rectangle in any unit; x1 < x2 and y1 < y2 unless it is empty. */
export interface Rect {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Runs belong to one line when they share at least this part of the lower one's height … */
const SHARED_HEIGHT = 0.5;
/** … are at most this many times as high as each other (a tall bracket is not a line of its neighbours) … */
const MAX_HEIGHT_RATIO = 2.5;
/** … and lie no farther apart than this many heights: wider is the gap between two columns. */
const MAX_GAP = 1;

const height = (r: Rect) => r.y2 - r.y1;

function contains(outer: Rect, inner: Rect): boolean {
  return outer.x1 <= inner.x1 && outer.x2 >= inner.x2 && outer.y1 <= inner.y1 && outer.y2 >= inner.y2;
}

function onOneLine(a: Rect, b: Rect): boolean {
  const low = Math.min(height(a), height(b));
  const high = Math.max(height(a), height(b));
  if (high > low * MAX_HEIGHT_RATIO) return false;
  const shared = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  const gap = Math.max(a.x1, b.x1) - Math.min(a.x2, b.x2);
  return shared >= low * SHARED_HEIGHT && gap <= high * MAX_GAP;
}

function union(a: Rect, b: Rect): Rect {
  return {
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  };
}

const joins = (a: Rect, b: Rect) => contains(a, b) || contains(b, a) || onOneLine(a, b);

/** Puts the rectangle among the lines, where the first of the lines it joins stood. */
function addToLines(lines: Rect[], rect: Rect): void {
  let grown = rect;
  let place = lines.length;
  for (;;) {
    const at = lines.findIndex((line) => joins(line, grown));
    const line = lines[at];
    if (!line) break;
    grown = union(line, grown);
    lines.splice(at, 1);
    place = Math.min(place, at);
  }
  lines.splice(place, 0, grown);
}

const transposed = ({ x1, y1, x2, y2 }: Rect): Rect => ({ x1: y1, y1: x1, x2: y2, y2: x2 });

/** Whether the text runs down or up the page, as on a page turned sideways: most of it is then taller than wide. */
function runsSideways(rects: readonly Rect[]): boolean {
  let balance = 0;
  for (const { x1, y1, x2, y2 } of rects) {
    const [width, length] = [x2 - x1, y2 - y1];
    balance += (length > width ? 1 : -1) * width * length;
  }
  return balance > 0;
}

/**
 * Makes of the many client rectangles of a text selection one rectangle per line (and column): empty ones dropped,
 * overlapping and neighbouring runs of a line joined. Lines keep the order in which they came.
 */
export function mergeRects(rects: readonly Rect[]): Rect[] {
  const full = rects.filter(({ x1, y1, x2, y2 }) => x2 > x1 && y2 > y1);
  const isSideways = runsSideways(full);
  const lines: Rect[] = [];
  for (const { x1, y1, x2, y2 } of full) {
    addToLines(lines, isSideways ? transposed({ x1, y1, x2, y2 }) : { x1, y1, x2, y2 });
  }
  return isSideways ? lines.map(transposed) : lines;
}
