import { readableQuote } from '../anchoring/readable-quote.ts';
import type { ExportTemplate, TextFormat } from '../entities/exchange.ts';
import { LINE_END_HYPHEN } from '../text/broken-words.ts';
import { writeAnnotationCsv } from './annotation-columns.ts';
import type { ExportedPaper, PictureOf } from './exported.ts';
import { writeMarkdown } from './markdown.ts';
import { writeOwnJson } from './own-json.ts';
import { writePlainText } from './plain-text.ts';
import { writeHypothesis } from './write-hypothesis.ts';
import { writeW3c } from './write-w3c.ts';

/** How files of each format are called and labelled. */
export const FILE_KINDS: Record<TextFormat, { ending: string; mediaType: string }> = {
  markdown: { ending: 'md', mediaType: 'text/markdown' },
  obsidian: { ending: 'md', mediaType: 'text/markdown' },
  logseq: { ending: 'md', mediaType: 'text/markdown' },
  // https://www.w3.org/TR/annotation-protocol/ asks for this type.
  w3c: { ending: 'jsonld', mediaType: 'application/ld+json' },
  hypothesis: { ending: 'json', mediaType: 'application/json' },
  csv: { ending: 'csv', mediaType: 'text/csv' },
  text: { ending: 'txt', mediaType: 'text/plain' },
  json: { ending: 'json', mediaType: 'application/json' },
};

interface Options {
  format: TextFormat;
  /** What the export is of. */
  label: string;
  template: (format: 'markdown' | 'obsidian' | 'logseq') => ExportTemplate;
  /** When it is written: an instant. */
  now: string;
  /** The formats of JSON hold pictures too. */
  pictureOf?: PictureOf;
}

/** Text with hyphens of a page's layout as people read it; all other text as it is kept. */
const withoutLayout = (text: string): string => (text.includes(LINE_END_HYPHEN) ? readableQuote(text) : text);

/** Quotes of older libraries hold the signs of the page's layout: no file has them. */
const withReadableQuotes = ({ annotations, ...rest }: ExportedPaper): ExportedPaper => ({
  ...rest,
  annotations: annotations.map(({ quote, ...annotation }) => ({
    ...annotation,
    ...(quote && {
      quote: {
        ...quote,
        exact: withoutLayout(quote.exact),
        prefix: withoutLayout(quote.prefix),
        suffix: withoutLayout(quote.suffix),
      },
    }),
  })),
});

/**
 * Papers and their annotations in a format.
 * @throws BrokenPart when a template is broken
 */
export function writeText(
  given: readonly ExportedPaper[],
  { format, label, template, now, pictureOf = () => undefined }: Options,
): string {
  const papers = given.map(withReadableQuotes);
  switch (format) {
    case 'w3c':
      return writeW3c(papers, label, pictureOf);
    case 'hypothesis':
      return writeHypothesis(papers, now, pictureOf);
    case 'csv':
      return writeAnnotationCsv(papers);
    case 'text':
      return writePlainText(papers);
    case 'json':
      return writeOwnJson(papers, pictureOf);
    default:
      return writeMarkdown(papers, template(format), format);
  }
}
