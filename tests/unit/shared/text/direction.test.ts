import { expect, test } from 'vitest';
import { isolated, withoutTurns } from '#shared/text/direction.ts';

test.each([
  ['Evil \u202eNames', 'Evil Names'],
  ['\u2067a\u2069b\u202ac\u202c', 'abc'],
  ['שלום world', 'שלום world'],
])('%j turns nothing behind it', (text, plain) => expect(withoutTurns(text)).toBe(plain));

test('what may be written from right to left is set apart in a sentence, other text is not touched', () => {
  expect(isolated('Ada Osei')).toBe('Ada Osei');
  expect(isolated('שלום')).toBe('\u2068שלום\u2069');
  expect(isolated('\u202eAda\u2069')).toBe('Ada');
  expect(isolated('مرحبا\u2069')).toBe('\u2068مرحبا\u2069');
});
