import { type LiveSegment, liveCount } from './live-segment.ts';

/** A segment is put together with the later ones once it is not this many times as large as they are together. */
const GROWTH = 3;
/** A segment of which a larger share is gone is written anew. */
const MOST_GONE = 0.2;
/** Segments that are left alone while a library is taken in. */
export const MANY_SEGMENTS = 12;

const size = (live: LiveSegment): number =>
  live.segment.documents.length * (liveCount(live) / Math.max(1, live.segment.ids.length));

/**
 * The segments to put into one now; none: they are well as they are. Each that stays is several times as large as all
 * later ones together, so that there are few, and a paper is copied seldom (a logarithmic merge; P. O'Neil et al.,
 * "The log-structured merge-tree", 1996).
 * @param most leave up to so many segments alone
 */
export function segmentsToMerge(segments: readonly LiveSegment[], most = 1): LiveSegment[] {
  if (segments.length <= most && most > 1) return [];
  let later = segments.reduce((sum, live) => sum + size(live), 0);
  for (const [index, live] of segments.entries()) {
    later -= size(live);
    const isLast = index === segments.length - 1;
    const isWorn = live.goneCount > live.segment.ids.length * MOST_GONE;
    if (isWorn && (isLast || size(live) >= GROWTH * later)) return [live];
    if (!isLast && size(live) < GROWTH * later) return segments.slice(index);
  }
  return [];
}
