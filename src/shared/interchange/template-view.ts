import { readableQuote } from '../anchoring/readable-quote.ts';
import type { Annotation } from '../entities/annotation.ts';
import type { Paper } from '../entities/paper.ts';
import { KIND_NAMES } from '../kind-names.ts';
import { openLink } from '../open-link.ts';
import { toPlainText } from '../text/display.ts';
import { citedAuthors } from './citation.ts';
import { type ExportedPaper, webAddressOf } from './exported.ts';
import { tagSlug, wikiName } from './markdown-escape.ts';
import type { Fields, View } from './template.ts';

const YAML = {
  title: true,
  authors: true,
  doi: true,
  arxivId: true,
  url: true,
  link: true,
  venue: true,
  tags: true,
} as const;

/** What a template can say of a paper. Under `yaml` stand the same values as front matter takes them. */
const PAPER: Fields = {
  title: true,
  wikiTitle: true,
  authors: { name: true, wikiName: true, isLast: true },
  hasAuthors: true,
  citedAs: true,
  year: true,
  published: true,
  venue: true,
  doi: true,
  arxivId: true,
  url: true,
  link: true,
  abstract: true,
  lists: { name: true, wikiName: true },
  count: true,
  isOnly: true,
  yaml: YAML,
};

const ANNOTATION: Fields = {
  id: true,
  kind: true,
  kindName: true,
  isHighlight: true,
  isUnderline: true,
  isStrikeout: true,
  isNote: true,
  isArea: true,
  isInk: true,
  isLost: true,
  color: true,
  page: true,
  quote: true,
  note: true,
  tags: { name: true, slug: true, wikiName: true, isLast: true },
  hasTags: true,
  author: true,
  created: true,
  createdAt: true,
  updated: true,
  updatedAt: true,
  link: true,
};

export const PAPER_FIELDS: Fields = { ...PAPER, annotations: true };
export const ANNOTATION_FIELDS: Fields = { ...ANNOTATION, paper: PAPER };

/** JSON's strings and lists are YAML's too. */
const yaml = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const names = (all: readonly string[]): View[] =>
  all.map((name, index) => ({ name, wikiName: wikiName(name), isLast: index === all.length - 1 }));

/** What a template sees of a paper, without its annotations. `isOnly`: no other paper goes into the same text. */
export function paperView(
  { paper, annotations }: ExportedPaper,
  isOnly: boolean,
): Record<string, View | undefined> {
  const title = toPlainText(paper.title);
  const authors = paper.authors.map(({ name }) => name);
  const url = webAddressOf(paper);
  const link = openLink({ paper: paper.id });
  const tags = [...new Set(annotations.flatMap((annotation) => annotation.tags.map(tagSlug)))];
  return {
    title,
    wikiTitle: wikiName(title),
    authors: names(authors),
    hasAuthors: authors.length > 0,
    citedAs: citedAs(paper),
    year: paper.publishedAt?.slice(0, 4),
    published: paper.publishedAt?.slice(0, 10),
    venue: paper.venue,
    doi: paper.doi,
    arxivId: paper.arxivId,
    url,
    link,
    abstract: paper.abstract && toPlainText(paper.abstract),
    lists: names(paper.lists),
    count: String(annotations.length),
    isOnly,
    yaml: {
      title: yaml(title),
      authors: authors.length > 0 ? yaml(authors) : undefined,
      doi: yaml(paper.doi),
      arxivId: yaml(paper.arxivId),
      url: yaml(url),
      link: yaml(link),
      venue: yaml(paper.venue),
      tags: tags.length > 0 ? yaml(tags) : undefined,
    },
  };
}

const citedAs = (paper: Paper): string =>
  [citedAuthors(paper), paper.publishedAt?.slice(0, 4)].filter(Boolean).join(', ');

/** What a template sees of one annotation. */
export function annotationView(annotation: Annotation, paper: View): View {
  const { id, paperId, kind, color, page, quote, note, tags, author, createdAt, updatedAt } = annotation;
  return {
    id,
    kind,
    kindName: KIND_NAMES[kind],
    isHighlight: kind === 'highlight',
    isUnderline: kind === 'underline',
    isStrikeout: kind === 'strikeout',
    isNote: kind === 'note',
    isArea: kind === 'area',
    isInk: kind === 'ink',
    isLost: annotation.placement === 'lost',
    color,
    page: annotation.pageLabel ?? String(page),
    quote: quote && readableQuote(quote.exact),
    note: note.replace(/\r\n?/g, '\n').trim(),
    tags: tags.map((name, index) => ({
      name,
      slug: tagSlug(name),
      wikiName: wikiName(name),
      isLast: index === tags.length - 1,
    })),
    hasTags: tags.length > 0,
    author,
    created: createdAt.slice(0, 10),
    createdAt,
    updated: updatedAt.slice(0, 10),
    updatedAt,
    link: openLink({ paper: paperId, annotation: id }),
    paper,
  };
}
