import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '#shared/query/parse.ts';
import { printQuery } from '#shared/query/print.ts';
import { queryTrees } from '../../../support/query-trees.ts';

describe('printing and parsing', () => {
  test('what was printed is read back as the same tree', () => {
    fc.assert(
      fc.property(queryTrees, (tree) => {
        expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
      }),
      { numRuns: 3000 },
    );
  });

  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '"',
      '“',
      '(',
      ')',
      '-',
      ' or ',
      ' AND ',
      '\\',
      '*',
      ' ',
      'title:',
      'has:',
      'has:pdf',
      'tag:',
    ),
    fc.constantFrom(
      'year:2024..',
      'date:2025-1',
      'id:',
      'list:"To',
      'word',
      'arxiv:2401.01234',
      '10.1/x',
      ':',
      '..',
    ),
  );
  const anything = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));

  test('any text is read, finished or not, and its print is read as the same', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (query, isUnfinished) => {
        const { tree, problems, filters } = parseQuery(query, { isUnfinished });
        expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
        for (const { start, end } of [...problems, ...filters]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(query.length);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('the deepest nesting that a query has room for is read', () => {
    for (const query of ['('.repeat(1000), '(-'.repeat(500), `${'(a or '.repeat(160)}b`, ')'.repeat(1000)]) {
      const { tree } = parseQuery(query);
      expect(parseQuery(printQuery(tree)).tree).toEqual(tree);
    }
  });
});
