/**
 * A part of the index that never changes: some papers and the postings of their words, in typed arrays that lie on disk
 * just as they lie in memory. Documents, terms, lists and postings go by number; a list holds the postings of one term
 * in one field, and everything about it lies side by side.
 */
export interface Segment {
  /** Paper ids by document. */
  readonly ids: readonly string[];
  /** Different terms in a field, at `field × documents + document`. */
  readonly lengths: Uint32Array;
  /** The terms in the order of their UTF-16 units, one after the other. */
  readonly termUnits: Uint16Array;
  /** Where each term begins in `termUnits`; one more marks the end. */
  readonly termStarts: Uint32Array;
  /** The terms in the order of their units from the last to the first. */
  readonly backwards: Uint32Array;
  /** The first list of each term; one more marks the end. */
  readonly listStarts: Uint32Array;
  /** The field of each list, ascending within a term. */
  readonly listFields: Uint8Array;
  /** The first posting of each list; one more marks the end. */
  readonly postingStarts: Uint32Array;
  /** Documents by posting, ascending within a list. */
  readonly documents: Uint32Array;
  /** How often the term stands in the field of the document, by posting; at most `MOST_OFTEN`. */
  readonly frequencies: Uint16Array;
  /** Positions of all postings in turn: differences as little-endian base-128 numbers. */
  readonly positions: Uint8Array;
  /** Where the positions of every `POSITION_BLOCK`th posting begin. */
  readonly positionStarts: Uint32Array;
  /** The first page of each document in `pageStarts`; one more marks the end. */
  readonly documentPages: Uint32Array;
  /** The position of the first term of each page of full text. */
  readonly pageStarts: Uint32Array;
}

/** Later occurrences in one field of one paper are not kept. */
export const MOST_OFTEN = 0xffff;

export const POSITION_BLOCK = 16;

export const termCount = ({ termStarts }: Segment): number => termStarts.length - 1;

export const termText = ({ termUnits, termStarts }: Segment, term: number): string =>
  String.fromCharCode(...termUnits.subarray(termStarts[term], termStarts[term + 1]));

/** The list of a term in a field; -1: it does not stand there. */
export function findList(segment: Segment, term: number, field: number): number {
  const end = segment.listStarts[term + 1] as number;
  for (let list = segment.listStarts[term] as number; list < end; list++) {
    if (segment.listFields[list] === field) return list;
  }
  return -1;
}

/** The posting of a document among those from `from` up to but not with `to`; -1: it is not there. */
export function findPosting(documents: Uint32Array, from: number, to: number, document: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = documents[middle] as number;
    if (there === document) return middle;
    if (there < document) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether a list names a document. */
export const isInList = ({ documents, postingStarts }: Segment, list: number, document: number): boolean =>
  findPosting(documents, postingStarts[list] as number, postingStarts[list + 1] as number, document) >= 0;
