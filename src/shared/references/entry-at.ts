import type { ReferenceEntry } from './parse-bibliography.ts';

/** Where a link leads, in PDF space, as a destination says it. */
export interface Target {
  page: number;
  /** Without it, only the page is known, and no entry is told. */
  top?: number;
  /** Tells the column. */
  left?: number;
}

/** Destinations stand a few points above the letters of what they lead to. */
const USUAL_ROOM = 3;
/** Further off than this, the link leads to something else. */
const MAX_DISTANCE = 28;
/** What a point to the side counts against one up or down: enough to tell columns apart. */
const SIDEWAYS = 0.1;

function distance(entry: ReferenceEntry, { page, top = 0, left }: Target): number {
  const [rect] = entry.rects;
  if (!rect || rect.page !== page) return Number.POSITIVE_INFINITY;
  const beside = left === undefined ? 0 : Math.abs(rect.x1 - left) * SIDEWAYS;
  return Math.abs(top - rect.y2 - USUAL_ROOM) + beside;
}

/** The entry that a citation's destination points at; undefined when it points at none. */
export function entryAt(entries: readonly ReferenceEntry[], target: Target): ReferenceEntry | undefined {
  if (target.top === undefined) return undefined;
  let nearest: ReferenceEntry | undefined;
  let least = MAX_DISTANCE;
  for (const entry of entries) {
    const far = distance(entry, target);
    if (far >= least) continue;
    nearest = entry;
    least = far;
  }
  return nearest;
}
