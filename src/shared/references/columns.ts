import type { Segment } from './text-line.ts';

/** How far from the middle of the text a gutter may lie, in shares of its width. */
const SEARCH_WIDTH = 0.14;
/** Each column has at least this many lines beside the other's. */
const MIN_LINES = 3;
const FEW_LINES = 8;
const MAX_CROSSING = 0.25;
/** A page with more is a drawing. */
const MOST_PIECES = 6000;
const STEP_PT = 1;

const crosses = ({ x1, x2 }: Segment, x: number): boolean => x1 < x - 1 && x2 > x + 1;

const isLevel = (a: Segment | undefined, b: Segment): boolean => a !== undefined && Math.abs(a.y - b.y) < 0.5;

/**
 * How much of a page parts at `x`: of the longest stretch from top to bottom that nothing crosses, the lines of the
 * shorter column.
 */
function countBeside(downwards: readonly Segment[], x: number): number {
  let most = 0;
  let left: Segment[] = [];
  let right: Segment[] = [];
  for (const segment of downwards) {
    if (crosses(segment, x)) {
      left = [];
      right = [];
      continue;
    }
    const side = segment.x1 < x - 1 ? left : right;
    if (!isLevel(side.at(-1), segment)) side.push(segment);
    most = Math.max(most, Math.min(left.length, right.length));
  }
  return most;
}

/** Where a page parts into two columns, if only in a part of it, in PDF space; undefined for one column. */
export function findGutter(segments: readonly Segment[]): number | undefined {
  if (segments.length === 0 || segments.length > MOST_PIECES) return undefined;
  const downwards = [...segments].sort((a, b) => b.y - a.y);
  const left = segments.reduce((least, { x1 }) => Math.min(least, x1), Number.POSITIVE_INFINITY);
  const right = segments.reduce((most, { x2 }) => Math.max(most, x2), Number.NEGATIVE_INFINITY);
  const middle = (left + right) / 2;
  const reach = (right - left) * SEARCH_WIDTH;
  let best = { lines: MIN_LINES - 1, from: 0, to: 0 };
  for (let x = middle - reach; x <= middle + reach; x += STEP_PT) {
    const lines = countBeside(downwards, x);
    if (lines > best.lines) best = { lines, from: x, to: x };
    else if (lines === best.lines && x - best.to <= STEP_PT) best.to = x;
  }
  return best.lines < MIN_LINES ? undefined : (best.from + best.to) / 2;
}

/** Whether most of a page keeps clear of where the page before it parts. */
export function keepsClear(segments: readonly Segment[], gutter: number): boolean {
  const crossing = segments.filter((segment) => crosses(segment, gutter)).length;
  return segments.length <= MOST_PIECES && crossing < segments.length * MAX_CROSSING;
}

/**
 * The segments of a page by column, in reading order. What runs across the page parts the columns above it from those
 * below; a long address that sticks out of its column does not.
 */
export function toColumns(
  segments: readonly Segment[],
  gutter: number | undefined,
): { column: number; segments: Segment[] }[] {
  if (gutter === undefined) return [{ column: 0, segments: [...segments] }];
  const onRight = segments.filter(({ x1 }) => x1 >= gutter - 1);
  const isBesideColumn = ({ y, height }: Segment) =>
    onRight.some((other) => Math.abs(other.y - y) < Math.max(other.height, height) * 0.8);
  const edges = segments
    .filter((segment) => crosses(segment, gutter) && !isBesideColumn(segment))
    .map(({ y }) => y);
  const bands = Array.from({ length: edges.length + 1 }, (): [Segment[], Segment[]] => [[], []]);
  for (const segment of segments) {
    const above = edges.filter((edge) => edge >= segment.y).length;
    bands[above]?.[segment.x1 < gutter - 1 ? 0 : 1].push(segment);
  }
  return bands.flatMap(([left, right]) => {
    // Between lines across the page, a piece or two on the right are the rest of a line with a wide gap in it.
    const isOneLine =
      left.length < FEW_LINES &&
      new Set(right.map(({ y }) => Math.round(y))).size < MIN_LINES &&
      right.every((segment) => left.some((other) => isLevel(other, segment)));
    if (isOneLine) return [{ column: 0, segments: [...left, ...right] }];
    return [
      { column: 0, segments: left },
      { column: 1, segments: right },
    ];
  });
}
