import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchTree } from '#shared/query/ast.ts';
import { createEngine, type Engine } from '../../../../../src/main/workers/search/engine/engine.ts';
import { createLiveSegment } from '../../../../../src/main/workers/search/engine/live-segment.ts';
import type { EngineDocument } from '../../../../../src/main/workers/search/engine/segment-builder.ts';
import { decodeSegment, encodeSegment } from '../../../../../src/main/workers/search/engine/segment-codec.ts';
import { paper, word } from '../../../../support/search-collections.ts';

const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);

type Step =
  | { do: 'put'; papers: EngineDocument[] }
  | { do: 'delete'; id: string }
  | { do: 'merge' | 'begin merging' | 'go on merging' | 'write and read' | 'flush' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      papers: fc.uniqueArray(paper(fc.constantFrom(...ids)), { maxLength: 4, selector: ({ id }) => id }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), id: fc.constantFrom(...ids) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('merge', 'begin merging', 'go on merging', 'write and read', 'flush'),
    }),
  },
);

const leaf: fc.Arbitrary<SearchTree> = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), text: word, isPrefix: fc.boolean() }),
  fc.record({
    kind: fc.constant('word' as const),
    text: word,
    isPrefix: fc.boolean(),
    field: fc.constantFrom('title', 'abstract', 'fulltext'),
  }),
  fc.record({ kind: fc.constant('phrase' as const), words: fc.array(word, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('ids' as const),
    ids: fc.array(fc.constantFrom(...ids)).map((some) => new Set(some)),
  }),
);
const { tree } = fc.letrec<{ tree: SearchTree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }) as fc.Arbitrary<SearchTree>,
    fc.record({ kind: fc.constant('not' as const), part: tie('tree') }),
  ),
}));

/** What is found, in an order that does not hang on the last bit of a sum. */
function answer(engine: Engine, query: SearchTree) {
  const { total, hits } = engine.search(query, { limit: 100 });
  const told = hits
    .map(({ id, score, where, page, terms }) => ({
      id,
      score: Number(score.toPrecision(9)),
      where,
      page,
      terms: terms.toSorted(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { total, told };
}

function rewritten(engine: Engine): Engine {
  engine.flush();
  return createEngine(
    engine.segments.map(({ segment, gone }) => {
      const bytes = Buffer.concat([...encodeSegment(segment)]);
      const copy = new Uint8Array(bytes).buffer;
      return createLiveSegment(
        decodeSegment(copy),
        [...gone.keys()].filter((document) => gone[document] === 1),
      );
    }),
  );
}

describe('an index that follows changes', () => {
  it('answers as one does that is built anew', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14 }),
        fc.array(tree, { minLength: 3, maxLength: 6 }),
        (steps, queries) => {
          let engine = createEngine();
          const papers = new Map<string, EngineDocument>();
          let merging: Generator<void, boolean> | undefined;
          for (const one of steps) {
            if (one.do === 'put') {
              engine.remove(one.papers.map(({ id }) => id));
              engine.add(one.papers);
              for (const put of one.papers) papers.set(put.id, put);
            } else if (one.do === 'delete') {
              engine.remove([one.id]);
              papers.delete(one.id);
            } else if (one.do === 'flush') engine.flush();
            else if (one.do === 'write and read') {
              // A crash forgets a merge that was under way.
              merging = undefined;
              engine = rewritten(engine);
            } else if (one.do === 'go on merging' || merging) {
              if (merging?.next().done) merging = undefined;
            } else {
              merging = engine.merge();
              if (one.do === 'merge') {
                for (const _ of merging);
                merging = undefined;
              } else merging.next();
            }
          }
          if (merging) for (const _ of merging);
          const anew = createEngine();
          anew.add([...papers.values()]);
          expect(engine.count).toBe(papers.size);
          for (const query of queries) expect(answer(engine, query)).toEqual(answer(anew, query));
          const text = 'graph learning model replay 学习';
          const round = ({ id, likeness }: { id: string; likeness: number }) => [id, likeness.toPrecision(9)];
          const related = (from: Engine) => from.related({ text, limit: 50 }).map(round).sort();
          expect(related(engine)).toEqual(related(anew));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answers by sets, counts and phrases as the papers themselves do', () => {
    const holds = (node: SearchTree, id: string, found: (leafOf: SearchTree) => Set<string>): boolean => {
      if (node.kind === 'and') return node.parts.every((part) => holds(part, id, found));
      if (node.kind === 'or') return node.parts.some((part) => holds(part, id, found));
      if (node.kind === 'not') return !holds(node.part, id, found);
      return found(node).has(id);
    };
    fc.assert(
      fc.property(
        fc.uniqueArray(paper(fc.constantFrom(...ids)), { maxLength: 10, selector: ({ id }) => id }),
        tree,
        (papers, query) => {
          const engine = createEngine();
          engine.add(papers);
          const of = (node: SearchTree) =>
            new Set(engine.search(node, { limit: 100 }).hits.map(({ id }) => id));
          const expected = papers.filter(({ id }) => holds(query, id, of)).map(({ id }) => id);
          expect([...of(query)].sort()).toEqual(expected.sort());
        },
      ),
      { numRuns: 150 },
    );
  });
});
