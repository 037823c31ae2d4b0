import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePageText, titleId } from '../../../../src/main/sources/saved-page/page-text.ts';
import { UnreadableSource } from '../../../../src/main/sources/source-file.ts';

const file = { name: 'page.txt', modified: new Date('2026-11-21T12:00:00Z'), pageDate: '2025-11-04' };
const HEADER =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\n';
const ABSTRACT =
  'We present a method that reads pages. It holds on real pages, on damaged pages and on pages nobody has seen yet. ' +
  'Experiments show that nothing is lost and nothing is made up.';
const card = (title: string, details = '', abstract = ABSTRACT) => `${title}\n\n${abstract}\n\n${details}`;
const DETAILS = '  • 3 authors\n·\nSep 28, 2023 2\n\n';

const read = (text: string) => parsePageText(text, file).papers;
const titles = (text: string) => read(text).map(({ record }) => record.title);

describe('a page as text', () => {
  test('gives title, abstract, author count, date and comments', () => {
    const [paper] = read(`${HEADER}Nov 4\n\n${card('A First Paper', DETAILS)}`);
    expect(paper).toEqual({
      record: {
        id: titleId('A First Paper'),
        title: 'A First Paper',
        abstract: ABSTRACT,
        authorCount: 3,
        publishedAt: '2023-09-28',
        commentCount: 2,
        source: 'saved-page',
      },
      entry: { feed: 'daily', date: '2025-11-04', rank: 0 },
    });
  });

  test('takes papers without details apart', () => {
    const text = `${HEADER}${card('One')}${card('Two: With $\\infty$ Maths')}${card('Three', DETAILS)}${card('Four')}`;
    expect(titles(text)).toEqual(['One', 'Two: With $\\infty$ Maths', 'Three', 'Four']);
    expect(read(text).map(({ record }) => record.authorCount)).toEqual([undefined, undefined, 3, undefined]);
  });

  test('is the same with CRLF, a byte order mark, no-break spaces and "by AK"', () => {
    const plain = `${HEADER}Nov 4\n\n${card('One', DETAILS)}${card('Two', '  • 1 author\n·\nOct 1\n\n')}`;
    const odd = `\ufeff${plain.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0').replace('byAK', 'by AK')}`;
    expect(read(odd)).toEqual(read(plain));
    expect(read(odd)[1]?.record).toMatchObject({ authorCount: 1, publishedAt: '2025-10-01' });
  });

  test('is known by its details where the header is missing', () => {
    expect(titles(`${card('One', DETAILS)}${card('Two', DETAILS)}`)).toEqual(['One', 'Two']);
    expect(titles(`Some menu\n\nSign Up\n\n${card('One', DETAILS)}`)).toEqual(['One']);
  });

  test('reads details on one line and without blank lines', () => {
    expect(read(`${HEADER}${card('One', '• 12 authors · Oct 20, 2024 1\n\n')}`)[0]?.record).toMatchObject({
      authorCount: 12,
      publishedAt: '2024-10-20',
      commentCount: 1,
    });
    const dense = `${HEADER}${card('One', DETAILS)}${card('Two', DETAILS)}`.replaceAll('\n\n', '\n');
    expect(titles(dense)).toEqual(['One', 'Two']);
  });

  test('joins broken lines and keeps the paragraphs of an abstract', () => {
    const wrapped = ABSTRACT.replace('pages. It', 'pages.\nIt');
    const [one, two] = read(
      `${HEADER}${card('One', DETAILS, `${wrapped}\n\nA second paragraph, whole and short.`)}${card('Two', DETAILS)}`,
    );
    expect(one?.record.abstract).toBe(`${ABSTRACT}\n\nA second paragraph, whole and short.`);
    expect(two?.record.title).toBe('Two');
  });

  test('reads upvotes and submitters, and tells comments from upvotes', () => {
    const text = `${HEADER}Submitted by\n\nmira\n\nUpvote\n\n41\n\n${card('One', '• 2 authors\n·\nOct 1\n\n7\n\n')}Submitted by jo\n\nUpvote 5\n\n${card('Two', '• 2 authors\n·\nOct 1\n\n')}`;
    const [one, two] = read(text);
    expect(one).toMatchObject({
      record: { upvotes: 41, commentCount: 7 },
      entry: { submittedBy: 'mira', upvotes: 41 },
    });
    expect(two).toMatchObject({ record: { title: 'Two', upvotes: 5 }, entry: { submittedBy: 'jo' } });
    expect(two?.record.commentCount).toBeUndefined();
  });

  test('leaves out the footer', () => {
    const text = `${HEADER}${card('One', DETAILS)}Next\n\nCompany\n\n© Hugging Face\n\nTOS\n\nPrivacy\n\nAbout`;
    expect(titles(text)).toEqual(['One']);
    expect(titles(`${HEADER}${card('One')}Next\n\nCompany\n\nPrivacy`)).toEqual(['One']);
  });

  test('takes a title that stands twice once', () => {
    expect(titles(`${HEADER}${card('One', DETAILS)}${card('ONE', DETAILS)}`)).toEqual(['One']);
  });

  test.each([
    ['empty', ''],
    ['a letter', 'Dear Ada,\n\nthank you for the papers.\n\nYours, Bo'],
    ['a log', Array.from({ length: 500 }, (_, n) => `2025-01-01 12:00:${n} INFO started`).join('\n')],
    [
      'prose that mentions it',
      `Daily Papers\n\n${ABSTRACT}\n\n${ABSTRACT}\n\nI read Daily Papers by AK every day.`,
    ],
    ['noise', String.fromCharCode(...Array.from({ length: 3000 }, (_, n) => 33 + ((n * 7919) % 200)))],
  ])('refuses %s', (_, text) => expect(() => read(text)).toThrow(/^not a Daily Papers page/));

  test('says so when the page lists nothing', () => {
    expect(() => read(HEADER)).toThrow('this Daily Papers page lists no papers');
  });

  test('never fails in any other way, and never makes up a title that is not there', () => {
    const line = fc.constantFrom(
      '',
      ABSTRACT,
      'A Title',
      '• 3 authors',
      '·',
      'Oct 1 3',
      '12',
      'Upvote',
      'Submitted by',
      'Nov 4',
      'Next',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string()), { maxLength: 40 }),
        fc.boolean(),
        (lines, withHeader) => {
          const text = (withHeader ? HEADER : '') + lines.join('\n');
          try {
            for (const { record } of read(text)) {
              const flat = text.replace(/[\u200b\u200e\u200f\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
              expect(flat).toContain(record.title);
            }
          } catch (error) {
            if (!(error instanceof UnreadableSource)) throw error;
          }
        },
      ),
    );
  });
});

test('the id is the same for titles that fold alike', () => {
  expect(titleId('Attention Is All You Need')).toMatch(/^title:[0-9a-f]{16}$/);
  expect(titleId('Attention is  all you need.')).toBe(titleId('Attention Is All You Need'));
});
