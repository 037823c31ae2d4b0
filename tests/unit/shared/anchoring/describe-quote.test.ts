import { describe, expect, it } from 'vitest';
import { CONTEXT_LENGTH, describeQuote } from '#shared/anchoring/describe-quote.ts';

const page =
  'Attention is all you need. We propose a new simple network\narchitecture, the Transformer, based solely on ' +
  'attention mecha-\nnisms. Attention is all you need, again.';

const quoteOf = (text: string, exact: string) => {
  const start = text.indexOf(exact);
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
