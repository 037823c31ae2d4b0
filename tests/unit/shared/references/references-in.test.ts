import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryAt } from '#shared/references/entry-at.ts';
import { referencesIn } from '#shared/references/references-in.ts';
import { foldTitle } from '#shared/text/fold.ts';
import { type PrintStyle, printBibliography, textItem } from '../../../support/print-bibliography.ts';
import { createRandom } from '../../../support/random.ts';

const STYLES: Record<string, PrintStyle> = {
  'numbers in brackets': { label: (index) => `[${index + 1}]`, columns: 2, indent: 20, gap: 2 },
  'numbers with full stops': { label: (index) => `${index + 1}.`, columns: 1, indent: 15, gap: 0 },
  'numbers alone': { label: (index) => `${index + 1}`, columns: 2, indent: 0, gap: 0 },
  'names in brackets': { label: (index) => `[Abc${10 + (index % 80)}]`, columns: 1, indent: 30, gap: 4 },
  'hanging lines': { columns: 2, indent: 10, gap: 0 },
  'hanging lines with room': { columns: 1, indent: 12, gap: 8 },
  'room alone': { columns: 1, indent: 0, gap: 8 },
};

const WORDS =
  'learning neural attention robust sparse gradient retrieval language transformers benchmark efficient representation causal alignment diffusion evaluation'.split(
    ' ',
  );
const NAMES = 'Smith Vaswani Bouchet-Valat Müller Okafor Nakamura O’Neill Zhang'.split(' ');

const name = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...'ABCDEKMT'));
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
const identifier = fc.oneof(
  fc.record({ kind: fc.constant('none' as const), value: fc.constant('') }),
  fc.record({
    kind: fc.constant('arxivId' as const),
    value: fc
      .tuple(fc.integer({ min: 15, max: 25 }), digits(5))
      .map(([year, number]) => `${year}07.${number}`),
  }),
  fc.record({
    kind: fc.constant('doi' as const),
    value: fc
      .tuple(digits(4), fc.constantFrom('cvpr', 'j.neuroimage', 'zenodo'), digits(7))
      .map((parts) => `10.${parts.join('.').replace('.', '/')}`),
  }),
  fc.record({
    kind: fc.constant('url' as const),
    value: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))
      .map(([a, b]) => `https://github.com/${a}/${b}.jl`),
  }),
);
const work = fc.record({
  authors: fc.array(name, { minLength: 1, maxLength: 5 }),
  title: fc
    .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 12 })
    .map((words) => words.join(' ').replace(/^./, (char) => char.toUpperCase())),
  year: fc.integer({ min: 1950, max: 2026 }),
  identifier,
});
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

const IDENTIFIED = {
  none: () => '',
  arxivId: (id: string) => ` arXiv preprint arXiv:${id}.`,
  doi: (doi: string) => ` https://doi.org/${doi}.`,
  url: (url: string) => ` URL ${url}.`,
};
const identified = ({ identifier: { kind, value } }: Work) => IDENTIFIED[kind](value);

/** The ways of the trade. */
const WAYS: Record<string, (work: Work) => string> = {
  APA: (work) =>
    `${work.authors.map(([last, initial]) => `${last}, ${initial}.`).join(', ')} (${work.year}). ${work.title}. Journal of Tests, 3(1), 12–34.${identified(work)}`,
  ACL: (work) =>
    `${work.authors.map(([last]) => `Anna ${last}`).join(', ')}. ${work.year}. ${work.title}. In Proceedings of Things, pages 12–34.${identified(work)}`,
  IEEE: (work) =>
    `${work.authors.map(([last, initial]) => `${initial}. ${last}`).join(', ')}, “${work.title},” Trans. Tests, vol. 3, pp. 1–10, ${work.year}.${identified(work)}`,
  NeurIPS: (work) =>
    `${work.authors.map(([last]) => `Anna ${last}`).join(', ')}. ${work.title}. In Proceedings of Things, pages 12–34, ${work.year}.${identified(work)}`,
  ICML: (work) =>
    `${work.authors.map(([last, initial]) => `${last}, ${initial}.`).join(', ')} ${work.title}. In Things, pp. 12–34, ${work.year}.${identified(work)}`,
  Vancouver: (work) =>
    `${work.authors.map(([last, initial]) => `${last} ${initial}B`).join(', ')}: ${work.title}. J Test ${work.year}, 35:1601-6.${identified(work)}`,
};

describe.each(Object.keys(STYLES))('a bibliography with %s', (styleName) => {
  const style = STYLES[styleName] as PrintStyle;

  test.each(Object.keys(WAYS))('as %s writes it is read as it was written', (way) => {
    const write = WAYS[way] as (work: Work) => string;
    fc.assert(
      fc.property(fc.array(work, { minLength: 8, maxLength: 40 }), fc.integer(), (works, seed) => {
        const pages = printBibliography(works.map(write), style, createRandom(seed));
        const entries = referencesIn(pages);
        expect(entries.map(({ text }) => text)).toHaveLength(works.length);
        for (const [
          index,
          {
            identifier: { kind, value },
            title,
            year,
          },
        ] of works.entries()) {
          const entry = entries[index];
          expect(entry?.arxivId, entry?.text).toBe(kind === 'arxivId' ? value : undefined);
          expect(entry?.doi, entry?.text).toBe(kind === 'doi' ? value : undefined);
          expect(entry?.url, entry?.text).toBe(kind === 'url' ? value : undefined);
          expect(entry?.year, entry?.text).toBe(year);
          expect(foldTitle(entry?.title ?? ''), entry?.text).toBe(foldTitle(title));
          expect(entry?.label).toBe(style.label?.(index).replace(/[[\].]/g, ''));
        }
      }),
      // One seed: reading a bibliography is guessing, and a guess that fails once in some hundred must not stop a change.
      { numRuns: 20, endOnFailure: true, seed: 2026 },
    );
  });

  test('is found by where its entries begin', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 8, maxLength: 40 }), fc.integer(), (works, seed) => {
        const pages = printBibliography(
          works.map((entry) => (WAYS.APA as (work: Work) => string)(entry)),
          style,
          createRandom(seed),
        );
        const entries = referencesIn(pages);
        for (const entry of entries) {
          const [rect] = entry.rects;
          expect(entryAt(entries, { page: entry.page, left: rect?.x1, top: (rect?.y2 ?? 0) + 4 })).toBe(
            entry,
          );
        }
      }),
      { numRuns: 10, endOnFailure: true, seed: 2026 },
    );
  });
});

describe('what stands around it', () => {
  const style: PrintStyle = { label: (index) => `[${index + 1}]`, columns: 1, indent: 20, gap: 0 };
  const entries = Array.from(
    { length: 12 },
    (_, index) => `Anna Smith. Title number ${index} of a dozen. In Things, 2019.`,
  );

  test('numbers beside the lines are none of it', () => {
    const pages = printBibliography(entries, style, createRandom(1)).map((page) => ({
      ...page,
      items: [
        ...page.items,
        ...Array.from({ length: 54 }, (_, line) =>
          textItem(String(line + 1 + 54 * (page.page - 1)), 40, 720 - 12 * line, 6),
        ),
      ],
    }));
    const found = referencesIn(pages);
    expect(found.map(({ text }) => text)).toEqual(entries);
  });

  test('headers, page numbers and appendices are none of it', () => {
    const many = Array.from({ length: 90 }, (_, index) => entries[index % 12] ?? '');
    expect(referencesIn(printBibliography(many, style, createRandom(1))).map(({ text }) => text)).toEqual(
      many,
    );
  });

  test('a list without a heading is found by its numbers, running text is not', () => {
    const pages = printBibliography(entries, style, createRandom(1)).map((page) => ({
      ...page,
      items: page.items.filter(({ str }) => str !== 'References'),
    }));
    expect(referencesIn(pages)).toHaveLength(entries.length);
    const prose = pages.map((page) => ({
      ...page,
      items: page.items.filter(({ str }) => !/^\[|Things/.test(str)),
    }));
    expect(referencesIn(prose)).toEqual([]);
  });

  test('nothing comes of nothing', () => {
    expect(referencesIn([])).toEqual([]);
    expect(referencesIn([{ page: 1, box: [0, 0, 612, 792], items: [] }])).toEqual([]);
    expect(entryAt([], { page: 1, top: 100 })).toBeUndefined();
  });

  test('no text makes it fail', () => {
    const item = fc.record({
      str: fc.string({ unit: 'grapheme' }),
      x: fc.double({ min: -100, max: 900, noNaN: true }),
      y: fc.integer({ min: -50, max: 900 }),
      size: fc.constantFrom(0, 1, 9, 10, 400),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (items) => {
        const texts = items.map(({ str, x, y, size }) => textItem(str, x, y, size));
        referencesIn([
          { page: 1, box: [0, 0, 612, 792], items: [textItem('References', 72, 880), ...texts] },
        ]);
      }),
    );
  });
});
