import { v7 as uuidv7 } from 'uuid';
import type { Rect } from '#shared/anchoring/merge-rects.ts';
import type { Annotation, NewAnnotation, PageRect } from '#shared/entities/annotation.ts';
import type { NearLine, PlacedQuote } from '../workers/pdf-text/places.ts';

/** Where a mark is on another PDF than its own. */
export type NewPlace = Pick<Annotation, 'page' | 'rects'> & {
  placement: NonNullable<Annotation['placement']>;
} & Partial<Pick<Annotation, 'quote' | 'position' | 'strokes'>>;

/** Lines that moved alike moved by the same up to so much, in points. */
const SAME_MOVE = 1.5;
/** Pages are of one size up to so much, in points. */
const SAME_SIZE = 1;

/** Kept with its quote and the page it was on, but nowhere to be seen. */
export const lostPlace = ({ page, quote }: Pick<Annotation, 'page' | 'quote'>): NewPlace => ({
  page,
  rects: [],
  placement: 'lost',
  ...(quote && { quote }),
});

/** What a place can be at best that was found by one which is flagged itself. */
const atBest = ({ placement }: Pick<Annotation, 'placement'>) =>
  placement === 'uncertain' ? 'uncertain' : 'exact';

/** The place of a text mark, by where its quote was found. */
export function textPlace(
  mark: Pick<Annotation, 'page' | 'quote' | 'kind' | 'placement'>,
  found: PlacedQuote | null,
): NewPlace {
  const { quote, kind } = mark;
  if (!found || !quote || found.rects.length === 0) return lostPlace(mark);
  const isExact = found.certainty === 'exact';
  const [line] = found.rects;
  // A note has its icon where the words begin.
  const rects = kind === 'note' && line ? [{ ...line, x2: line.x1 }] : found.rects;
  return {
    page: found.page,
    rects,
    placement: isExact ? atBest(mark) : 'uncertain',
    // Where the words are the same they stay as they were taken; where they changed, the mark covers what is there now.
    quote: isExact ? { ...found.quote, exact: quote.exact } : found.quote,
    position: { type: 'TextPositionSelector', start: found.start, end: found.end },
  };
}

/** What a mark covers on its page. */
export function extentOf({
  page,
  rects,
  strokes,
}: Pick<Annotation, 'page' | 'rects' | 'strokes'>): PageRect | undefined {
  const onPage = rects.filter((rect) => rect.page === page);
  const xs = [...onPage.flatMap(({ x1, x2 }) => [x1, x2])];
  const ys = [...onPage.flatMap(({ y1, y2 }) => [y1, y2])];
  for (const stroke of onPage.length === 0 ? (strokes ?? []) : []) {
    for (const [index, value] of stroke.entries()) (index % 2 === 0 ? xs : ys).push(value);
  }
  if (xs.length === 0) return undefined;
  return { page, x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

const round = (points: number): number => Math.round(points * 100) / 100;

function moved(
  { page, rects, strokes }: Pick<Annotation, 'page' | 'rects' | 'strokes'>,
  to: { page: number; dx: number; dy: number },
): Pick<NewPlace, 'page' | 'rects' | 'strokes'> {
  const shifted = rects.map((rect) => ({
    page: to.page + rect.page - page,
    x1: round(rect.x1 + to.dx),
    y1: round(rect.y1 + to.dy),
    x2: round(rect.x2 + to.dx),
    y2: round(rect.y2 + to.dy),
  }));
  return {
    page: to.page,
    rects: shifted,
    ...(strokes && {
      strokes: strokes.map((stroke) =>
        stroke.map((value, i) => round(value + (i % 2 === 0 ? to.dx : to.dy))),
      ),
    }),
  };
}

interface Move {
  page: number;
  dx: number;
  dy: number;
  isExact: boolean;
  position: NonNullable<Annotation['position']>;
}

function moveOf(line: NearLine, found: PlacedQuote | null): Move[] {
  const rect = found?.rects[0];
  if (!found || !rect) return [];
  const { page } = rect;
  const position = { type: 'TextPositionSelector' as const, start: found.start, end: found.end };
  const isExact = found.certainty === 'exact';
  return [{ page, dx: rect.x1 - line.rect.x1, dy: rect.y2 - line.rect.y2, isExact, position }];
}

const isWithin = (extent: Rect, box: Rect): boolean =>
  extent.x1 >= box.x1 - SAME_SIZE &&
  extent.y1 >= box.y1 - SAME_SIZE &&
  extent.x2 <= box.x2 + SAME_SIZE &&
  extent.y2 <= box.y2 + SAME_SIZE;

function isSameSize(a: Rect | null | undefined, b: Rect | undefined): boolean {
  if (!a || !b) return false;
  const widths = Math.abs(a.x2 - a.x1 - (b.x2 - b.x1));
  const heights = Math.abs(a.y2 - a.y1 - (b.y2 - b.y1));
  return widths <= SAME_SIZE && heights <= SAME_SIZE;
}

/** What is known of the surroundings of a mark that is not text, on its own PDF and on the other. */
export interface Surroundings {
  /** The lines of print nearest to it, and where each was found; the nearest first. */
  lines: readonly { line: NearLine; found: PlacedQuote | null }[];
  /** Its own page. */
  pageBox: Rect | null;
  /** The pages of the other PDF. */
  pageBoxes: readonly Rect[];
}

/**
 * The place of a mark that is not text: it goes along with the print around it, surely where all of that moved alike. Without
 * print it stays at its place on the page, flagged.
 */
export function besideText(mark: Annotation, { lines, pageBox, pageBoxes }: Surroundings): NewPlace {
  const extent = extentOf(mark);
  if (!extent) return lostPlace(mark);
  const moves = lines.flatMap(({ line, found }) => moveOf(line, found));
  const [first] = moves.toSorted((a, b) => Number(b.isExact) - Number(a.isExact));
  if (first) {
    const box = pageBoxes[first.page - 1];
    const now = moved(mark, first);
    const shifted = extentOf(now);
    if (box && shifted && isWithin(shifted, box)) {
      const agree = moves.every(
        ({ page, dx, dy, isExact }) =>
          isExact && page === first.page && Math.hypot(dx - first.dx, dy - first.dy) <= SAME_MOVE,
      );
      const isSure = agree && moves.length === lines.length && lines.length > 1;
      return { ...now, placement: isSure ? atBest(mark) : 'uncertain', position: first.position };
    }
  }
  if (!isSameSize(pageBox, pageBoxes[mark.page - 1])) return lostPlace(mark);
  return {
    ...moved(mark, { page: mark.page, dx: 0, dy: 0 }),
    placement: 'uncertain',
    position: mark.position,
  };
}

/** The copy of a mark on another PDF. The mark itself stays as it is. */
export function carriedCopy(mark: Annotation, documentSha256: string, place: NewPlace): NewAnnotation {
  const { kind, color, note, tags, paperId, author, strokeWidth, createdAt } = mark;
  return {
    id: uuidv7(),
    paperId,
    documentSha256,
    kind,
    color,
    note,
    tags,
    ...(author !== undefined && { author }),
    ...(strokeWidth !== undefined && place.strokes && { strokeWidth }),
    ...place,
    carriedFrom: mark.carriedFrom ?? mark.id,
    createdAt,
    updatedAt: new Date().toISOString(),
  };
}
