import { expect, test } from 'vitest';
import { checkItems, checkText } from '../../../../src/main/sources/text-limits.ts';

test.each<[what: string, kind: 'html' | 'json' | 'text', text: () => string]>([
  ['a page with elements in elements', 'html', () => `${'<div>'.repeat(4_000)}${'</div>'.repeat(4_000)}`],
  ['a page of elements that end by themselves', 'html', () => '<p>x<br>'.repeat(100_000)],
  [
    'a feed',
    'json',
    () =>
      JSON.stringify(
        Array.from({ length: 10_000 }, () => ({ paper: { id: 'a', authors: [{ name: 'b' }] } })),
      ),
  ],
  ['brackets within a text', 'json', () => JSON.stringify({ text: '[{'.repeat(1_000) })],
  ['quotes and backslashes within a text', 'json', () => JSON.stringify({ text: '"\\["'.repeat(1_000) })],
  ['many lines', 'text', () => 'a\n'.repeat(150_000)],
])('passes: %s', (_, kind, text) => expect(() => checkText(kind, text())).not.toThrow());

test.each<[kind: 'html' | 'json' | 'text', text: () => string, why: string]>([
  ['html', () => '<div>'.repeat(1_000_000), 'a web page that is nested too deeply to be read'],
  ['html', () => '<b>x</b>'.repeat(600_000), 'a web page of more than 500,000 elements'],
  ['json', () => '['.repeat(1_000), 'it is nested more than 200 levels deep'],
  ['json', () => '0,'.repeat(6_000_000), 'it holds more than 5,000,000 values'],
  ['text', () => '\n'.repeat(300_000), 'it has more than 200,000 lines, and no saved page has so many'],
])('is too much %s', (kind, text, why) => expect(() => checkText(kind, text())).toThrow(why));

test('says how many items are too many', () => {
  expect(() => checkItems(50_000)).not.toThrow();
  expect(() => checkItems(50_001)).toThrow('it holds 50,001 items; 50,000 are the most');
});
