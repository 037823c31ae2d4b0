import type { Annotation } from '../entities/annotation.ts';
import type { Paper } from '../entities/paper.ts';
import { openLink } from '../open-link.ts';
import { writeCsv } from './csv.ts';
import { type ExportedPaper, webAddressOf } from './exported.ts';
import { factsOf } from './imported.ts';

const json = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

/** "a; b", and JSON where a tag would not survive that. */
function writeTags(tags: readonly string[]): string {
  const joined = tags.join('; ');
  return readTags(joined).join('\n') === tags.join('\n') ? joined : JSON.stringify(tags);
}

/** Reads what `writeTags` wrote, and what people type. */
export function readTags(text: string): string[] {
  if (text.startsWith('[')) {
    try {
      const tags: unknown = JSON.parse(text);
      if (Array.isArray(tags)) return tags.map(String);
    } catch {
      // It only looks like a list.
    }
  }
  return text
    .split(';')
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** The columns, in their order, and what each says of an annotation. */
const COLUMNS = {
  paper_title: (_, paper) => paper.title,
  paper_authors: (_, paper) => writeTags(factsOf(paper).authors.map(({ name }) => name)),
  paper_published: (_, paper) => paper.publishedAt ?? '',
  paper_id: (_, paper) => paper.id,
  arxiv_id: (_, paper) => paper.arxivId ?? '',
  doi: (_, paper) => paper.doi ?? '',
  url: (_, paper) => webAddressOf(paper) ?? '',
  kind: ({ kind }) => kind,
  color: ({ color }) => color,
  page: ({ page }) => String(page),
  page_label: ({ pageLabel }) => pageLabel ?? '',
  quote: ({ quote }) => quote?.exact ?? '',
  note: ({ note }) => note,
  tags: ({ tags }) => writeTags(tags),
  author: ({ author }) => author ?? '',
  created_at: ({ createdAt }) => createdAt,
  updated_at: ({ updatedAt }) => updatedAt,
  link: ({ id, paperId }) => openLink({ paper: paperId, annotation: id }),
  id: ({ id }) => id,
  prefix: ({ quote }) => quote?.prefix ?? '',
  suffix: ({ quote }) => quote?.suffix ?? '',
  start: ({ position }) => json(position?.start),
  end: ({ position }) => json(position?.end),
  rects: ({ rects }) => json(rects),
  strokes: ({ strokes }) => json(strokes),
  stroke_width: ({ strokeWidth }) => json(strokeWidth),
  placement: ({ placement }) => placement ?? '',
  document_sha256: ({ documentSha256 }) => documentSha256 ?? '',
  carried_from: ({ carriedFrom }) => carriedFrom ?? '',
  origin: ({ origin }) => origin ?? '',
} satisfies Record<string, (annotation: Annotation, paper: Paper) => string>;

export type Column = keyof typeof COLUMNS;

/** Annotations as a table, one a row, with all that is known of them. */
export function writeAnnotationCsv(papers: readonly ExportedPaper[]): string {
  const rows = papers.flatMap(({ paper, annotations }) =>
    annotations.map((annotation) => Object.values(COLUMNS).map((say) => say(annotation, paper))),
  );
  return writeCsv([Object.keys(COLUMNS), ...rows]);
}
