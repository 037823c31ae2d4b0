import { FIELDS } from './fields.ts';
import { NumberLog } from './number-log.ts';
import { orderTermsAtOnce, type Terms } from './order-terms.ts';
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

/** Sorts postings by term, field and document (a counting sort), and terms, given by their numbers, by their UTF-16 units. */
export function freezePostings(terms: Terms, log: PostingLog): Postings {
  const order = orderTermsAtOnce(terms, 'start');
  const { nextPosting, nextByte, ...lists } = layOutLists(order, log);
  return { ...layOutTerms(terms, order), ...lists, ...putInOrder(log, nextPosting, nextByte) };
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

function layOutTerms(
  terms: Terms,
  order: Uint32Array,
): Pick<Segment, 'termUnits' | 'termStarts' | 'backwards'> {
  const termUnits = new Uint16Array(terms.termUnits.length);
  const termStarts = new Uint32Array(order.length + 1);
  let to = 0;
  for (let place = 0; place < order.length; place++) {
    termStarts[place] = to;
    const term = order[place] as number;
    const end = terms.termStarts[term + 1] as number;
    for (let from = terms.termStarts[term] as number; from < end; from++)
      termUnits[to++] = terms.termUnits[from] as number;
  }
  termStarts[order.length] = to;
  return { termUnits, termStarts, backwards: orderTermsAtOnce({ termUnits, termStarts }, 'end') };
}

/** Where the lists of all terms lie, and for each key where its first posting and its first position do. */
function layOutLists(order: Uint32Array, { keys, sizes }: PostingLog) {
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
