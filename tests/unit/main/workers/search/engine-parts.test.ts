import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiveSegment, liveCount } from '../../../../../src/main/workers/search/engine/live-segment.ts';
import { NumberLog } from '../../../../../src/main/workers/search/engine/number-log.ts';
import type { Terms } from '../../../../../src/main/workers/search/engine/order-terms.ts';
import { createPositionReader } from '../../../../../src/main/workers/search/engine/positions.ts';
import { findList, type Segment, termText } from '../../../../../src/main/workers/search/engine/segment.ts';
import { createSegmentBuilder } from '../../../../../src/main/workers/search/engine/segment-builder.ts';
import { decodeSegment, encodeSegment } from '../../../../../src/main/workers/search/engine/segment-codec.ts';
import { segmentsToMerge } from '../../../../../src/main/workers/search/engine/segments-to-merge.ts';
import { similarTerms } from '../../../../../src/main/workers/search/engine/similar-terms.ts';
import { createTermTable } from '../../../../../src/main/workers/search/engine/term-table.ts';
import { createTopHits } from '../../../../../src/main/workers/search/engine/top-hits.ts';
import { findTerm, prefixRange } from '../../../../../src/main/workers/search/engine/vocabulary.ts';
import {
  pairsOf,
  piecesOf,
  placedTerms,
  termsOf,
} from '../../../../../src/main/workers/search/engine/words.ts';
import { swapDistance } from '../../../../support/edit-distance.ts';
import { paper } from '../../../../support/search-collections.ts';

const EMPTY = { title: '', authors: '', keywords: '', notes: '', abstract: '', organization: '', pages: [] };

function segmentOf(words: readonly string[]): Segment {
  const builder = createSegmentBuilder();
  builder.add({ ...EMPTY, id: 'one', abstract: words.join(' ') });
  return builder.freeze();
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '𝔘'), minLength: 1, maxLength: 8 });

describe('terms', () => {
  it('are folded words; scripts without spaces come in pairs and keep their distances', () => {
    expect(termsOf('Naïve “GAN based” eﬃcient\u00ad ly')).toEqual(['naive', 'gan', 'based', 'efficiently']);
    expect(termsOf('GAN模型在2024年')).toEqual(['gan', '模型', '型在', '在', '2024', '年']);
    expect(piecesOf('深度learning')).toEqual([
      { text: '深度', isSpaceless: true },
      { text: 'learning', isSpaceless: false },
    ]);
  });

  const told = (text: string) =>
    placedTerms(text)
      .map(({ term, position }) => `${term}@${position}`)
      .join(' ');

  it('hold the two parts of a compound also as one, at the place of the first', () => {
    expect(told('a k-NN run')).toBe('a@0 k@1 nn@2 knn@1 run@3');
    expect(told('GPT-4-Turbo')).toBe('gpt@0 4@1 gpt4@0 turbo@2 4turbo@1');
    expect(told('β-VAE and self‑attention')).toBe(
      'beta@0 vae@1 betavae@0 and@2 self@3 attention@4 selfattention@3',
    );
    expect(told('2020-2021, end- and well -known')).toBe('2020@0 2021@1 end@2 and@3 well@4 known@5');
    expect(told('GAN-模型')).toBe('gan@0 模型@1 型@2');
  });

  it('hold names with their signs, and without', () => {
    expect(told('C++ and C#, F# (.NET) g++')).toBe(
      'c@0 c++@0 and@1 c@2 c#@2 f@3 f#@3 net@4 .net@4 g@5 g++@5',
    );
    expect(told('the end.Then e.g. #4, item #a, C+ x.net 3.5 .5')).toBe(
      'the@0 end@1 then@2 e@3 g@4 4@5 item@6 a@7 c@8 x@9 net@10 3@11 5@12 5@13',
    );
    expect(piecesOf('C++17').map(({ text }) => text)).toEqual(['c++', '17']);
  });

  it('go on in the next line where the script has no spaces', () => {
    expect(termsOf('翻\n訳 end\nof line')).toEqual(['翻訳', '訳', 'end', 'of', 'line']);
    expect(termsOf('翻 訳')).toEqual(['翻', '訳']);
  });

  it('are as many as characters in a stretch without spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('学', '习', '𠀀', 'ร') }), (stretch) => {
        expect(pairsOf(stretch)).toHaveLength([...stretch].length);
      }),
    );
  });
});

const textsOf = ({ termUnits, termStarts }: Terms): string[] =>
  Array.from({ length: termStarts.length - 1 }, (_, term) =>
    String.fromCharCode(...termUnits.subarray(termStarts[term], termStarts[term + 1])),
  );

describe('the table of terms', () => {
  it('reads texts as their terms are told, whatever is in them', () => {
    const part = fc.oneof(
      fc
        .array(fc.integer({ min: 0, max: 0x33ff }), { maxLength: 12 })
        .map((codes) => String.fromCodePoint(...codes)),
      fc.constantFrom(
        'Word',
        'word-',
        'k-NN',
        '-4',
        'C++',
        'c#',
        ' .NET',
        'β',
        '\n',
        '-\nbroken',
        '翻\n訳',
        'ﬁne',
        '\u00ad',
        ' ',
        'x'.repeat(64),
        'y'.repeat(65),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part).map((parts) => parts.join('')),
          { maxLength: 8 },
        ),
        (texts) => {
          const table = createTermTable();
          const [numbers, positions] = [new NumberLog(), new NumberLog()];
          let base = 0;
          for (const text of texts) {
            const words = table.read(text, { numbers, positions }, base);
            const terms = textsOf(table.terms());
            const from = positions.length - placedTerms(text).length;
            const read = Array.from(numbers.trimmed().subarray(from), (number, index) => ({
              term: terms[number],
              position: (positions.values[from + index] as number) - base,
            }));
            expect(read).toEqual(placedTerms(text));
            expect(words).toBe(Math.max(-1, ...read.map(({ position }) => position)) + 1);
            base += words;
          }
          const terms = textsOf(table.terms());
          expect(new Set(terms).size).toBe(terms.length);
        },
      ),
      { numRuns: 60, examples: [[['ٹと']]] },
    );
  });

  it('holds many', () => {
    const table = createTermTable();
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
    const numbers = new NumberLog();
    table.read(words.join(' '), { numbers, positions: new NumberLog() }, 0);
    expect(textsOf(table.terms())).toEqual(words);
    expect([...numbers.trimmed()]).toEqual([...words.keys()]);
  });
});

describe('the vocabulary', () => {
  it('finds a term and all that begin with a text', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 40 }), letters, (words, asked) => {
        const segment = segmentOf(words);
        const terms = [...new Set(termsOf(words.join(' ')))].sort();
        const [text = ''] = termsOf(asked);
        expect(findTerm(segment, text)).toBe(terms.indexOf(text));
        const [from, to] = prefixRange(segment, text);
        const found = Array.from({ length: to - from }, (_, index) => termText(segment, from + index));
        expect(found).toEqual(terms.filter((term) => term.startsWith(text)));
      }),
    );
  });

  it('finds the terms within so many edits, with their distances', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 1, maxLength: 60 }),
        letters,
        fc.integer({ min: 0, max: 3 }),
        (words, asked, most) => {
          const segment = segmentOf(words);
          const [text = ''] = termsOf(asked);
          const expected = [...new Set(termsOf(words.join(' ')))]
            .sort()
            .map((term) => ({ term, distance: swapDistance(text, term) }))
            .filter(({ distance }) => distance <= most);
          const found = similarTerms(segment, text, most).map(({ term, distance }) => ({
            term: termText(segment, term),
            distance,
          }));
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a segment', () => {
  it('tells every position of every term, in any order it is asked', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 300 }), { minLength: 1, maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (abstracts, choices) => {
          const builder = createSegmentBuilder();
          for (const [number, words] of abstracts.entries()) {
            builder.add({ ...EMPTY, id: `${number}`, abstract: words.join(' ') });
          }
          const segment = builder.freeze();
          const read = createPositionReader(segment);
          const count = segment.documents.length;
          for (let round = 0; round < Math.min(40, count); round++) {
            const posting = (choices.next().value as number) % count;
            const list = segment.postingStarts.findLastIndex((start) => start <= posting);
            const term = segment.listStarts.findLastIndex((start) => start <= list);
            const words = abstracts[segment.documents[posting] as number] ?? [];
            const text = termText(segment, term);
            const expected = [...words.keys()].filter((position) => words[position] === text);
            const found: number[] = [];
            read(posting, found);
            expect(found).toEqual(expected);
          }
        },
      ),
    );
  });

  it('is the same after it was written and read, and is known when it is cut short', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(paper(fc.uuid()), { selector: ({ id }) => id, maxLength: 5 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (papers, share) => {
          const builder = createSegmentBuilder();
          for (const one of papers) builder.add(one);
          const segment = builder.freeze();
          const bytes = new Uint8Array(Buffer.concat([...encodeSegment(segment)]));
          expect(decodeSegment(bytes.slice().buffer)).toEqual(segment);
          const cut = bytes.slice(0, Math.floor((share * bytes.length) / 4) * 4);
          expect(() => decodeSegment(cut.buffer)).toThrow();
        },
      ),
    );
  });

  it('keeps a term that stands oftener than can be counted', () => {
    const builder = createSegmentBuilder();
    builder.add({ ...EMPTY, id: 'long', pages: ['word '.repeat(70_000)] });
    const segment = builder.freeze();
    const list = findList(segment, findTerm(segment, 'word'), 6);
    expect(segment.frequencies[segment.postingStarts[list] as number]).toBe(65_535);
  });
});

describe('the best hits', () => {
  it('are those that sorting everything puts first', () => {
    const hit = fc.record({ id: fc.uuid(), key: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(fc.uniqueArray(hit, { selector: ({ id }) => id }), fc.nat(12), (rows, limit) => {
        const top = createTopHits(limit);
        const hits = rows.map(({ id, key }) => ({ id, key, score: key, segment: 0, document: 0 }));
        for (const one of hits) if (top.hasRoomFor(one.key)) top.add(one);
        const sorted = hits.toSorted((a, b) => b.key - a.key || (a.id < b.id ? -1 : 1));
        expect(top.sorted()).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});

describe('what is merged', () => {
  const live = (papers: number, gone: number) => {
    const builder = createSegmentBuilder();
    for (let index = 0; index < papers; index++) builder.add({ ...EMPTY, id: `${index}`, title: 'a b c' });
    return createLiveSegment(
      builder.freeze(),
      Array.from({ length: gone }, (_, index) => index),
    );
  };

  it('leaves few segments, each several times as large as all later ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }), (sizes) => {
        let segments = sizes.map((size) => live(size, 0));
        for (;;) {
          const merged = segmentsToMerge(segments);
          if (merged.length === 0) break;
          expect(merged).toEqual(segments.slice(segments.length - merged.length));
          const papers = merged.reduce((sum, one) => sum + liveCount(one), 0);
          segments = [...segments.filter((one) => !merged.includes(one)), live(papers, 0)];
        }
        for (const [index, one] of segments.entries()) {
          const later = segments.slice(index + 1).reduce((sum, other) => sum + liveCount(other), 0);
          expect(liveCount(one)).toBeGreaterThanOrEqual(3 * later);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('writes anew what is largely gone', () => {
    const worn = live(50, 20);
    expect(segmentsToMerge([worn])).toEqual([worn]);
    expect(segmentsToMerge([live(50, 5)])).toEqual([]);
  });
});
