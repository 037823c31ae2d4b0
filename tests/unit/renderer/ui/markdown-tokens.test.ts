import type { Token } from 'marked';
import { expect, test } from 'vitest';
import { type MathsToken, tokensOf } from '../../../../src/renderer/ui/markdown-tokens.ts';

type Any = (Token | MathsToken) & { tokens?: Any[]; items?: Any[] };

const all = (tokens: readonly Any[]): Any[] =>
  tokens.flatMap((token) => [token, ...all([...(token.tokens ?? []), ...(token.items ?? [])])]);

const formulas = (text: string, maths = true): string[] =>
  all(tokensOf(text, { maths }) as Any[]).flatMap((token) =>
    token.type === 'maths'
      ? `${(token as MathsToken).display ? 'block' : 'inline'} ${(token as MathsToken).tex}`
      : [],
  );

test.each([
  ['so $a_1 * b_2 * c$ *holds*', ['inline a_1 * b_2 * c']],
  ['$$\\sum_i x_i$$', ['block \\sum_i x_i']],
  ['with \\(\\ell_1\\) norm and **bold $x^2$**', ['inline \\ell_1', 'inline x^2']],
  ['- a list with $\\alpha$', ['inline \\alpha']],
  ['costs $5 and $10', []],
  ['a `$x$` b', []],
  ['an escaped \\$x\\$', []],
  ['unclosed $x_1', []],
])('%s', (text, expected) => {
  expect(formulas(text)).toEqual(expected);
});

test('a dollar is a dollar where formulas are not asked for', () => {
  expect(formulas('$x_1$', false)).toEqual([]);
});
