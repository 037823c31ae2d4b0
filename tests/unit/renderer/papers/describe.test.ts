import { describe, expect, test } from 'vitest';
import {
  describeAuthors,
  formatBytes,
  plural,
  shortAddress,
} from '../../../../src/renderer/papers/describe.ts';

const authors = (...names: string[]) => names.map((name) => ({ name }));

describe('describeAuthors', () => {
  test.each([
    [{ authors: authors('Ada') }, 'Ada'],
    [{ authors: authors('Ada', 'Bram') }, 'Ada and Bram'],
    [{ authors: authors('Ada', 'Bram', 'Chi') }, 'Ada and 2 others'],
    [{ authors: authors('Ada'), authorCount: 2 }, 'Ada and 1 other'],
    [{ authors: authors('Ada'), authorCount: 3303 }, 'Ada and 3,302 others'],
    [{ authors: [], authorCount: 10 }, '10 authors'],
    [{ authors: [], authorCount: 1 }, '1 author'],
    [{ authors: [] }, undefined],
  ])('%j', (paper, expected) => expect(describeAuthors(paper)).toBe(expected));
});

test('plural', () => {
  expect([plural(0, 'vote'), plural(1, 'vote'), plural(1284, 'vote')]).toEqual([
    '0 votes',
    '1 vote',
    '1,284 votes',
  ]);
});

test('formatBytes', () => {
  expect([0, 999, 1000, 4_400_000, 123_000_000].map(formatBytes)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '4.4 MB',
    '123 MB',
  ]);
});

test('shortAddress', () => {
  expect(shortAddress('https://github.com/mohwald/gandtr')).toBe('mohwald/gandtr');
  expect(shortAddress('https://github.com/a/b/tree/main')).toBe('a/b');
  expect(shortAddress('https://www.example.org/')).toBe('example.org');
  expect(shortAddress(`https://example.org/${'x'.repeat(80)}`)).toHaveLength(43);
});
