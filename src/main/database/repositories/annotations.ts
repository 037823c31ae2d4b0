import { v7 as uuidv7 } from 'uuid';
import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { Database } from '../open.ts';

export type AnnotationRepository = ReturnType<typeof createAnnotationRepository>;

type Selector = NonNullable<Annotation['quote'] | Annotation['position']>;

interface AnnotationRow {
  id: string;
  paper_id: string;
  document_sha256: string | null;
  kind: Annotation['kind'];
  color: Annotation['color'];
  page: number;
  rects: string;
  selectors: string;
  note: string;
  tags: string;
  created_at: string;
  updated_at: string;
}

function toAnnotation(row: AnnotationRow): Annotation {
  const selectors = JSON.parse(row.selectors) as Selector[];
  return {
    id: row.id,
    paperId: row.paper_id,
    documentSha256: row.document_sha256 ?? undefined,
    kind: row.kind,
    color: row.color,
    page: row.page,
    rects: JSON.parse(row.rects) as Annotation['rects'],
    quote: selectors.find((selector) => selector.type === 'TextQuoteSelector'),
    position: selectors.find((selector) => selector.type === 'TextPositionSelector'),
    note: row.note,
    tags: JSON.parse(row.tags) as string[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Keeps highlights and notes. Nothing is ever deleted here, only put in the trash. */
export function createAnnotationRepository(db: Database) {
  const one = db.prepare<[string], AnnotationRow>(
    'SELECT * FROM annotations WHERE id = ? AND deleted_at IS NULL',
  );
  // Reading order: page, then from the top of the page down (PDF space grows upwards).
  const forPaper = db.prepare<[string], AnnotationRow>(
    `SELECT * FROM annotations WHERE paper_id = ? AND deleted_at IS NULL
     ORDER BY page, coalesce(selectors ->> '$[1].start', -(rects ->> '$[0].y2')), created_at`,
  );
  const listed =
    'FROM annotations a JOIN papers p ON p.id = a.paper_id WHERE a.deleted_at IS NULL AND p.deleted_at IS NULL';
  const newest = db.prepare<[number, number], AnnotationRow & { paper_title: string }>(
    `SELECT a.*, p.title AS paper_title ${listed} ORDER BY a.created_at DESC, a.id DESC LIMIT ? OFFSET ?`,
  );
  const count = db.prepare<[], number>(`SELECT count(*) ${listed}`).pluck();
  const insert = db.prepare(
    `INSERT INTO annotations
       (id, paper_id, document_sha256, kind, color, page, rects, selectors, note, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare<{ id: string; color: string | null; note: string | null; now: string }>(
    `UPDATE annotations SET color = coalesce(@color, color), note = coalesce(@note, note), updated_at = @now
     WHERE id = @id AND deleted_at IS NULL`,
  );
  const setDeleted = db.prepare('UPDATE annotations SET deleted_at = ?, updated_at = ? WHERE id = ?');
  const now = () => new Date().toISOString();

  return {
    get(id: string): Annotation | undefined {
      const row = one.get(id);
      return row && toAnnotation(row);
    },
    forPaper: (paperId: string): Annotation[] => forPaper.all(paperId).map(toAnnotation),
    count: (): number => count.get() ?? 0,
    newest: (limit: number, offset: number): (Annotation & { paperTitle: string })[] =>
      newest.all(limit, offset).map((row) => ({ ...toAnnotation(row), paperTitle: row.paper_title })),
    create(annotation: NewAnnotation): string {
      const id = uuidv7();
      const { paperId, documentSha256, kind, color, page, rects, quote, position, note } = annotation;
      const selectors = JSON.stringify([quote, position].filter(Boolean));
      const time = now();
      insert.run(
        id,
        paperId,
        documentSha256 ?? null,
        kind,
        color,
        page,
        JSON.stringify(rects),
        selectors,
        note,
        time,
        time,
      );
      return id;
    },
    update: (id: string, change: { color?: Annotation['color']; note?: string }): boolean =>
      update.run({ id, color: change.color ?? null, note: change.note ?? null, now: now() }).changes > 0,
    remove: (id: string): boolean => setDeleted.run(now(), now(), id).changes > 0,
    restore: (id: string): boolean => setDeleted.run(null, now(), id).changes > 0,
  };
}
