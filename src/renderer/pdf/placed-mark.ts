import { distanceToStroke } from './ink.ts';
import { isIcon, type Mark, STROKE_WIDTH } from './mark.ts';
import { boxHolds, type PageBox, toPageBox, type Viewport } from './page-geometry.ts';

/** Side of a note's icon: the same at every zoom. In CSS pixels. */
export const NOTE_PX = 22;
/** So near to a line counts as on it, in CSS pixels. */
const REACH_PX = 5;

/** A mark on one page as it is shown: in shares of the page, so that no zoom moves it. */
export interface PlacedMark {
  mark: Mark;
  boxes: PageBox[];
  /** Of ink: x, y, x, y … in shares of the page. */
  strokes: number[][];
  /** Of ink, in shares of the page's width. */
  strokeWidth: number;
}

/** Size of the shown page in CSS pixels. */
export interface PageSize {
  width: number;
  height: number;
}

function shownStroke(stroke: readonly number[], viewport: Viewport): number[] {
  const shown: number[] = [];
  for (let i = 0; i + 1 < stroke.length; i += 2) {
    const [x = 0, y = 0] = viewport.convertToViewportPoint(stroke[i] ?? 0, stroke[i + 1] ?? 0);
    shown.push(x / viewport.width, y / viewport.height);
  }
  return shown;
}

/** Where a mark is on a page (from 1). */
export function placeMark(mark: Mark, page: number, viewport: Viewport & { scale: number }): PlacedMark {
  const { strokes = [], strokeWidth = STROKE_WIDTH } = mark;
  const isInked = mark.rects[0]?.page === page;
  return {
    mark,
    boxes: mark.rects.filter((rect) => rect.page === page).map((rect) => toPageBox(rect, viewport)),
    strokes: isInked ? strokes.map((stroke) => shownStroke(stroke, viewport)) : [],
    strokeWidth: (strokeWidth * viewport.scale) / viewport.width,
  };
}

/** The box of a note's icon, wholly on the page. */
export function noteBox({ left, top }: PageBox, { width, height }: PageSize): PageBox {
  const [w, h] = [NOTE_PX / width, NOTE_PX / height];
  return {
    left: Math.max(0, Math.min(left, 1 - w)),
    top: Math.max(0, Math.min(top, 1 - h)),
    width: w,
    height: h,
  };
}

function isHit({ mark, boxes, strokes, strokeWidth }: PlacedMark, x: number, y: number, size: PageSize) {
  if (isIcon(mark)) return boxes.some((box) => boxHolds(noteBox(box, size), x, y));
  if (strokes.length === 0) return boxes.some((box) => boxHolds(box, x, y));
  const inPixels = (stroke: number[]) =>
    stroke.map((share, i) => share * (i % 2 === 0 ? size.width : size.height));
  const reach = Math.max(REACH_PX, (strokeWidth * size.width) / 2);
  return strokes.some(
    (stroke) => distanceToStroke(inPixels(stroke), x * size.width, y * size.height) <= reach,
  );
}

/** A note's icon lies over all others. */
const areaOf = ({ mark, boxes }: PlacedMark) =>
  isIcon(mark) ? 0 : boxes.reduce((sum, box) => sum + box.width * box.height, 0);

/** The marks at a point given in shares of the page, the smallest first: it is the hardest to hit. */
export function marksAt(placed: Iterable<PlacedMark>, x: number, y: number, size: PageSize): Mark[] {
  return [...placed]
    .filter((place) => isHit(place, x, y, size))
    .toSorted((a, b) => areaOf(a) - areaOf(b))
    .map(({ mark }) => mark);
}

/** Lines of text that follow each other touch, and are not one over the other: boxes share more than this of the lower. */
const SHARED = 0.25;

/** Whether a box of one lies over a box of the other. */
export function overlap(a: PlacedMark, b: PlacedMark): boolean {
  return a.boxes.some((one) =>
    b.boxes.some((other) => {
      const left = Math.max(one.left, other.left);
      const top = Math.max(one.top, other.top);
      const width = Math.min(one.left + one.width, other.left + other.width) - left;
      const height = Math.min(one.top + one.height, other.top + other.height) - top;
      return width > 0 && height > Math.min(one.height, other.height) * SHARED;
    }),
  );
}

/** The one meant by a click on several: the first, and by another click on the same the one after the last. */
export function nextUnder<T>(
  under: readonly T[],
  last: { under: readonly T[]; hit: T | undefined } | undefined,
): T | undefined {
  const isSame = last?.under.length === under.length && under.every((id, i) => id === last.under[i]);
  if (!isSame || last.hit === undefined) return under[0];
  return under[(under.indexOf(last.hit) + 1) % under.length];
}
