import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describeQuote } from '#shared/anchoring/describe-quote.ts';
import { findQuote } from '#shared/anchoring/find-quote.ts';

const page =
  'Attention is all you need. We propose a new simple network\narchitecture, the Transformer, based solely on ' +
  'attention mecha-\nnisms. Attention is all you need, again.';

const quoteOf = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from);
  return describeQuote(text, start, start + exact.length);
};

describe('describeQuote', () => {
  it('keeps the quote with its surroundings', () => {
    expect(quoteOf(page, 'Transformer')).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Transformer',
      prefix: page.slice(page.indexOf('Transformer') - CONTEXT_LENGTH, page.indexOf('Transformer')),
      suffix: page.slice(page.indexOf(', based'), page.indexOf(', based') + CONTEXT_LENGTH),
    });
  });

  it('has shorter surroundings at the edges of the page', () => {
    expect(describeQuote('abc', 0, 3)).toMatchObject({ exact: 'abc', prefix: '', suffix: '' });
  });

  it('never cuts a character in two', () => {
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`;
    const quote = quoteOf(text, 'x');
    expect(quote.prefix.isWellFormed()).toBe(true);
    expect(quote.suffix.isWellFormed()).toBe(true);
  });
});

describe('findQuote', () => {
  it('finds the quote letter for letter', () => {
    const found = findQuote(page, quoteOf(page, 'the Transformer'));
    expect(found).toEqual({
      start: page.indexOf('the Transformer'),
      end: page.indexOf('the Transformer') + 15,
      verbatim: true,
    });
  });

  it('tells repeats apart by what surrounds them', () => {
    const second = page.indexOf('Attention', 10);
    expect(findQuote(page, quoteOf(page, 'Attention is all', 10))?.start).toBe(second);
    expect(findQuote(page, quoteOf(page, 'Attention is all'), second)?.start).toBe(0);
  });

  it('tells identical repeats apart by where the quote was last seen', () => {
    const text = 'so it is. '.repeat(20);
    const quote = { exact: 'it is', prefix: '', suffix: '' };
    expect(findQuote(text, quote, 103)?.start).toBe(103);
    expect(findQuote(text, quote)?.start).toBe(3);
  });

  it.each([
    ['white space', 'a new simple network architecture'],
    ['missing spaces', 'anewsimplenetworkarchitecture'],
    ['hyphenation', 'attention mechanisms'],
    ['case', 'ATTENTION MECHANISMS'],
    ['soft hyphens', 'archi\u00adtecture, the Trans\u00adformer'],
  ])('does not mind different %s', (_, exact) => {
    const found = findQuote(page, { exact, prefix: '', suffix: '' });
    expect(found?.verbatim).toBe(false);
    const letters = (text: string) => text.replace(/[^a-z,]/gi, '').toLowerCase();
    expect(letters(page.slice(found?.start, found?.end))).toBe(letters(exact));
  });

  it('does not mind ligatures, on either side', () => {
    expect(
      findQuote('an eﬃcient diﬀusion model', { exact: 'efficient diffusion', prefix: '', suffix: '' }),
    ).toEqual({
      start: 3,
      end: 19,
      verbatim: false,
    });
    expect(findQuote('an efficient model', { exact: 'eﬃcient', prefix: '', suffix: '' })).toMatchObject({
      start: 3,
      end: 12,
    });
    expect(findQuote('an e\u001ecient model', { exact: 'efficient', prefix: '', suffix: '' })).toMatchObject({
      start: 3,
      end: 10,
    });
  });

  it('says so when the quote is not there', () => {
    expect(findQuote(page, { exact: 'recurrence', prefix: '', suffix: '' })).toBeUndefined();
    expect(findQuote('', { exact: 'a', prefix: '', suffix: '' })).toBeUndefined();
    expect(findQuote('a b', { exact: '-\n', prefix: '', suffix: '' })).toBeUndefined();
  });

  const words = fc.array(fc.constantFrom('of', 'the', 'effi', 'cient', 'naïve', '模型', 'flow', '😀', 'x₁'), {
    minLength: 1,
    maxLength: 80,
  });
  const selection = words.chain((list) => {
    const text = list.join(' ');
    return fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => ({ text, start, end: Math.min(text.length, start + length) }));
  });

  it('finds any described range again at its place', () => {
    fc.assert(
      fc.property(selection, ({ text, start, end }) => {
        expect(findQuote(text, describeQuote(text, start, end), start)).toEqual({
          start,
          end,
          verbatim: true,
        });
      }),
    );
  });

  it('finds the same letters when spaces, hyphens and ligatures changed', () => {
    const letters = (text: string) => text.normalize('NFKD').replace(/[\s\p{M}-]/gu, '');
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const from = a % list.length;
        const to = from + 1 + (b % (list.length - from));
        const text = list.join(' ');
        const start = list.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const exact = list.slice(from, to).join(' ');
        const noisy = text
          .replaceAll('ffi', 'ﬃ')
          .replaceAll('fl', 'ﬂ')
          .replaceAll('cient', 'ci-\nent')
          .replaceAll(' ', '  ');
        const found = findQuote(noisy, describeQuote(text, start, start + exact.length), start);
        expect(letters(noisy.slice(found?.start, found?.end))).toBe(letters(exact));
      }),
    );
  });
});
