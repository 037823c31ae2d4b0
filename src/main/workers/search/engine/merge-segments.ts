import { FIELDS } from './fields.ts';
import { jointTerms } from './joint-terms.ts';
import { type LiveSegment, liveCount } from './live-segment.ts';
import { NumberLog } from './number-log.ts';
import { orderTerms } from './order-terms.ts';
import { ByteLog, skipNumbers } from './positions.ts';
import { POSITION_BLOCK, type Segment } from './segment.ts';

/** Postings copied between two pauses. */
const SLICE = 20_000;
const DOCUMENT_SLICE = 4_000;
const NOWHERE = 0xffffffff;

export interface Merged {
  segment: Segment;
  /** For each source, the new number of each document; `undefined` where it was gone when the merge began. */
  newNumber(source: number, document: number): number | undefined;
}

/**
 * Puts several segments into one, without the papers that are gone. A generator, so that whoever runs it may do other
 * things at every `yield`; papers may go meanwhile, they are then still in the result.
 */
export function* mergeSegments(sources: readonly LiveSegment[]): Generator<void, Merged> {
  // As it is now: papers may go while the merge goes on.
  const count = sources.reduce((sum, source) => sum + liveCount(source), 0);
  const numbers = renumber(sources);
  const postings = yield* mergePostings(sources, numbers);
  const segment = { ...(yield* mergeDocuments(sources, numbers, count)), ...postings };
  return {
    segment,
    newNumber(source, document) {
      const number = numbers[source]?.[document];
      return number === NOWHERE ? undefined : number;
    },
  };
}

function renumber(sources: readonly LiveSegment[]): Uint32Array[] {
  let next = 0;
  return sources.map(({ gone }) => Uint32Array.from(gone, (isGone) => (isGone ? NOWHERE : next++)));
}

type Documents = Pick<Segment, 'ids' | 'lengths' | 'documentPages' | 'pageStarts'>;

function* mergeDocuments(
  sources: readonly LiveSegment[],
  numbers: readonly Uint32Array[],
  count: number,
): Generator<void, Documents> {
  const ids: string[] = [];
  const lengths = new Uint32Array(FIELDS.length * count);
  const documentPages = new NumberLog();
  const pageStarts = new NumberLog();
  for (const [index, { segment }] of sources.entries()) {
    for (const [document, id] of segment.ids.entries()) {
      const number = numbers[index]?.[document] as number;
      if (number === NOWHERE) continue;
      ids.push(id);
      if (ids.length % DOCUMENT_SLICE === 0) yield;
      for (let field = 0; field < FIELDS.length; field++) {
        lengths[field * count + number] = segment.lengths[field * segment.ids.length + document] as number;
      }
      documentPages.push(pageStarts.length);
      const end = segment.documentPages[document + 1] as number;
      for (let page = segment.documentPages[document] as number; page < end; page++) {
        pageStarts.push(segment.pageStarts[page] as number);
      }
    }
  }
  documentPages.push(pageStarts.length);
  return { ids, lengths, documentPages: documentPages.trimmed(), pageStarts: pageStarts.trimmed() };
}

type Postings = Omit<Segment, keyof Documents>;

function* mergePostings(
  sources: readonly LiveSegment[],
  numbers: readonly Uint32Array[],
): Generator<void, Postings> {
  const segments = sources.map(({ segment }) => segment);
  const most = segments.reduce((sum, { documents }) => sum + documents.length, 0);
  const documents = new Uint32Array(most);
  const frequencies = new Uint16Array(most);
  const positions = new ByteLog(segments.reduce((sum, segment) => sum + segment.positions.length, 0));
  const positionStarts = new NumberLog();
  const termUnits = new NumberLog();
  const termStarts = new NumberLog();
  const listStarts = new NumberLog();
  const listFields = new NumberLog();
  const postingStarts = new NumberLog();
  /** How far the positions of each source are read: lists come in their own order, so they are read once, in turn. */
  const cursors = sources.map(({ segment }) => ({ list: 0, at: 0, segment }));
  let count = 0;
  let sincePause = 0;

  function copyList(source: number): void {
    const cursor = cursors[source];
    if (!cursor) return;
    const { segment } = cursor;
    const row = numbers[source] as Uint32Array;
    const to = segment.postingStarts[cursor.list + 1] as number;
    for (let posting = segment.postingStarts[cursor.list] as number; posting < to; posting++) {
      const frequency = segment.frequencies[posting] as number;
      const start = cursor.at;
      cursor.at = skipNumbers(segment.positions, start, frequency);
      const number = row[segment.documents[posting] as number] as number;
      if (number === NOWHERE) continue;
      documents[count] = number;
      frequencies[count] = frequency;
      if (count % POSITION_BLOCK === 0) positionStarts.push(positions.length);
      for (let at = start; at < cursor.at; at++)
        positions.bytes[positions.length++] = segment.positions[at] as number;
      count++;
    }
    cursor.list++;
    sincePause += 4 + to - (segment.postingStarts[cursor.list - 1] as number);
  }

  for (const terms of jointTerms(segments)) {
    const firstList = listFields.length;
    for (let field = 0; field < FIELDS.length; field++) {
      const before = count;
      for (let source = 0; source < sources.length; source++) {
        const term = terms[source] as number;
        const cursor = cursors[source];
        if (term < 0 || !cursor) continue;
        const hasField =
          cursor.list < (cursor.segment.listStarts[term + 1] as number) &&
          cursor.segment.listFields[cursor.list] === field;
        if (hasField) copyList(source);
      }
      if (count === before) continue;
      listFields.push(field);
      postingStarts.push(before);
    }
    if (listFields.length === firstList) continue;
    listStarts.push(firstList);
    termStarts.push(termUnits.length);
    pushTerm(segments, terms, termUnits);
    if (sincePause > SLICE) {
      sincePause = 0;
      yield;
    }
  }
  listStarts.push(listFields.length);
  termStarts.push(termUnits.length);
  postingStarts.push(count);
  const isFull = count === most;
  const terms = { termUnits: new Uint16Array(termUnits.trimmed()), termStarts: termStarts.trimmed() };
  const backwards = yield* orderTerms(terms, 'end');
  return {
    ...terms,
    backwards,
    listStarts: listStarts.trimmed(),
    listFields: new Uint8Array(listFields.trimmed()),
    postingStarts: postingStarts.trimmed(),
    documents: isFull ? documents : documents.slice(0, count),
    frequencies: isFull ? frequencies : frequencies.slice(0, count),
    positions: isFull ? positions.bytes : positions.bytes.slice(0, positions.length),
    positionStarts: positionStarts.trimmed(),
  };
}

function pushTerm(segments: readonly Segment[], terms: Int32Array, units: NumberLog): void {
  const source = terms.findIndex((term) => term >= 0);
  const segment = segments[source];
  if (!segment) return;
  const term = terms[source] as number;
  const end = segment.termStarts[term + 1] as number;
  for (let at = segment.termStarts[term] as number; at < end; at++)
    units.push(segment.termUnits[at] as number);
}
