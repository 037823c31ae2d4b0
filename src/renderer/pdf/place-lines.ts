import type { PageRect } from '#shared/entities/annotation.ts';
import { median, type TextLine } from '#shared/references/text-line.ts';

/** A line of text and the column it stands in, both in PDF space. */
export interface PlacedLine {
  rect: PageRect;
  /** As wide as the column's widest line and as high as the column. */
  column: PageRect;
}

const rectOf = ({ page, x1, x2, y, height }: TextLine): PageRect => ({
  page,
  x1,
  y1: y - height * 0.25,
  x2,
  y2: y + height * 0.8,
});

/** A line this much wider than most of its column runs over several: a title, a caption, a footer. */
const OVERHANG = 1.25;

const around = (rects: readonly PageRect[], page: number): PageRect => ({
  page,
  x1: Math.min(...rects.map(({ x1 }) => x1)),
  y1: Math.min(...rects.map(({ y1 }) => y1)),
  x2: Math.max(...rects.map(({ x2 }) => x2)),
  y2: Math.max(...rects.map(({ y2 }) => y2)),
});

const widthOf = ({ x1, x2 }: PageRect) => x2 - x1;

/** The lines of one page with their columns, in the order given. */
export function placeLines(lines: readonly TextLine[]): PlacedLine[] {
  const byColumn = Map.groupBy(lines, ({ column }) => column);
  const columns = new Map(
    [...byColumn].map(([column, inColumn]) => {
      const rects = inColumn.map(rectOf);
      const usual = median(rects.map(widthOf)) * OVERHANG;
      return [
        column,
        around(
          rects.filter((rect) => widthOf(rect) <= usual),
          rects[0]?.page ?? 1,
        ),
      ];
    }),
  );
  return lines.flatMap((line) => {
    const rect = rectOf(line);
    const column = columns.get(line.column);
    if (!column) return [];
    const isOver = rect.x1 < column.x1 || rect.x2 > column.x2;
    return [{ rect, column: isOver ? around([rect, column], line.page) : column }];
  });
}
