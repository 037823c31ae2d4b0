import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markTerms } from '#shared/text/mark-terms.ts';

const marked = (text: string, terms: string[]) =>
  markTerms(text, terms).map(({ start, end }) => text.slice(start, end));

test('whole words, whatever their case and accents', () => {
  expect(marked('Naïve memory, MEMORY and memories', ['memory', 'naive'])).toEqual([
    'Naïve memory',
    'MEMORY',
  ]);
});

test('ligatures and composed letters do not shift what is marked', () => {
  expect(marked('An eﬃcient cafe\u0301 eﬃcient', ['efficient', 'cafe'])).toEqual([
    'eﬃcient cafe\u0301 eﬃcient',
  ]);
});

test('neighbours are one phrase, across a hyphen too', () => {
  expect(marked('a Hierarchical Graph Memory', ['memory', 'graph', 'hierarchical'])).toEqual([
    'Hierarchical Graph Memory',
  ]);
  expect(marked('long-context, long runs', ['long', 'context'])).toEqual(['long-context', 'long']);
});

test('compounds that are known as one word, names with their signs, symbols by their names', () => {
  expect(marked('a k-NN, kNN and k of NN', ['knn'])).toEqual(['k-NN', 'kNN']);
  expect(marked('C++, C and c++11', ['c++'])).toEqual(['C++', 'c++']);
  expect(marked('with .NET, β-VAE and VAE', ['.net', 'betavae'])).toEqual(['.NET', 'β-VAE']);
  expect(marked('pre-training data', ['pre', 'pretraining'])).toEqual(['pre-training']);
});

test('no terms, no marks', () => {
  expect(marked('memory', [])).toEqual([]);
  expect(marked('', ['memory'])).toEqual([]);
  expect(marked('memory', [''])).toEqual([]);
});

test('ranges lie in the text, in order and apart', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 });
  fc.assert(
    fc.property(text, fc.array(fc.string({ maxLength: 8 })), (source, terms) => {
      let from = -1;
      for (const { start, end } of markTerms(source, [...terms, ...source.split(' ').slice(0, 2)])) {
        expect(start).toBeGreaterThan(from);
        expect(end).toBeLessThanOrEqual(source.length);
        from = end;
      }
    }),
  );
});

test('wherever the words stand, in scripts without spaces between them', () => {
  const text = '我们用深度学习模型（CNN模型）。ﾓﾃﾞﾙ';
  expect(marked(text, ['模型'])).toEqual(['模型', '模型']);
  expect(marked(text, ['深度学习', '学习'])).toEqual(['深度学习']);
  expect(marked(text, ['モテル'])).toEqual(['ﾓﾃﾞﾙ']);
});
