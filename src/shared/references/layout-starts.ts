import { isSameColumn } from './captions.ts';
import { mayEnd } from './entry-end.ts';
import type { EntryStart } from './labels.ts';
import { median, mostOf, type TextLine } from './text-line.ts';

const columnKey = ({ page, column }: TextLine): string => `${page}.${column}`;
const round = (points: number): number => Math.round(points * 2) / 2;

/** Shorter pieces are labels of a figure, or ends of entries, and say nothing of how lines are set. */
const SCRAP = 12;
const isScrap = ({ text }: TextLine): boolean => text.length < SCRAP;

/** The left edge of a column: the leftmost place at which more than one line begins. A figure's label may stick out. */
function leftEdge(lines: readonly TextLine[]): number {
  const whole = lines.filter((line) => !isScrap(line));
  const places = (whole.length > 0 ? whole : lines).map(({ x1 }) => x1).sort((a, b) => a - b);
  const shared = places.find((x1, index) => (places[index + 1] ?? Number.POSITIVE_INFINITY) - x1 <= 1.5);
  return shared ?? places[0] ?? 0;
}

/** By how much lines are indented against their neighbours; undefined where too few are to call it a style. */
function findIndent(lines: readonly TextLine[]): number | undefined {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!isSameColumn(before, line) || !before || isScrap(line) || isScrap(before)) return [];
    const step = round(Math.abs(line.x1 - before.x1));
    return step >= 3 && step <= 72 ? [[step, 1] as const] : [];
  });
  const indent = mostOf(steps);
  if (indent === undefined) return undefined;
  const alike = steps.filter(([step]) => Math.abs(step - indent) <= 1).length;
  return alike >= Math.max(2, lines.length * 0.1) ? indent : undefined;
}

/** The left edge of each column. One that holds but a few lines, all indented, borrows it from its like on other pages. */
function leftEdges(lines: readonly TextLine[], indent: number): Map<string, number> {
  const edges = new Map<string, number>();
  const certain: { line: TextLine; edge: number }[] = [];
  const columns = Map.groupBy(lines, columnKey);
  for (const [key, inColumn] of columns) {
    const edge = leftEdge(inColumn);
    edges.set(key, edge);
    const [line] = inColumn;
    if (line && inColumn.some(({ x1 }) => Math.abs(x1 - edge - indent) <= 1.5)) certain.push({ line, edge });
  }
  for (const [key, inColumn] of columns) {
    const [line] = inColumn;
    const edge = edges.get(key);
    if (!line || edge === undefined || certain.some((other) => columnKey(other.line) === key)) continue;
    const like = certain.find(
      (other) => other.line.column === line.column && Math.abs(edge - indent - other.edge) <= 1.5,
    );
    if (like) edges.set(key, like.edge);
  }
  return edges;
}

/** Entries whose first lines stick out to the left, or are indented where the others are not. */
function startsByIndent(lines: readonly TextLine[]): number[] | undefined {
  const indent = findIndent(lines);
  const [first] = lines;
  if (indent === undefined || !first) return undefined;
  const edges = leftEdges(lines, indent);
  const isOut = (line: TextLine) => line.x1 - (edges.get(columnKey(line)) ?? line.x1) < indent / 2;
  const hangs = isOut(first);
  const starts = [...lines.keys()].filter((index) => {
    const line = lines[index];
    return line !== undefined && isOut(line) === hangs;
  });
  // All lines in or all out but a few: the step belongs to something else.
  return starts.length > 1 && starts.length < lines.length * 0.9 ? starts : undefined;
}

/** Whether an entry seems to end with this line, which stops short of the margin. */
const seemsToEnd = (line: TextLine, right: number): boolean => mayEnd(line) && line.x2 < right - line.height;

const AUTHOR =
  /^(?:\p{Lu}[\p{L}’'-]+,? (?:\p{Lu}\.|\p{Lu}{1,3}[,.:])|\p{Lu}\. ?(?:\p{Lu}\. ?)*\p{Lu}[\p{L}’'-]+(?:,| and)|\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+(?:,| and |\. ))/u;

/** Entries with more room above them than lines have between each other. */
function startsByGap(lines: readonly TextLine[]): number[] | undefined {
  const gaps = lines.map((line, index) => {
    const before = lines[index - 1];
    return before && isSameColumn(before, line) ? before.y - line.y : undefined;
  });
  const leading = median(gaps.filter((gap) => gap !== undefined && gap > 0) as number[]);
  const starts = [...lines.keys()].filter((index) => {
    const before = lines[index - 1];
    const gap = gaps[index];
    if (!before) return true;
    return gap === undefined ? mayEnd(before) && AUTHOR.test(lines[index]?.text ?? '') : gap > leading * 1.22;
  });
  return starts.length > Math.max(1, lines.length * 0.08) ? starts : undefined;
}

/** Entries told by nothing but how lines end and begin. */
function startsByText(lines: readonly TextLine[]): number[] {
  const rights = new Map(
    [...Map.groupBy(lines, columnKey)].map(([key, inColumn]) => [
      key,
      Math.max(...inColumn.map(({ x2 }) => x2)),
    ]),
  );
  return [...lines.keys()].filter((index) => {
    const before = lines[index - 1];
    const line = lines[index];
    if (!before || !line) return true;
    if (seemsToEnd(before, rights.get(columnKey(before)) ?? 0)) return /^[^\p{Ll}]/u.test(line.text);
    return /[.\d]$/.test(before.text) && AUTHOR.test(line.text);
  });
}

/** Where entries without labels begin, by the layout. */
export function layoutStarts(lines: readonly TextLine[]): EntryStart[] {
  const starts = startsByIndent(lines) ?? startsByGap(lines) ?? startsByText(lines);
  return starts.map((line) => ({ line, skip: 0 }));
}
