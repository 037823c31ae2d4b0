import { expect, it } from 'vitest';
import { snippetAt } from '../../../../src/renderer/pdf/find-snippet.ts';

const text =
  'Attention is all you need. The dominant sequence transduction models are based on complex recurrent or convolutional neural networks that include an encoder and a decoder.';

it('shows a match with the words around it, cut off at words', () => {
  const { before, match, after } = snippetAt(text, { index: text.indexOf('complex'), length: 7 });
  expect(match).toBe('complex');
  expect(before).toMatch(/^…\S/);
  expect(text).toContain(`${before.slice(1)}complex${after.slice(0, -1)}`);
  expect(after.endsWith('…')).toBe(true);
  expect(text.split(/\s/)).toContain(before.slice(1).split(' ')[0]);
});

it('marks no cut where the text begins and ends', () => {
  expect(snippetAt('a find b', { index: 2, length: 4 })).toEqual({
    before: 'a ',
    match: 'find',
    after: ' b',
  });
});

it('puts together letters that were taken apart for the search, and line ends', () => {
  const folded = 'Schro\u0308dinger\nand  the cat';
  expect(snippetAt(folded, { index: folded.indexOf('and'), length: 3 })).toEqual({
    before: 'Schrödinger ',
    match: 'and',
    after: ' the cat',
  });
});
