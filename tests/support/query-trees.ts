import fc from 'fast-check';
import type { Filter, QueryTree } from '#shared/query/ast.ts';
import { hasWords, joined, negated } from '#shared/query/build.ts';
import { CHOICES } from '#shared/query/fields.ts';
import { firstDay, lastDay } from '#shared/query/read-filter.ts';

const FIELDS = ['title', 'authors', 'abstract', 'keywords', 'organization', 'notes', 'fulltext'] as const;

/** Anything that can be written as one word, with a liking for what means something to the language. */
const word = fc
  .oneof(
    fc.constantFrom(
      'or',
      'OR',
      'AND',
      '-a',
      'a*',
      'a\\',
      '\\a',
      'title:x',
      'has:pdf',
      'f(x)',
      'a"b',
      '2401.01234',
    ),
    fc.constantFrom(
      'https://arxiv.org/abs/2401.01234',
      '10.1000/x,',
      'C++',
      'état',
      '注意力',
      'a:b',
      'x-or-y',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'ab12:*-"()\\.,/“”'), minLength: 1, maxLength: 8 }),
  )
  .filter((text) => !/\s/.test(text) && hasWords(text));

const phraseWord = word.filter((text) => !/[\\"“”„]/.test(text));

const name = fc
  .oneof(
    fc.constantFrom('To read', 'vision', 'a"b', '2024', 'x\\y'),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');

const ends = <Value>(value: fc.Arbitrary<Value>, isBefore: (a: Value, b: Value) => boolean) =>
  fc.oneof(
    value.map((from) => ({ from })),
    value.map((to) => ({ to })),
    fc.tuple(value, value).map(([a, b]) => (isBefore(a, b) ? { from: a, to: b } : { from: b, to: a })),
  );

const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')))
  .chain(([year = '', month = '', day = '']) =>
    fc.constantFrom(year, `${year}-${month}`, `${year}-${month}-${day}`),
  );

const choice = (on: keyof typeof CHOICES) =>
  fc.constantFrom(...CHOICES[on]).map((value) => ({ on, value }) as Filter);

const filter: fc.Arbitrary<Filter> = fc.oneof(
  choice('has'),
  choice('is'),
  choice('source'),
  choice('color'),
  ends(fc.integer({ min: 1000, max: 9999 }), (a, b) => a <= b).map((range) => ({
    on: 'year' as const,
    ...range,
  })),
  ends(date, (a, b) => firstDay(a) <= lastDay(b)).map((range) => ({ on: 'date' as const, ...range })),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('d', 'w', 'm', 'y'))
    .map(([count, unit]) => ({ on: 'recent' as const, count, unit })),
  fc
    .tuple(fc.constantFrom('tag', 'list'), name, fc.boolean())
    .map(([on, text, isPrefix]) => ({ on, name: text, isPrefix })),
  fc
    .constantFrom('arxiv:2401.01234', 'arxiv:hep-th/9901001', 'doi:10.1016/s0004-3702(97)00043-x')
    .map((value) => ({ on: 'id' as const, value })),
);

const field = fc.option(fc.constantFrom(...FIELDS), { nil: undefined });

const leaf: fc.Arbitrary<QueryTree> = fc.oneof(
  fc
    .record({ text: word, isPrefix: fc.boolean(), field })
    .map(({ field: where, ...rest }) => ({ kind: 'word' as const, ...rest, ...(where && { field: where }) })),
  fc
    .record({ words: fc.array(phraseWord, { minLength: 1, maxLength: 4 }), field })
    .map(({ field: where, words }) => ({ kind: 'phrase' as const, words, ...(where && { field: where }) })),
  filter.map((value) => ({ kind: 'filter' as const, filter: value })),
);

/** Random trees in their plainest form, as parsing yields them. */
export const queryTrees: fc.Arbitrary<QueryTree> = fc.letrec<{ tree: QueryTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('tree').map(negated),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('tree'), { minLength: 2, maxLength: 4 }))
      .map(([kind, parts]) => joined(kind, parts) as QueryTree),
  ),
})).tree;
