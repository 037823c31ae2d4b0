import { orderBackwards } from './backward-order.ts';
import { FIELDS } from './fields.ts';
import { NumberLog } from './number-log.ts';
import type { ByteLog } from './positions.ts';
import { POSITION_BLOCK, type Segment } from './segment.ts';

/** Postings in the order in which documents came. */
export interface PostingLog {
  /** `term × fields + field`, terms by the order in which they were met. */
  keys: NumberLog;
  frequencies: NumberLog;
  /** Bytes that the positions of each take. */
  sizes: NumberLog;
  positions: ByteLog;
  /** Where the postings of each document end. */
  ends: NumberLog;
}

type Postings = Omit<Segment, 'ids' | 'lengths' | 'documentPages' | 'pageStarts'>;

/**
 * Sorts postings by term, field and document (a counting sort), and terms by their UTF-16 units.
 * @param terms by their numbers
 */
export function freezePostings(terms: readonly string[], log: PostingLog): Postings {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const sorted = terms.toSorted();
  const order = sorted.map((term) => numbers.get(term) ?? 0);
  const { nextPosting, nextByte, ...lists } = layOutLists(order, log);
  return { ...layOutTerms(sorted), ...lists, ...putInOrder(log, nextPosting, nextByte) };
}

/**
 * Puts each posting into its place. The log is read from its beginning to its end, since reading here and there takes far
 * longer than writing here and there.
 * @param nextPosting where the next posting of each key goes, `nextByte` where its positions go
 */
function putInOrder(
  { keys, frequencies: logged, sizes, positions: bytes, ends }: PostingLog,
  nextPosting: Uint32Array,
  nextByte: Uint32Array,
): Pick<Segment, 'documents' | 'frequencies' | 'positions' | 'positionStarts'> {
  const count = keys.length;
  const documents = new Uint32Array(count);
  const frequencies = new Uint16Array(count);
  const positions = new Uint8Array(bytes.length);
  const positionStarts = new Uint32Array(Math.ceil(count / POSITION_BLOCK));
  let entry = 0;
  let from = 0;
  for (let document = 0; document < ends.length; document++) {
    for (const end = ends.values[document] as number; entry < end; entry++) {
      const key = keys.values[entry] as number;
      const posting = nextPosting[key] as number;
      nextPosting[key] = posting + 1;
      documents[posting] = document;
      frequencies[posting] = logged.values[entry] as number;
      let to = nextByte[key] as number;
      if (posting % POSITION_BLOCK === 0) positionStarts[posting / POSITION_BLOCK] = to;
      for (const stop = from + (sizes.values[entry] as number); from < stop; from++)
        positions[to++] = bytes.bytes[from] as number;
      nextByte[key] = to;
    }
  }
  return { documents, frequencies, positions, positionStarts };
}

function layOutTerms(terms: readonly string[]): Pick<Segment, 'termUnits' | 'termStarts' | 'backwards'> {
  const termUnits = new Uint16Array(terms.reduce((sum, term) => sum + term.length, 0));
  const termStarts = new Uint32Array(terms.length + 1);
  let at = 0;
  for (const [number, term] of terms.entries()) {
    termStarts[number] = at;
    for (let index = 0; index < term.length; index++) termUnits[at++] = term.charCodeAt(index);
  }
  termStarts[terms.length] = at;
  const ordering = orderBackwards({ termUnits, termStarts });
  let step = ordering.next();
  while (!step.done) step = ordering.next();
  return { termUnits, termStarts, backwards: step.value };
}

/** Where the lists of all terms lie, and for each key where its first posting and its first position do. */
function layOutLists(order: readonly number[], { keys, sizes }: PostingLog) {
  const nextPosting = new Uint32Array(order.length * FIELDS.length);
  const nextByte = new Uint32Array(order.length * FIELDS.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys.values[index] as number;
    nextPosting[key] = (nextPosting[key] as number) + 1;
    nextByte[key] = (nextByte[key] as number) + (sizes.values[index] as number);
  }
  const listStarts = new Uint32Array(order.length + 1);
  const listFields = new NumberLog();
  const postingStarts = new NumberLog();
  let postings = 0;
  let bytes = 0;
  for (const [place, term] of order.entries()) {
    listStarts[place] = listFields.length;
    for (let field = 0; field < FIELDS.length; field++) {
      const key = term * FIELDS.length + field;
      const size = nextPosting[key] as number;
      if (size === 0) continue;
      listFields.push(field);
      postingStarts.push(postings);
      nextPosting[key] = postings;
      postings += size;
      const length = nextByte[key] as number;
      nextByte[key] = bytes;
      bytes += length;
    }
  }
  listStarts[order.length] = listFields.length;
  postingStarts.push(postings);
  return {
    listStarts,
    listFields: new Uint8Array(listFields.trimmed()),
    postingStarts: postingStarts.trimmed(),
    nextPosting,
    nextByte,
  };
}
