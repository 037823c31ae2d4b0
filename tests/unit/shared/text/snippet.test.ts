import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, snippetAround } from '#shared/text/snippet.ts';

describe('findTerms', () => {
  it('finds whole words, whatever their case and accents, where they stand', () => {
    const text = 'Müller meets muller; Mullerian does not count.';
    expect(findTerms(text, new Set(['muller'])).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Müller',
      'muller',
    ]);
  });
});

describe('snippetAround', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(30);

  it('gives a short text whole, with white space folded', () => {
    expect(snippetAround(' one\n  two ', new Set(['two']))).toBe('one two');
  });

  it('shows the stretch with the most different words', () => {
    const text = `alpha ${filler} alpha beta ${filler}`;
    const snippet = snippetAround(text, new Set(['alpha', 'beta']), 80);
    expect(snippet).toContain('alpha beta');
    expect(snippet).toMatch(/^… .* …$/);
  });

  it('begins at the beginning when nothing matches', () => {
    expect(snippetAround(filler, new Set(['absent']), 40)).toMatch(/^lorem ipsum .* …$/);
  });

  it('never exceeds its length by more than the ellipses, and never fails', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 600 }),
        fc.array(fc.string()),
        fc.integer({ min: 10, max: 200 }),
        (text, terms, length) => {
          expect(snippetAround(text, new Set(terms), length).length).toBeLessThanOrEqual(length + 4);
        },
      ),
    );
  });
});

describe('findTerms in scripts without spaces between words', () => {
  it('finds words within a stretch', () => {
    const text = '图神经网络的综述';
    expect(findTerms(text, new Set(['网络'])).map(({ start, end }) => text.slice(start, end))).toEqual([
      '网络',
    ]);
  });
});
