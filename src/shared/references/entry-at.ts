import type { ReferenceEntry } from './parse-bibliography.ts';
import type { Target } from './targets.ts';

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

const isSame = (a: Target, b: Target): boolean => a.page === b.page && a.top === b.top && a.left === b.left;

/** The entry that a citation's destination points at; undefined when it points at none. */
export function entryAt(entries: readonly ReferenceEntry[], target: Target): ReferenceEntry | undefined {
  if (target.top === undefined) return undefined;
  const own = entries.find(({ targets }) => targets?.some((one) => isSame(one, target)));
  if (own) return own;
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
