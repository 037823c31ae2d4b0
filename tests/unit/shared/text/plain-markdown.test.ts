import { expect, test } from 'vitest';
import { plainMarkdown } from '#shared/text/plain-markdown.ts';

const plain = (markdown: string) => plainMarkdown(markdown, 200);

test('marks of Markdown go, words stay', () => {
  expect(plain('# Compare\n\n- with **Table 2**\n- and _Section_ `3`\n\n> quoted\n')).toBe(
    'Compare with Table 2 and Section 3 quoted',
  );
  expect(plain('- [x] done\n1. first ~~gone~~\n\n---\n\n```js\ncode()\n```')).toBe('done first gone code()');
  expect(plain('See [the paper](https://a.org/x_(y) "Title") and ![a plot](p.png), <https://b.org>')).toBe(
    'See the paper and a plot, https://b.org',
  );
});

test('what only looks like Markdown stays', () => {
  expect(plain('snake_case_name, 2 * 3 * 4, a_1, 5 > 3, #tag, C#')).toBe(
    'snake_case_name, 2 * 3 * 4, a_1, 5 > 3, #tag, C#',
  );
  expect(plain('\\*not emphasis\\*')).toBe('*not emphasis*');
  expect(plain('<b>shown as typed</b>')).toBe('<b>shown as typed</b>');
});

test('formulas stay as they are', () => {
  expect(plain('why $a_1 * b_1 * c$ and **$x_i$**?')).toBe('why $a_1 * b_1 * c$ and $x_i$?');
});

test('long notes are cut at a word, and not within a formula', () => {
  expect(plainMarkdown('word '.repeat(100), 30)).toBe('word word word word word word…');
  expect(plainMarkdown('word '.repeat(100), 29)).toBe('word word word word word…');
  expect(plainMarkdown('word word word $\\sum_{i=1}^{n} x_i$ more', 24)).toBe('word word word…');
  expect(plainMarkdown('x'.repeat(500), 30)).toHaveLength(30);
  expect(plainMarkdown('', 30)).toBe('');
  expect(plainMarkdown(' \n\n---\n', 30)).toBe('');
});

test('a book of a note costs no more than its start', () => {
  expect(plainMarkdown(`${'*a_['.repeat(25_000)}`, 200).length).toBeLessThanOrEqual(200);
});
