import * as fc from 'fast-check';
import type { EngineDocument } from '../../src/main/workers/search/engine/segment-builder.ts';

/** Words that are like each other: beginnings, typos, neighbours in the alphabet, and other scripts. */
export const WORDS = [
  'a',
  'an',
  'and',
  'attend',
  'attention',
  'attentive',
  'atention',
  'bert',
  'bart',
  'graph',
  'graphs',
  'graphic',
  'learn',
  'learning',
  'learned',
  'lerning',
  'model',
  'models',
  'modal',
  'moral',
  'replay',
  'reply',
  'relay',
  'transformer',
  'transformers',
  'transform',
  'vit',
  'gpt4',
  'gpt',
  '2024',
  '3d',
  'müller',
  'muller',
  'naïve',
  '深度学习',
  '学习',
  '模型',
  '深',
  'โครงข่าย',
  'ニューラル',
  'сети',
  'глубокие',
  'שלום',
  'efﬁcient',
  'efficient',
];

export const word = fc.constantFrom(...WORDS);

export const text = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '-', ', ', '. ', '\n')), { maxLength: most })
    .map((parts) => parts.flat().join(''));

/** A paper of random words under the id given. */
export const paper = (id: fc.Arbitrary<string>): fc.Arbitrary<EngineDocument> =>
  fc.record({
    id,
    title: text(5),
    authors: text(3),
    keywords: text(2),
    notes: text(2),
    abstract: text(12),
    organization: text(1),
    pages: fc.array(text(10), { maxLength: 3 }),
  });
