import { describe, expect, test } from 'vitest';
import { copyName, safeFileName } from '#shared/copy-name.ts';

const paper = (title: string, author?: string, publishedAt?: string) => ({
  title,
  authors: author === undefined ? [] : [{ name: author }, { name: 'Someone Else' }],
  publishedAt,
});

test.each([
  [
    paper('Attention Is All You Need', 'Ashish Vaswani', '2017-06-12'),
    'Vaswani 2017 - Attention Is All You Need.pdf',
  ],
  [paper('On Sets', 'Ludwig van der Berg', '1999-01-01T10:00:00.000Z'), 'van der Berg 1999 - On Sets.pdf'],
  [paper('On Sets', 'King, Martin', '1963-01-01'), 'King 1963 - On Sets.pdf'],
  [paper('On Sets', 'Sammy Davis Jr.', '1963-01-01'), 'Davis 1963 - On Sets.pdf'],
  [paper('On Sets', 'Plato'), 'Plato - On Sets.pdf'],
  [paper('On Sets', undefined, '1999-01-01'), '1999 - On Sets.pdf'],
  [paper('On Sets'), 'On Sets.pdf'],
  [paper('GPT: what/why? "It <works>"'), 'GPT - what - why It works.pdf'],
  [paper('$O(n)$ by \\textbf{force}'), 'O(n) by force.pdf'],
  [paper('読むこと', '村上 春樹', '2009-05-29'), '春樹 2009 - 読むこと.pdf'],
  [paper('...'), 'Paper.pdf'],
  [paper('con'), 'con_.pdf'],
])('%j is copied as %j', (given, expected) => expect(copyName(given)).toBe(expected));

test('a name fits every file system, and is cut between characters', () => {
  const name = copyName(paper('読👩‍👩‍👧'.repeat(200), 'Ada', '2020-01-01'));
  expect(new TextEncoder().encode(name).length).toBeLessThan(210);
  expect(name).toMatch(/^Ada 2020 - (読👩‍👩‍👧)+読?\.pdf$/u);
});

describe('a name that comes from elsewhere', () => {
  test.each([
    ['Reader 2024 - On Reading.pdf', 'Reader 2024 - On Reading.pdf'],
    ['../../.bashrc', 'bashrc.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie - x.pdf'],
    ['COM1.pdf', 'COM1_.pdf'],
    ['', undefined],
    ['///', undefined],
  ])('%j becomes %j', (given, expected) => expect(safeFileName(given)).toBe(expected));
});
