import { findGutter, keepsClear, toColumns } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { toSegments } from './segments.ts';
import { mostOf, type PageItems, type Segment, type TextLine } from './text-line.ts';

/** Pieces whose baselines differ by no more than this share of their size stand on one line. */
const SAME_LINE = 0.45;

/** The segments of one column as rows from top to bottom, each from left to right. */
function toRows(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const tallest = row?.reduce((a, b) => (b.height > a.height ? b : a));
    const size = tallest && Math.max(tallest.height, segment.height);
    if (row && tallest && size && tallest.y - segment.y <= size * SAME_LINE) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.x1 - b.x1));
}

function toLine(row: readonly Segment[], page: number, column: number): TextLine {
  const main = row.reduce((a, b) => (b.x2 - b.x1 > a.x2 - a.x1 ? b : a));
  return {
    text: row.map(({ text }) => text).join(' '),
    page,
    column,
    x1: Math.min(...row.map(({ x1 }) => x1)),
    x2: Math.max(...row.map(({ x2 }) => x2)),
    y: main.y,
    height: main.height,
    font: mostOf(row.flatMap(({ fonts }) => [...fonts])) ?? '',
  };
}

/** The lines of pages in reading order, headers and footers included. */
function linesOfPages(pages: readonly PageItems[]): { box: number[]; lines: TextLine[] }[] {
  let gutter: number | undefined;
  return pages.map(({ page, box, items }) => {
    const segments = withoutLineNumbers(toSegments(items));
    // A page that is nearly empty parts where the one before it did.
    const before = gutter !== undefined && keepsClear(segments, gutter) ? gutter : undefined;
    gutter = findGutter(segments) ?? before;
    const columns = toColumns(segments, gutter);
    const lines = columns.flatMap(({ column, segments: inColumn }) =>
      toRows(inColumn).map((row) => toLine(row, page, column)),
    );
    return { box, lines };
  });
}

/**
 * The lines of consecutive pages in reading order, one column after the other, without what repeats from page to page
 * (headers, footers, page numbers) and without line numbers.
 */
export function toLines(pages: readonly PageItems[]): TextLine[] {
  return withoutFurniture(linesOfPages(pages));
}
