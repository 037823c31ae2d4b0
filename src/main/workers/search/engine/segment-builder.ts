import type { SearchField } from '#shared/entities/search.ts';
import { FIELDS } from './fields.ts';
import { freezePostings, type PostingLog } from './freeze-postings.ts';
import { NumberLog } from './number-log.ts';
import { ByteLog } from './positions.ts';
import { MOST_OFTEN, type Segment } from './segment.ts';
import { createTermTable } from './term-table.ts';

/** What the index takes in of a paper. */
export interface EngineDocument extends Record<Exclude<SearchField, 'fulltext'>, string> {
  id: string;
  /** The text of its PDFs, page by page. */
  pages: readonly string[];
}

/** A position takes no more. */
const MOST_BYTES = 5;

export type SegmentBuilder = ReturnType<typeof createSegmentBuilder>;

/** Collects papers for a new segment. */
export function createSegmentBuilder() {
  const ids: string[] = [];
  const present = new Set<string>();
  const table = createTermTable();
  const log: PostingLog = {
    keys: new NumberLog(),
    ends: new NumberLog(),
    frequencies: new NumberLog(),
    sizes: new NumberLog(),
    positions: new ByteLog(),
  };
  const fieldLengths = FIELDS.map(() => new NumberLog());
  const documentPages = new NumberLog();
  const pageStarts = new NumberLog();
  /** For each term, the place among the field's terms that it was last given, and in which field of which document. */
  const seenIn = new NumberLog();
  const places = new NumberLog();
  let turn = 0;
  /** The field that is read: its terms in their order, where each stands, and how many words there are. */
  const terms = new NumberLog();
  const termPositions = new NumberLog();
  let wordCount = 0;
  /** For each different one its number and how often it stands there. */
  const distinct = new NumberLog();
  const counts = new NumberLog();
  const sequence = new NumberLog();
  const ordered = new NumberLog();

  /** Tells the terms of the field apart. */
  function takeApart(): void {
    turn++;
    distinct.length = 0;
    counts.length = 0;
    sequence.length = 0;
    while (seenIn.length < table.count) {
      seenIn.push(0);
      places.push(0);
    }
    sequence.reserve(terms.length);
    for (let index = 0; index < terms.length; index++) {
      const number = terms.values[index] as number;
      if (seenIn.values[number] !== turn) {
        seenIn.values[number] = turn;
        places.values[number] = distinct.length;
        distinct.push(number);
        counts.push(0);
      }
      const place = places.values[number] as number;
      sequence.values[index] = place;
      counts.values[place] = (counts.values[place] as number) + 1;
    }
  }

  /** Positions sorted by what stands there (a counting sort), ascending for each. */
  function orderPositions(): void {
    ordered.length = 0;
    ordered.reserve(terms.length);
    let next = 0;
    // Where the positions of each begin; as they are filled in, where they end.
    for (let place = 0; place < distinct.length; place++) {
      const count = counts.values[place] as number;
      counts.values[place] = next;
      next += count;
    }
    for (let index = 0; index < terms.length; index++) {
      const place = sequence.values[index] as number;
      const slot = counts.values[place] as number;
      ordered.values[slot] = termPositions.values[index] as number;
      counts.values[place] = slot + 1;
    }
  }

  /** Enters the terms of one field of a document; answers how many different ones they are. */
  function addTerms(field: number): number {
    if (terms.length === 0) return 0;
    takeApart();
    orderPositions();
    const { positions } = log;
    positions.reserve(terms.length * MOST_BYTES);
    let from = 0;
    for (let place = 0; place < distinct.length; place++) {
      const end = counts.values[place] as number;
      const kept = Math.min(end - from, MOST_OFTEN);
      const start = positions.length;
      let last = 0;
      for (let index = from; index < from + kept; index++) {
        const position = ordered.values[index] as number;
        positions.writeNumber(position - last);
        last = position;
      }
      log.keys.push((distinct.values[place] as number) * FIELDS.length + field);
      log.frequencies.push(kept);
      log.sizes.push(positions.length - start);
      from = end;
    }
    return distinct.length;
  }

  const read = (text: string) => {
    wordCount += table.read(text, { numbers: terms, positions: termPositions }, wordCount);
  };

  /** Reads a field's terms. */
  function readField(document: EngineDocument, field: SearchField): void {
    terms.length = 0;
    termPositions.length = 0;
    wordCount = 0;
    if (field !== 'fulltext') {
      read(document[field]);
      return;
    }
    documentPages.push(pageStarts.length);
    for (const page of document.pages) {
      pageStarts.push(wordCount);
      read(page);
    }
  }

  return {
    add(document: EngineDocument): void {
      for (const [number, field] of FIELDS.entries()) {
        readField(document, field);
        fieldLengths[number]?.push(addTerms(number));
      }
      log.ends.push(log.keys.length);
      ids.push(document.id);
      present.add(document.id);
    },
    has: (id: string): boolean => present.has(id),
    get documentCount(): number {
      return ids.length;
    },
    /** A measure of its size: how many postings it holds. */
    get postingCount(): number {
      return log.keys.length;
    },
    /** Puts what was collected in order. The builder is spent afterwards. */
    freeze(): Segment {
      const lengths = new Uint32Array(FIELDS.length * ids.length);
      for (const [field, row] of fieldLengths.entries()) lengths.set(row.trimmed(), field * ids.length);
      documentPages.push(pageStarts.length);
      return {
        ids,
        lengths,
        ...freezePostings(table.terms(), log),
        documentPages: documentPages.trimmed(),
        pageStarts: pageStarts.trimmed(),
      };
    },
  };
}
