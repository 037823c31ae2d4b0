import type { EntryStart } from './labels.ts';
import type { TextLine } from './text-line.ts';

/** Where a link leads, in PDF space, as a destination says it. */
export interface Target {
  page: number;
  /** Without it, only the page is known, and no entry is told. */
  top?: number;
  /** Tells the column. */
  left?: number;
}

/** How far above the letters of what they lead to destinations may stand; a file keeps to one of these. */
const ROOMS = [3, 0, 6, 9, 12, 16, 20, 25, 30, 36];
/** Further off than this, a target is none of a line. */
const MAX_DISTANCE = 16;
/** What a point to the side counts against one up or down: enough to tell columns apart. */
const SIDEWAYS = 0.1;
const ASCENT = 0.8;
/** So many targets tell how a file places them. */
const PROBES = 60;
/** So many entries for each that a link leads to are no surprise. */
const MOST_UNCITED = 1.3;
/** With fewer, the paper's links tell too little of its list. */
const FEWEST = 3;

/** The line that a target points at, by index, if it stands `room` above the line's letters. */
function lineAt(lines: readonly TextLine[], onPage: readonly number[], target: Target, room: number): number {
  let nearest = -1;
  let least = MAX_DISTANCE;
  for (const index of onPage) {
    const line = lines[index];
    if (!line) continue;
    const beside = target.left ? Math.abs(line.x1 - target.left) * SIDEWAYS : 0;
    const far = Math.abs((target.top ?? 0) - room - line.y - line.height * ASCENT) + beside;
    if (far < least) [nearest, least] = [index, far];
  }
  return nearest;
}

/**
 * The lines of a bibliography that the paper's own links lead to, with the targets of each, from top to bottom. How far above
 * its line a target stands differs from file to file: it is where most of them meet the beginnings known otherwise.
 *
 * @param starts where entries begin as far as labels and layout tell
 */
export function targetedLines(
  lines: readonly TextLine[],
  starts: readonly EntryStart[],
  targets: readonly Target[],
): Map<number, Target[]> {
  const byPage = Map.groupBy(lines.keys(), (index) => lines[index]?.page ?? 0);
  const within = targets.filter(({ page, top }) => top !== undefined && byPage.has(page));
  const begins = new Set(starts.map(({ line }) => line));
  const at = (target: Target, room: number) => lineAt(lines, byPage.get(target.page) ?? [], target, room);
  const meets = ROOMS.map((room) => {
    const met = within.slice(0, PROBES).map((target) => at(target, room));
    return new Set(met.filter((line) => begins.has(line))).size;
  });
  const room = ROOMS[meets.indexOf(Math.max(...meets))] ?? 0;
  const found = new Map<number, Target[]>();
  for (const target of within) {
    const line = at(target, room);
    if (line >= 0) found.set(line, [...(found.get(line) ?? []), target]);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** Whether the numbers of a list go up by one, so that nothing can be missing between them. */
const counts = (starts: readonly EntryStart[]): boolean =>
  starts.every(
    ({ label }, index) => label !== undefined && Number(label) === Number(starts[0]?.label) + index,
  );

/**
 * Where entries begin. A list that counts is right, and so is one that has a beginning wherever a link leads, and few others:
 * not all that is listed is cited. Of any other the paper's own links know better.
 */
export function startsByTargets(
  starts: readonly EntryStart[],
  targeted: ReadonlyMap<number, readonly Target[]>,
): readonly EntryStart[] {
  if (targeted.size < FEWEST || (starts.length >= targeted.size && counts(starts))) return starts;
  const known = new Map(starts.map((start) => [start.line, start]));
  const met = [...targeted.keys()].filter((line) => known.has(line)).length;
  const isRight = met >= targeted.size * 0.95 && starts.length <= targeted.size * MOST_UNCITED;
  if (isRight && starts.length >= targeted.size) return starts;
  const isFew = targeted.size < starts.length * 0.25;
  return isFew ? starts : [...targeted.keys()].map((line) => known.get(line) ?? { line, skip: 0 });
}

/** The lines from the first that one of at least a few links leads to; none where there are no such links. */
export function linesFromTargets(lines: readonly TextLine[], targets: readonly Target[]): TextLine[] {
  const targeted = targetedLines(lines, [], targets);
  const [first] = targeted.keys();
  return first === undefined || targeted.size < FEWEST ? [] : lines.slice(first);
}
