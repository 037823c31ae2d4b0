import { orderBackwards } from './backward-order.ts';
import { FIELDS } from './fields.ts';
import { NumberLog } from './number-log.ts';
import type { ByteLog } from './positions.ts';
import { POSITION_BLOCK, type Segment } from './segment.ts';

/** Postings in the order in which documents came. */
export interface PostingLog {
  /** `term × fields + field`, terms by the order in which they were met. */
  keys: NumberLog;
  documents: NumberLog;
  frequencies: NumberLog;
  positionStarts: NumberLog;
  positions: ByteLog;
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
  const { listStarts, listFields, postingStarts, listOfKey } = layOutLists(order, log);
  const source = sourceOfPostings(log, listOfKey, postingStarts);
  const count = log.keys.length;
  const documents = new Uint32Array(count);
  const frequencies = new Uint16Array(count);
  const positions = new Uint8Array(log.positions.length);
  const positionStarts = new Uint32Array(Math.ceil(count / POSITION_BLOCK));
  // One more marks where the last posting's positions end.
  log.positionStarts.push(log.positions.length);
  const logged = {
    documents: log.documents.values,
    frequencies: log.frequencies.values,
    starts: log.positionStarts.values,
    bytes: log.positions.bytes,
  };
  let end = 0;
  for (let posting = 0; posting < count; posting++) {
    const from = source[posting] as number;
    documents[posting] = logged.documents[from] as number;
    frequencies[posting] = logged.frequencies[from] as number;
    if (posting % POSITION_BLOCK === 0) positionStarts[posting / POSITION_BLOCK] = end;
    const stop = logged.starts[from + 1] as number;
    for (let at = logged.starts[from] as number; at < stop; at++)
      positions[end++] = logged.bytes[at] as number;
  }
  return {
    ...layOutTerms(sorted),
    listStarts,
    listFields,
    postingStarts,
    documents,
    frequencies,
    positions,
    positionStarts,
  };
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

function layOutLists(order: readonly number[], { keys }: PostingLog) {
  const sizes = new Uint32Array(order.length * FIELDS.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys.values[index] as number;
    sizes[key] = (sizes[key] as number) + 1;
  }
  const listOfKey = new Uint32Array(sizes.length);
  const listStarts = new Uint32Array(order.length + 1);
  const listFields: number[] = [];
  const postingStarts = new NumberLog();
  let postings = 0;
  for (const [place, term] of order.entries()) {
    listStarts[place] = listFields.length;
    for (let field = 0; field < FIELDS.length; field++) {
      const key = term * FIELDS.length + field;
      const size = sizes[key] as number;
      if (size === 0) continue;
      listOfKey[key] = listFields.length;
      listFields.push(field);
      postingStarts.push(postings);
      postings += size;
    }
  }
  listStarts[order.length] = listFields.length;
  postingStarts.push(postings);
  return {
    listStarts,
    listFields: Uint8Array.from(listFields),
    postingStarts: postingStarts.trimmed(),
    listOfKey,
  };
}

/** For each place in the segment, which entry of the log goes there. */
function sourceOfPostings({ keys }: PostingLog, listOfKey: Uint32Array, postingStarts: Uint32Array) {
  const next = postingStarts.slice();
  const source = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const list = listOfKey[keys.values[index] as number] as number;
    const slot = next[list] as number;
    source[slot] = index;
    next[list] = slot + 1;
  }
  return source;
}
