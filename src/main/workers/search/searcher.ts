import { setTimeout } from 'node:timers/promises';
import type { SearchResult } from 'minisearch';
import type { SearchField, SearchScope } from '#shared/entities/search.ts';
import { foldText } from '#shared/text/fold.ts';
import { snippetAround } from '#shared/text/snippet.ts';
import type { IndexSource, IndexSummary } from '../../database/repositories/index-source.ts';
import { emptyIndex, type LoadedIndex, loadIndex, saveIndex } from './index-file.ts';
import { FIELD_WEIGHTS, searchOptions } from './index-options.ts';

export interface SearchRequest {
  query: string;
  in?: SearchScope[];
  limit: number;
  offset: number;
  /** Milliseconds to wait for the index to take in what changed, then answer with what there is; absent: wait for all. */
  patienceMs?: number;
}

/** A hit before the library adds the paper itself. */
export interface RawHit {
  id: string;
  score: number;
  where: SearchField;
  snippet: string;
  page?: number;
  terms: string[];
}

export interface RawResults {
  total: number;
  ms: number;
  /** Papers that the index has yet to take in. */
  pending: number;
  hits: RawHit[];
}

/** Papers taken into the index between two looks at the message queue; few, for some come with a PDF's whole text. */
const BATCH = 25;

/** The index of one library: catches up with what changed, answers queries, keeps itself on disk. */
export function createSearcher(source: IndexSource, file: string) {
  let current: LoadedIndex | undefined;
  let savedSeq = -1;
  let catchingUp: Promise<LoadedIndex> | undefined;
  let pending = 0;
  let last: { key: string; results: SearchResult[] } | undefined;

  async function open(): Promise<LoadedIndex> {
    const clock = source.clock();
    const loaded = await loadIndex(file, clock);
    savedSeq = loaded?.clock.seq ?? -1;
    return loaded ?? { index: emptyIndex(), clock: { seq: 0, library: clock.library } };
  }

  async function takeInChanges(): Promise<LoadedIndex> {
    current ??= await open();
    const { clock } = current;
    const now = source.clock();
    if (now.library !== clock.library || now.seq < clock.seq) {
      // Another library lies here now (a restored backup): start over.
      current = { index: emptyIndex(), clock: { seq: 0, library: now.library } };
      return takeInChanges();
    }
    const changed = source.changedSince(clock.seq, now.seq);
    pending = changed.length;
    for (let start = 0; start < changed.length; start += BATCH) {
      const batch = changed.slice(start, start + BATCH);
      replaceAll(
        current,
        batch.map(({ id }) => id),
      );
      pending -= batch.length;
      // Changes come in order, so an index saved half-way says truly how far it got.
      clock.seq = batch.at(-1)?.seq ?? clock.seq;
      await new Promise(setImmediate);
    }
    clock.seq = now.seq;
    return current;
  }

  function replaceAll({ index }: LoadedIndex, ids: string[]): void {
    for (const id of ids) if (index.has(id)) index.discard(id);
    index.addAll(source.documents(ids));
  }

  /** Brings the index up to the library's newest change. Calls during one catch-up share it. */
  function catchUp(): Promise<LoadedIndex> {
    catchingUp ??= takeInChanges().finally(() => {
      catchingUp = undefined;
    });
    return catchingUp;
  }

  /** The index once it caught up, or as it is when patience ends. */
  async function ready(patienceMs: number | undefined): Promise<LoadedIndex> {
    const whole = catchUp();
    if (patienceMs === undefined) return whole;
    const soFar = setTimeout(patienceMs).then(() => current ?? whole);
    return Promise.race([whole, soFar]);
  }

  async function query(request: SearchRequest): Promise<RawResults> {
    const { index, clock } = await ready(request.patienceMs);
    const started = performance.now();
    const key = JSON.stringify([request.query, request.in, clock]);
    if (last?.key !== key) {
      last = { key, results: index.search(request.query, searchOptions(request.query, request.in)) };
    }
    const { results } = last;
    const page = results.slice(request.offset, request.offset + request.limit);
    const ids = page.map(({ id }) => id);
    const documents = new Map(source.summaries(ids).map((document) => [document.id, document]));
    const hits = page.flatMap((result) => {
      const document = documents.get(result.id);
      return document ? [toHit(result, document, source)] : [];
    });
    return { total: results.length, ms: performance.now() - started, pending, hits };
  }

  return {
    query,
    catchUp: async (): Promise<void> => {
      await catchUp();
    },
    /** Writes the index to disk if it holds more than what is there. */
    async save(): Promise<void> {
      // Also half-way through catching up: index and clock move together, so what is written is true of itself.
      if (!current || current.clock.seq === savedSeq) return;
      const { seq } = current.clock;
      await saveIndex(file, current);
      savedSeq = seq;
    },
  };
}

function toHit(result: SearchResult, document: IndexSummary, source: IndexSource): RawHit {
  const where = bestField(result);
  const terms = new Set(result.terms);
  const hit = { id: document.id, score: result.score, where, terms: result.terms };
  if (where === 'fulltext') return { ...hit, ...bestPage(source.pages(document.id), terms) };
  // The title is always shown; beside it the abstract tells more.
  const text = where === 'title' ? document.abstract : document[where];
  return { ...hit, snippet: snippetAround(text, terms) };
}

/** The weightiest field that holds as many words as the query has; else the one that holds most of them. */
function bestField({ match, queryTerms }: SearchResult): SearchField {
  const found = new Map<string, number>();
  for (const field of Object.values(match).flat()) found.set(field, (found.get(field) ?? 0) + 1);
  const held = (field: SearchField) => Math.min(found.get(field) ?? 0, queryTerms.length);
  const fields = Object.keys(FIELD_WEIGHTS) as SearchField[];
  return fields.reduce((best, field) => (held(field) > held(best) ? field : best), 'title');
}

/** The page that holds most of the words. Looked for roughly, since there may be thousands of pages to look through. */
function bestPage(pages: { page: number; text: string }[], terms: ReadonlySet<string>) {
  let best = { page: 1, text: '', held: 0 };
  for (const { page, text } of pages) {
    const folded = foldText(text);
    const held = [...terms].filter((term) => folded.includes(term)).length;
    if (held > best.held) best = { page, text, held };
  }
  return { page: best.page, snippet: snippetAround(best.text, terms) };
}
