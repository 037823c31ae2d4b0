import type { SearchTree } from '#shared/query/ast.ts';
import { foldText } from '#shared/text/fold.ts';
import { describeHits, type Hit } from './describe-hits.ts';
import { ALL_FIELDS, FIELDS, type FieldSet } from './fields.ts';
import { createLiveSegment, forget, type LiveSegment, liveCount } from './live-segment.ts';
import { matchSegment } from './match.ts';
import { createMatchPool, type MatchPool } from './matches.ts';
import { mergeSegments } from './merge-segments.ts';
import { type Prepared, prepare } from './prepared-query.ts';
import { createRelated, type RelatedPaper, type RelatedRequest } from './related.ts';
import type { Collection } from './scoring.ts';
import { createSegmentBuilder, type EngineDocument } from './segment-builder.ts';
import { segmentsToMerge } from './segments-to-merge.ts';
import { type SimilarWord, similarWords } from './similar-words.ts';
import { createTopHits } from './top-hits.ts';

export interface EngineSearch {
  /** Fields to look into; absent: all. */
  fields?: FieldSet;
  /** Papers for which it does not hold are left out, of the total as well. */
  allow?: (paperId: string) => boolean;
  /** What papers are sorted by, the highest first; absent: the score. */
  key?: (paperId: string, score: number) => number;
  /** No key is more than this times the score: spares asking for those of papers too far behind. */
  bound?: number;
  limit: number;
  offset?: number;
}

export interface EngineResults {
  /** Papers that match, exactly. */
  total: number;
  hits: Hit[];
}

export type Engine = ReturnType<typeof createEngine>;

/**
 * A search index in memory: segments that never change, the newest last, each with the papers in it that were changed
 * or deleted since. Papers that are added gather until somebody asks.
 */
export function createEngine(initial: readonly LiveSegment[] = []) {
  let segments: LiveSegment[] = [...initial];
  let builder = createSegmentBuilder();
  const pools = new WeakMap<LiveSegment, MatchPool>();
  const related = createRelated();

  function poolOf(live: LiveSegment): MatchPool {
    let pool = pools.get(live);
    if (!pool) {
      pool = createMatchPool(live.segment.ids.length);
      pools.set(live, pool);
    }
    return pool;
  }

  /** Makes a segment of what gathered. */
  function flush(): void {
    if (builder.documentCount === 0) return;
    segments = [...segments, createLiveSegment(builder.freeze())];
    builder = createSegmentBuilder();
  }

  function collection(): Collection {
    const count = segments.reduce((sum, live) => sum + liveCount(live), 0);
    const averageLengths = FIELDS.map((_, field) => {
      const sum = segments.reduce((all, { lengthSums }) => all + (lengthSums[field] as number), 0);
      return count === 0 ? 0 : sum / count;
    });
    return { count, averageLengths };
  }

  function rank(
    query: Prepared,
    numbers: Collection,
    { allow, key, bound, limit, offset = 0 }: EngineSearch,
  ) {
    const top = createTopHits(offset + limit);
    let total = 0;
    for (const [index, live] of segments.entries()) {
      const pool = poolOf(live);
      const matches = matchSegment(query, { index, live, pool, collection: numbers });
      const { ids } = live.segment;
      for (let place = 0; place < matches.count; place++) {
        const document = matches.documents[place] as number;
        const score = matches.scores[document] as number;
        if (allow && !allow(ids[document] as string)) continue;
        total++;
        if (bound !== undefined && !top.hasRoomFor(score * bound)) continue;
        const by = key ? key(ids[document] as string, score) : score;
        if (top.hasRoomFor(by))
          top.add({ id: ids[document] as string, score, key: by, segment: index, document });
      }
      pool.giveBack(matches);
    }
    return { total, ranked: top.sorted().slice(offset) };
  }

  return {
    /** Takes papers in that the index does not hold. */
    add(documents: readonly EngineDocument[]): void {
      for (const document of documents) builder.add(document);
    },

    /** Takes papers out; those that the index does not hold do no harm. */
    remove(ids: readonly string[]): void {
      if (ids.some((id) => builder.has(id))) flush();
      for (const live of segments) {
        for (const id of ids) {
          const document = live.documentById.get(id);
          if (document !== undefined) forget(live, document);
        }
      }
      segments = segments.filter((live) => liveCount(live) > 0);
    },

    flush,

    /** How much gathered, in postings. */
    get gathered(): number {
      return builder.postingCount;
    },

    get segments(): readonly LiveSegment[] {
      return segments;
    },

    get count(): number {
      return segments.reduce((sum, live) => sum + liveCount(live), 0) + builder.documentCount;
    },

    search(tree: SearchTree, request: EngineSearch): EngineResults {
      flush();
      const numbers = collection();
      const fields = request.fields ?? ALL_FIELDS;
      const query = prepare(tree, { segments, collection: numbers, fields, isFuzzy: true });
      if (!query) return { total: 0, hits: [] };
      const { total, ranked } = rank(query, numbers, request);
      return { total, hits: describeHits(query, segments, ranked) };
    },

    /** Words of the index like this one, typos apart, the commonest first of those equally near. */
    similarWords(word: string, limit: number, edits?: number): SimilarWord[] {
      flush();
      return similarWords(segments, foldText(word), limit, edits);
    },

    /** Papers that use the same words. */
    related(request: RelatedRequest): RelatedPaper[] {
      flush();
      return related(segments, request);
    },

    /**
     * Puts segments together where there are too many, or too much in them is gone. A generator: a search, additions
     * and removals may happen at every `yield`. Answers whether there was anything to do.
     */
    *merge(most?: number): Generator<void, boolean> {
      flush();
      const sources = segmentsToMerge(segments, most);
      if (sources.length === 0) return false;
      const { segment, newNumber } = yield* mergeSegments(sources);
      const merged = createLiveSegment(segment, goneMeanwhile(sources, newNumber));
      const first = segments.findIndex((live) => sources.includes(live));
      const others = segments.filter((live) => !sources.includes(live));
      // None of the sources is left if all their papers went meanwhile.
      segments = others
        .toSpliced(first < 0 ? others.length : first, 0, merged)
        .filter((live) => liveCount(live) > 0);
      return true;
    },
  };
}

function* goneMeanwhile(
  sources: readonly LiveSegment[],
  newNumber: (source: number, document: number) => number | undefined,
): Generator<number> {
  for (const [source, { gone }] of sources.entries()) {
    for (const [document, isGone] of gone.entries()) {
      const number = isGone ? newNumber(source, document) : undefined;
      if (number !== undefined) yield number;
    }
  }
}
