import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterAfter, letterBefore, wordAfter, wordBefore } from '../../../../src/renderer/pdf/text-steps.ts';

describe('steps through text', () => {
  const text = 'Fixed-size cafe\u0301s, 👩‍🔬 and\nmore.';

  it('go by whole letters', () => {
    const accent = text.indexOf('e\u0301');
    expect(letterAfter(text, accent)).toBe(accent + 2);
    expect(letterBefore(text, accent + 2)).toBe(accent);
    const scientist = text.indexOf('👩');
    expect(letterAfter(text, scientist)).toBe(scientist + '👩‍🔬'.length);
    expect(letterAfter(text, text.length)).toBe(text.length);
    expect(letterBefore(text, 0)).toBe(0);
  });

  it('go to the end of the next word, and to the beginning of the last', () => {
    const ends: string[] = [];
    for (let at = 0; at < text.length; at = wordAfter(text, at))
      ends.push(text.slice(at, wordAfter(text, at)));
    expect(ends).toEqual(['Fixed', '-size', ' cafe\u0301s', ', 👩‍🔬 and', '\nmore', '.']);
    expect(wordBefore(text, text.length)).toBe(text.indexOf('more'));
    expect(wordBefore(text, text.indexOf('more'))).toBe(text.indexOf('and'));
    expect(wordBefore(text, 3)).toBe(0);
    expect(wordBefore('', 0)).toBe(0);
  });

  it('always get on, and never beyond either end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (any, nat) => {
        const at = any.length === 0 ? 0 : nat % (any.length + 1);
        for (const step of [letterAfter, wordAfter]) {
          const next = step(any, at);
          expect(next).toBeLessThanOrEqual(any.length);
          if (at < any.length) expect(next).toBeGreaterThan(at);
        }
        for (const step of [letterBefore, wordBefore]) {
          const last = step(any, at);
          expect(last).toBeGreaterThanOrEqual(0);
          if (at > 0) expect(last).toBeLessThan(at);
        }
      }),
    );
  });
});
