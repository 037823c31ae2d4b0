import type { Annotation, LibraryAnnotation } from '#shared/entities/annotation.ts';
import { foldText } from '#shared/text/fold.ts';
import { pageLabelOf } from './page-label.ts';
import { PAPER_TITLE } from './paper-limits.ts';

type Selector = NonNullable<Annotation['quote'] | Annotation['position']>;

/** An annotation as `ANNOTATION_SELECT` reads it. */
export interface AnnotationRow {
  id: string;
  paper_id: string;
  paper_title: string;
  document_sha256: string | null;
  kind: Annotation['kind'];
  color: Annotation['color'];
  page: number;
  rects: string;
  selectors: string;
  strokes: string | null;
  stroke_width: number | null;
  note: string;
  tags: string;
  author: string | null;
  placement: Annotation['placement'] | null;
  carried_from: string | null;
  origin: string | null;
  has_picture: number;
  page_label: string | null;
  created_at: string;
  updated_at: string;
}

export const ANNOTATION_SELECT = `
SELECT a.*, ${PAPER_TITLE} AS paper_title,
  EXISTS (SELECT 1 FROM annotation_pictures WHERE annotation_id = a.id) AS has_picture,
  (SELECT ${pageLabelOf('a.page')} FROM pdf_files f WHERE f.sha256 = a.document_sha256) AS page_label
FROM annotations a JOIN papers p ON p.id = a.paper_id`;

/**
 * Whether annotation `a` stands for itself over the whole library: of one that was carried to other PDFs of its paper only
 * the latest copy that found its place counts.
 */
export const IS_LATEST = `NOT EXISTS (SELECT 1 FROM annotations c
    WHERE c.carried_from = coalesce(a.carried_from, a.id) AND c.id > a.id
      AND c.deleted_at IS NULL AND c.placement IS NOT 'lost')
  AND NOT (a.carried_from IS NOT NULL AND a.placement IS 'lost'
    AND EXISTS (SELECT 1 FROM annotations o WHERE o.id = a.carried_from AND o.deleted_at IS NULL))`;

/** The entity of a row; what the row does not know is left out. */
export function toAnnotation(row: AnnotationRow): Annotation {
  const selectors = JSON.parse(row.selectors) as Selector[];
  return {
    id: row.id,
    paperId: row.paper_id,
    documentSha256: row.document_sha256 ?? undefined,
    kind: row.kind,
    color: row.color,
    page: row.page,
    pageLabel: row.page_label ?? undefined,
    rects: JSON.parse(row.rects) as Annotation['rects'],
    quote: selectors.find((selector) => selector.type === 'TextQuoteSelector'),
    position: selectors.find((selector) => selector.type === 'TextPositionSelector'),
    strokes: row.strokes === null ? undefined : (JSON.parse(row.strokes) as Annotation['strokes']),
    strokeWidth: row.stroke_width ?? undefined,
    note: row.note,
    tags: JSON.parse(row.tags) as string[],
    author: row.author ?? undefined,
    placement: row.placement ?? undefined,
    carriedFrom: row.carried_from ?? undefined,
    origin: row.origin ?? undefined,
    hasPicture: row.has_picture === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export const toLibraryAnnotation = (row: AnnotationRow): LibraryAnnotation => ({
  ...toAnnotation(row),
  paperTitle: row.paper_title,
});

/** The values of all columns that say what an annotation is. */
export function toColumns(annotation: Omit<Annotation, 'hasPicture'>) {
  const { quote, position, note, tags, author = null, strokes } = annotation;
  return {
    id: annotation.id,
    paperId: annotation.paperId,
    documentSha256: annotation.documentSha256 ?? null,
    kind: annotation.kind,
    color: annotation.color,
    page: annotation.page,
    rects: JSON.stringify(annotation.rects),
    selectors: JSON.stringify([quote, position].filter(Boolean)),
    strokes: strokes ? JSON.stringify(strokes) : null,
    strokeWidth: annotation.strokeWidth ?? null,
    note,
    tags: JSON.stringify(tags),
    author,
    placement: annotation.placement ?? null,
    carriedFrom: annotation.carriedFrom ?? null,
    origin: annotation.origin ?? null,
    searchText: foldText([quote?.exact, note, ...tags, author].filter(Boolean).join('\n')),
    createdAt: annotation.createdAt,
    updatedAt: annotation.updatedAt,
  };
}
