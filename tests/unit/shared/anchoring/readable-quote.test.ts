import { expect, it } from 'vitest';
import { readableQuote } from '#shared/anchoring/readable-quote.ts';

it.each([
  ['high-order numer-\nical simulations', 'high-order numerical simulations'],
  ['end of a line\nand  the next ', 'end of a line and the next'],
  ['mecha\u00ad\nnisms and mecha\u0002nisms', 'mechanisms and mechanisms'],
  ['pre-\nTrained', 'pre-Trained'],
])('reads %j as %j', (exact, readable) => {
  expect(readableQuote(exact)).toBe(readable);
});
