import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, openLink, parseOpenLink } from '#shared/open-link.ts';
import { routes } from '../../../src/renderer/navigation/routes.ts';

const ID = '019a0000-0000-7000-8000-000000000000';

test('a link names a paper, and an annotation', () => {
  expect(openLink({ paper: 'arxiv:1706.03762' })).toBe('offprint://open?paper=arxiv%3A1706.03762');
  expect(openLink({ paper: 'doi:10.1016/s0370(97)', annotation: ID })).toBe(
    `offprint://open?paper=doi%3A10.1016%2Fs0370%2897%29&annotation=${ID}`,
  );
});

test('every link is read as what it was made of, and leads where the window would go itself', () => {
  const paper = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => `doi:10.1/${text.replace(/\s/g, '_')}`);
  fc.assert(
    fc.property(paper, fc.option(fc.uuid({ version: 7 }), { nil: undefined }), (id, annotation) => {
      const link = { paper: id, ...(annotation && { annotation }) };
      expect(parseOpenLink(openLink(link))).toEqual(link);
      expect(addressOf(link)).toBe(`#${routes.read(id, { annotation })}`);
    }),
  );
});

test('what systems do to links is borne', () => {
  const link = { paper: 'arxiv:1706.03762', annotation: ID };
  for (const text of [
    `offprint://open/?paper=arxiv:1706.03762&annotation=${ID}`,
    `OFFPRINT://OPEN?annotation=${ID}&paper=arxiv%3A1706.03762#top`,
    ` offprint://open?paper=arxiv%3A1706.03762&annotation=${ID}&later=1\n`,
  ]) {
    expect(parseOpenLink(text)).toEqual(link);
  }
});

test.each([
  '',
  'offprint://app/',
  'offprint://open',
  'offprint://open?paper=',
  'offprint://open?paper=../../etc/passwd',
  'offprint://open?paper=arxiv%3A1%202',
  'offprint://open?paper=%E0%A4%A',
  'offprint://open?paper=arxiv%3A1&annotation=1',
  'offprint://open.evil.example?paper=arxiv%3A1',
  'https://open?paper=arxiv%3A1',
])('%j is no link', (text) => expect(parseOpenLink(text)).toBeUndefined());
