import type { Rect } from '#shared/anchoring/merge-rects.ts';

/** A piece of a page's text, from `start` to before `end`, and where it is in PDF space. */
export interface PlacedRun {
  start: number;
  end: number;
  rect: Rect;
}

/** Pieces side by side, in the order of the text. */
export type TextRow = [PlacedRun, ...PlacedRun[]];

/** Side by side they share at least this part of the lower one's height. */
const SHARED_HEIGHT = 0.5;
/** Text that goes on behind a line's end, at the same height and nearer than this many heights, is of the same line. */
const MAX_GAP = 1;

/** A point above a line belongs to it rather than to another beside it, as long as that is not this many times nearer. */
const UPRIGHT = 4;

const height = ({ y1, y2 }: Rect) => y2 - y1;

function areSideBySide(a: Rect, b: Rect): boolean {
  const shared = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  return shared >= Math.min(height(a), height(b)) * SHARED_HEIGHT;
}

function gapOf(a: Rect, b: Rect): number {
  return Math.max(a.x1, b.x1) - Math.min(a.x2, b.x2);
}

/** The rows of a page's text, in its order: down one column, then down the next. */
export function textRows(runs: readonly PlacedRun[], text: string): TextRow[] {
  const rows: TextRow[] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isBroken = last && text.slice(last.end, run.start).includes('\n');
    const isNear =
      last &&
      areSideBySide(last.rect, run.rect) &&
      (!isBroken || gapOf(last.rect, run.rect) <= MAX_GAP * height(last.rect));
    if (row && isNear) row.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** The offset before the first letter of a row, and the one behind its last. */
export const rowEnds = (row: TextRow): { start: number; end: number } => ({
  start: row[0].start,
  end: row.at(-1)?.end ?? row[0].end,
});

/** The index of the row that an offset is in: of two that meet there the later one. */
export function rowAt(rows: readonly TextRow[], offset: number): number {
  const after = rows.findIndex((row) => row[0].start > offset);
  return Math.max(0, (after < 0 ? rows.length : after) - 1);
}

/** The row that a point in PDF space is in, or the nearest one: up and down counts for more than to the side. */
export function nearestRow(rows: readonly TextRow[], x: number, y: number): TextRow | undefined {
  const outside = (value: number, from: number, to: number) => Math.max(0, from - value, value - to);
  const away = (row: TextRow) =>
    Math.min(...row.map(({ rect }) => outside(y, rect.y1, rect.y2) * UPRIGHT + outside(x, rect.x1, rect.x2)));
  let best: { row: TextRow; distance: number } | undefined;
  for (const row of rows) {
    const distance = away(row);
    if (!best || distance < best.distance) best = { row, distance };
  }
  return best?.row;
}
