import { expect, it } from 'vitest';
import { cleanTag, withoutTag, withTag } from '../../../../src/renderer/annotations/tags.ts';

it('keeps a tag without the spaces around and doubled', () => {
  expect(cleanTag('  to   cite ')).toBe('to cite');
  expect(cleanTag('   ')).toBeUndefined();
  expect(cleanTag('x'.repeat(200))).toHaveLength(100);
});

it('adds a tag once, however it is written', () => {
  expect(withTag(['Übung'], 'ubung')).toEqual(['Übung']);
  expect(withTag(['a'], 'b')).toEqual(['a', 'b']);
  const full = Array.from({ length: 100 }, (_, i) => `t${i}`);
  expect(withTag(full, 'one more')).toEqual(full);
});

it('takes just that one away', () => {
  expect(withoutTag(['a', 'A', 'b'], 'a')).toEqual(['A', 'b']);
});
