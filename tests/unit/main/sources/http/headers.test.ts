import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextLink } from '../../../../../src/main/sources/http/link-header.ts';
import { userAgent } from '../../../../../src/main/sources/http/user-agent.ts';
import {
  askedToWaitUntil,
  parseRateLimit,
  parseRetryAfter,
} from '../../../../../src/main/sources/http/wait-headers.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');

describe('RateLimit', () => {
  test.each([
    ['"api";r=12;t=240', [{ left: 12, resetSeconds: 240 }]],
    ['api; r = 0 ; t = 7', [{ left: 0, resetSeconds: 7 }]],
    ['"api";t=7;r=0;pk=:abc=:', [{ left: 0, resetSeconds: 7 }]],
    [
      '"api";r=3;t=9, "pages";r=0;t=30',
      [
        { left: 3, resetSeconds: 9 },
        { left: 0, resetSeconds: 30 },
      ],
    ],
    ['"api";r=-1;t=1.5', [{ left: 0, resetSeconds: 1.5 }]],
    ['"api";r=1', []],
    ['"fixed window";"api";q=500;w=300', []],
    ['nonsense', []],
    ['', []],
    [null, []],
  ])('%j', (header, expected) => expect(parseRateLimit(header)).toEqual(expected));

  test('any numbers are read back, and any text gives finite limits or none', () => {
    const number = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('', ' '), (left, resetSeconds, space) => {
        const header = `"api";${space}r=${left};${space}t=${resetSeconds}`;
        expect(parseRateLimit(header)).toEqual([{ left, resetSeconds }]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"api;rt=0123456789-.,e ') }), (header) => {
        for (const { left, resetSeconds } of parseRateLimit(header)) {
          expect(Number.isFinite(left) && left >= 0).toBe(true);
          expect(Number.isFinite(resetSeconds) && resetSeconds >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['120', NOW + 120_000],
    [' 0 ', NOW],
    ['Sat, 21 Nov 2026 12:05:00 GMT', NOW + 300_000],
    ['-5', undefined],
    ['soon', undefined],
    ['2026', NOW + 2_026_000],
    [null, undefined],
  ])('%j', (header, expected) => expect(parseRetryAfter(header, NOW)).toBe(expected));
});

describe('how long a server asks to be left alone', () => {
  const asked = (status: number, headers: Record<string, string>) => {
    const until = askedToWaitUntil(status, new Headers(headers), NOW);
    return until === undefined ? undefined : (until - NOW) / 1000;
  };
  test('429: until a second after the window ends, or as Retry-After says, whichever is later', () => {
    expect(asked(429, { ratelimit: '"api";r=0;t=9' })).toBe(10);
    expect(asked(429, { 'retry-after': '20' })).toBe(20);
    expect(asked(429, { ratelimit: '"api";r=0;t=9', 'retry-after': '20' })).toBe(20);
    expect(asked(429, { ratelimit: '"api";r=5;t=9' })).toBe(10);
    expect(asked(429, { ratelimit: '"api";r=5;t=90, "pages";r=0;t=9' })).toBe(10);
    expect(asked(429, {})).toBe(30);
  });
  test('503: only where it says so', () => {
    expect(asked(503, { 'retry-after': '20' })).toBe(20);
    expect(asked(503, {})).toBeUndefined();
  });
  test('an answer that was the last one of its window', () => {
    expect(asked(200, { ratelimit: '"api";r=0;t=9' })).toBe(10);
    expect(asked(200, { ratelimit: '"api";r=1;t=9' })).toBeUndefined();
    expect(asked(200, { 'retry-after': '20' })).toBeUndefined();
  });
});

describe('the next page', () => {
  const BASE = 'https://hub.example.org/api/daily_papers?limit=100';
  test.each([
    ['<https://hub.example.org/x?p=1>; rel="next"', 'https://hub.example.org/x?p=1'],
    ['</x?p=1&limit=2>; rel=next', 'https://hub.example.org/x?p=1&limit=2'],
    ['<?p=1>;title="a, b";rel="NEXT"', 'https://hub.example.org/api/daily_papers?p=1'],
    ['<?p=0>; rel="prev", <?p=2>; rel="next"', 'https://hub.example.org/api/daily_papers?p=2'],
    ['<?p=2>; rel="last next"', 'https://hub.example.org/api/daily_papers?p=2'],
    ['<?p=2>; rel="nextish"', undefined],
    ['<?p=2>', undefined],
    ['rel="next"', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j', (header, expected) => expect(nextLink(header, BASE)).toBe(expected));
});

describe('the User-Agent', () => {
  test('names a contact only where there is one', () => {
    expect(userAgent('0.1.0', '')).toBe('Offprint/0.1.0 (desktop reader)');
    expect(userAgent('0.1.0', 'ada@example.org')).toBe(
      'Offprint/0.1.0 (desktop reader; mailto:ada@example.org)',
    );
  });
  test('fits into a header', () =>
    expect(userAgent('0.1.0', 'a\r\nHost: x')).toBe('Offprint/0.1.0 (desktop reader; mailto:aHost:x)'));
});
