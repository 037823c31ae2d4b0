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

export type SegmentBuilder = ReturnType<typeof createSegmentBuilder>;

/** Collects papers for a new segment. */
export function createSegmentBuilder() {
  const ids: string[] = [];
  const present = new Set<string>();
  const table = createTermTable();
  const log: PostingLog = {
    keys: new NumberLog(),
    documents: new NumberLog(),
    frequencies: new NumberLog(),
    positionStarts: new NumberLog(),
    positions: new ByteLog(),
  };
  const fieldLengths = FIELDS.map(() => new NumberLog());
  const documentPages = new NumberLog();
  const pageStarts = new NumberLog();
  /** For each term, the place among the field's terms that it was last given, and in which field of which document. */
  let seenIn = new Uint32Array(1024);
  let places = new Uint32Array(1024);
  let turn = 0;

  /** Enters the terms of one field of one document; answers how many different ones they are. */
  function addTerms(field: number, terms: readonly number[]): number {
    turn++;
    while (table.count > seenIn.length) {
      seenIn = grown(seenIn);
      places = grown(places);
    }
    const distinct: number[] = [];
    const counts: number[] = [];
    const sequence = new Uint32Array(terms.length);
    for (let position = 0; position < terms.length; position++) {
      const number = terms[position] as number;
      if (seenIn[number] !== turn) {
        seenIn[number] = turn;
        places[number] = distinct.length;
        distinct.push(number);
        counts.push(0);
      }
      const place = places[number] as number;
      sequence[position] = place;
      counts[place] = (counts[place] as number) + 1;
    }
    const ordered = positionsByPlace(sequence, counts);
    let from = 0;
    for (let place = 0; place < distinct.length; place++) {
      const number = distinct[place] as number;
      const count = counts[place] as number;
      const kept = Math.min(count, MOST_OFTEN);
      log.keys.push(number * FIELDS.length + field);
      log.documents.push(ids.length);
      log.frequencies.push(kept);
      log.positionStarts.push(log.positions.length);
      let last = 0;
      for (let index = from; index < from + kept; index++) {
        const position = ordered[index] as number;
        log.positions.writeNumber(position - last);
        last = position;
      }
      from += count;
    }
    return distinct.length;
  }

  function readPages(pages: readonly string[]): number[] {
    documentPages.push(pageStarts.length);
    const terms: number[] = [];
    for (const page of pages) {
      pageStarts.push(terms.length);
      table.read(page, terms);
    }
    return terms;
  }

  function readField(document: EngineDocument, field: SearchField): number[] {
    if (field === 'fulltext') return readPages(document.pages);
    const terms: number[] = [];
    table.read(document[field], terms);
    return terms;
  }

  return {
    add(document: EngineDocument): void {
      for (const [number, field] of FIELDS.entries()) {
        fieldLengths[number]?.push(addTerms(number, readField(document, field)));
      }
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

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Positions sorted by what stands there (a counting sort), ascending for each. */
function positionsByPlace(sequence: Uint32Array, counts: readonly number[]): Uint32Array {
  const next = new Uint32Array(counts.length);
  for (let place = 1; place < counts.length; place++) {
    next[place] = (next[place - 1] as number) + (counts[place - 1] as number);
  }
  const ordered = new Uint32Array(sequence.length);
  for (let position = 0; position < sequence.length; position++) {
    const place = sequence[position] as number;
    const slot = next[place] as number;
    ordered[slot] = position;
    next[place] = slot + 1;
  }
  return ordered;
}
