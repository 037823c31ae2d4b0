import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { Annotation } from '#shared/entities/annotation.ts';
import type { Paper } from '#shared/entities/paper.ts';

/** A paper as the library has it; give what matters. */
export function makePaper(values: Partial<Paper> = {}): Paper {
  return {
    id: 'arxiv:1706.03762',
    title: 'Attention Is All You Need',
    authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }, { name: 'Niki Parmar' }],
    authorCount: 8,
    publishedAt: '2017-06-12',
    arxivId: '1706.03762',
    keywords: [],
    source: 'arxiv',
    read: 'read',
    starred: false,
    progress: 0,
    lists: [],
    hasPdf: true,
    highlightCount: 1,
    ...values,
  };
}

/** An annotation as the library has it; give what matters. */
export function storedAnnotation(values: Partial<Annotation> = {}): Annotation {
  return {
    id: uuidv7(),
    paperId: 'arxiv:1706.03762',
    kind: 'highlight',
    color: 'yellow',
    page: 3,
    rects: [{ page: 3, x1: 72, y1: 700, x2: 200.5, y2: 712 }],
    note: '',
    tags: [],
    hasPicture: false,
    createdAt: '2026-03-01T10:00:00.000Z',
    updatedAt: '2026-03-02T10:00:00.000Z',
    ...values,
  };
}

/** Text with all that formats stumble over: quotes, separators, line ends, signs of formulas, other scripts, emoji. */
const text = (most: number, least = 0): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: most }),
      fc.string({
        unit: fc.constantFrom(
          '"',
          "'",
          ',',
          ';',
          '\n',
          '\r',
          '\t',
          '=',
          '+',
          '-',
          '@',
          '[',
          '{',
          '*',
          '>',
          '#',
          ' ',
          'a',
          '–',
        ),
        maxLength: most,
      }),
    )
    .filter((value) => value.length >= least);

const number = fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => value + 0);
const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Any annotation that the library could hold. */
export const anyAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.uuid({ version: 7 }),
    paperId: fc.constant('arxiv:1706.03762'),
    documentSha256: optional(sha256),
    kind: fc.constantFrom('highlight', 'underline', 'strikeout', 'note', 'area', 'ink'),
    color: fc.constantFrom('yellow', 'green', 'blue', 'pink', 'orange', 'purple'),
    page: fc.integer({ min: 1, max: 3000 }),
    rects: fc.array(
      fc.record({ page: fc.integer({ min: 1, max: 9 }), x1: number, y1: number, x2: number, y2: number }),
      {
        maxLength: 4,
      },
    ),
    quote: optional(
      fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: text(80, 1),
        prefix: text(32),
        suffix: text(32),
      }),
    ),
    position: optional(
      fc.record({
        type: fc.constant('TextPositionSelector' as const),
        start: fc.nat(9999),
        end: fc.nat(9999),
      }),
    ),
    strokes: optional(fc.array(fc.array(number, { minLength: 2, maxLength: 8 }), { maxLength: 3 })),
    strokeWidth: optional(fc.double({ min: 0.1, max: 100, noNaN: true })),
    note: text(120),
    tags: fc.array(
      text(20, 1).filter((tag) => tag.trim() === tag && tag !== ''),
      { maxLength: 5 },
    ),
    author: optional(text(30, 1)),
    placement: optional(fc.constantFrom('exact', 'uncertain', 'lost')),
    carriedFrom: optional(fc.uuid({ version: 7 })),
    origin: optional(text(40, 1)),
    hasPicture: fc.constant(false),
    createdAt: instant,
    updatedAt: instant,
  } as { [Key in keyof Annotation]-?: fc.Arbitrary<Annotation[Key]> })
  .map(
    (annotation) =>
      Object.fromEntries(Object.entries(annotation).filter(([, value]) => value !== undefined)) as Annotation,
  );
