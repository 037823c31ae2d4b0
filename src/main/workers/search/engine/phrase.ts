import { FIELDS, type FieldSet, WEIGHTS } from './fields.ts';
import type { LiveSegment } from './live-segment.ts';
import { createPositionReader } from './positions.ts';
import { type Collection, inverseFrequency, termScore } from './scoring.ts';
import { findList, isInList, type Segment } from './segment.ts';
import { findTerm, prefixRange } from './vocabulary.ts';

/** A term of a phrase. */
export interface PhrasePart {
  term: string;
  /** How many terms after the first. */
  offset: number;
  /** Terms that begin with it count as well. */
  isPrefix: boolean;
}

/** Where a phrase stands in one paper's field. */
interface PhrasePlace {
  document: number;
  field: number;
  /** Positions of its first term. */
  positions: readonly number[];
}

export interface PhraseMatches {
  /** For each segment, where it stands. */
  places: readonly (readonly PhrasePlace[])[];
  /** What it is worth, place for place. */
  scores: readonly (readonly number[])[];
  count: number;
}

export interface PhraseQuery {
  parts: readonly PhrasePart[];
  fields: FieldSet;
  /** Where this term stands in the same field, the phrase does not count: it was found as one word already. */
  without?: string;
}

/** Finds a phrase in all segments. It is scored as a term would be that stands where it stands. */
export function matchPhrase(
  segments: readonly LiveSegment[],
  collection: Collection,
  phrase: PhraseQuery,
): PhraseMatches {
  const places = segments.map((live) => findPlaces(live, phrase));
  const matching = new Array<number>(FIELDS.length).fill(0);
  for (const { field } of places.flat()) matching[field] = (matching[field] ?? 0) + 1;
  const inverse = matching.map((count) => inverseFrequency(count, collection.count));
  const scores = places.map((row, index) => {
    const segment = segments[index]?.segment;
    return row.map(({ document, field, positions }) => {
      const length = segment?.lengths[field * segment.ids.length + document] ?? 0;
      const raw = termScore(positions.length, length, collection.averageLengths[field] ?? 0);
      return (WEIGHTS[field] ?? 0) * (inverse[field] ?? 0) * raw;
    });
  });
  return { places, scores, count: places.reduce((sum, row) => sum + row.length, 0) };
}

function findPlaces(live: LiveSegment, { parts, fields, without }: PhraseQuery): PhrasePlace[] {
  const { segment } = live;
  const other = without === undefined ? -1 : findTerm(segment, without);
  const ranges = parts.map(({ term, isPrefix }): [number, number] => {
    if (isPrefix) return prefixRange(segment, term);
    const number = findTerm(segment, term);
    return number < 0 ? [0, 0] : [number, number + 1];
  });
  if (ranges.some(([from, to]) => from === to)) return [];
  const places: PhrasePlace[] = [];
  for (let field = 0; field < FIELDS.length; field++) {
    if ((fields & (1 << field)) === 0) continue;
    const readers = parts.map(({ offset }, index): PartReader => {
      const [from, to] = ranges[index] ?? [0, 0];
      return createPartReader(segment, listsOf(segment, from, to, field), offset);
    });
    // The rarest first: it has the fewest papers to look at, and rules most of them out.
    readers.sort((a, b) => a.size - b.size);
    const found = other < 0 ? -1 : findList(segment, other, field);
    for (const document of readers[0]?.documents() ?? []) {
      if (live.gone[document] !== 0 || (found >= 0 && isInList(segment, found, document))) continue;
      const positions = together(readers, document);
      if (positions.length > 0) places.push({ document, field, positions });
    }
  }
  return places;
}

function listsOf(segment: Segment, from: number, to: number, field: number): number[] {
  const lists: number[] = [];
  for (let term = from; term < to; term++) {
    const list = findList(segment, term, field);
    if (list >= 0) lists.push(list);
  }
  return lists;
}

type PartReader = ReturnType<typeof createPartReader>;

/** Where one part of the phrase stands in a field. Documents are asked for in ascending order. */
function createPartReader(segment: Segment, lists: readonly number[], offset: number) {
  const { documents, postingStarts } = segment;
  const cursors = lists.map((list) => ({
    posting: postingStarts[list] as number,
    end: postingStarts[list + 1] as number,
    read: createPositionReader(segment),
  }));
  return {
    size: cursors.reduce((sum, { posting, end }) => sum + end - posting, 0),
    /** The documents with the part, ascending. */
    documents(): number[] {
      const all = cursors.flatMap(({ posting, end }) => Array.from(documents.subarray(posting, end)));
      return cursors.length > 1 ? [...new Set(all)].sort((a, b) => a - b) : all;
    },
    /** Where the phrase would begin if this part is at its place. */
    startsIn(document: number): number[] {
      const starts: number[] = [];
      for (const cursor of cursors) {
        cursor.posting = seek(documents, cursor.posting, cursor.end, document);
        if (cursor.posting < cursor.end && documents[cursor.posting] === document) {
          cursor.read(cursor.posting, starts, -offset);
        }
      }
      return cursors.length > 1 ? starts.sort((a, b) => a - b) : starts;
    },
  };
}

/** The first posting from `from` on whose document is not before the one given: by steps that double, then by halves. */
function seek(documents: Uint32Array, from: number, end: number, document: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && (documents[low + step] as number) < document) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions at which the phrase begins in the document. */
function together(readers: readonly PartReader[], document: number): number[] {
  let starts: number[] | undefined;
  for (const reader of readers) {
    const here = reader.startsIn(document);
    starts = starts === undefined ? here : inBoth(starts, here);
    if (starts.length === 0) break;
  }
  return starts ?? [];
}

/** What two ascending rows have in common. */
function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const common: number[] = [];
  let place = 0;
  for (const value of a) {
    while (place < b.length && (b[place] as number) < value) place++;
    if (b[place] === value) common.push(value);
  }
  return common;
}
