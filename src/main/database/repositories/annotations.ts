import type {
  Annotation,
  AnnotationEdit,
  AnnotationPatch,
  NewAnnotation,
  PageRange,
} from '#shared/entities/annotation.ts';
import type { Database } from '../open.ts';
import { changedAt } from './annotation-past.ts';
import { ANNOTATION_SELECT, type AnnotationRow, toAnnotation, toColumns } from './annotation-row.ts';

export type AnnotationRepository = ReturnType<typeof createAnnotationRepository>;

const ALL_PAGES: PageRange = { first: 1, last: Number.MAX_SAFE_INTEGER };

/** Keeps highlights and notes. Nothing is deleted here, only put in the trash, but what `purge` is told of. */
export function createAnnotationRepository(db: Database) {
  const one = db.prepare<[string], AnnotationRow>(`${ANNOTATION_SELECT} WHERE a.id = ?`);
  // Reading order: by page and place in its text, else from the top of the page down (PDF space grows upwards).
  const readingOrder =
    "ORDER BY a.page, coalesce(a.selectors ->> '$[#-1].start', -(a.rects ->> '$[0].y2')), a.created_at";
  const forPaper = db.prepare<[string, number, number], AnnotationRow>(
    `${ANNOTATION_SELECT} WHERE a.paper_id = ? AND a.page BETWEEN ? AND ? AND a.deleted_at IS NULL ${readingOrder}`,
  );
  const notOn = db.prepare<[string, string], AnnotationRow>(
    `${ANNOTATION_SELECT} WHERE a.paper_id = ? AND a.document_sha256 IS NOT ? AND a.deleted_at IS NULL ${readingOrder}`,
  );
  const isKnown = db
    .prepare<[string, string | null], 1>('SELECT 1 FROM annotations WHERE id = ? OR origin = ?')
    .pluck();
  const byOrigin = db.prepare<[string, string], AnnotationRow & { deleted_at: string | null }>(
    `${ANNOTATION_SELECT} WHERE a.origin >= ? AND a.origin < ?`,
  );
  const insert = db.prepare(
    `INSERT INTO annotations
       (id, paper_id, document_sha256, kind, color, page, rects, selectors, strokes, stroke_width, note, tags, author,
        placement, carried_from, origin, search_text, created_at, updated_at)
     VALUES
       (@id, @paperId, @documentSha256, @kind, @color, @page, @rects, @selectors, @strokes, @strokeWidth, @note, @tags,
        @author, @placement, @carriedFrom, @origin, @searchText, @createdAt, @updatedAt)`,
  );
  const update = db.prepare(
    `UPDATE annotations SET kind = @kind, color = @color, page = @page, rects = @rects, selectors = @selectors,
       strokes = @strokes, note = @note, tags = @tags, placement = @placement, search_text = @searchText,
       past = @past, updated_at = @updatedAt WHERE id = @id`,
  );
  const after = db
    .prepare<[string, number], string>('SELECT id FROM annotations WHERE id > ? ORDER BY id LIMIT ?')
    .pluck();
  const setSearchText = db.prepare<[string, string, string]>(
    'UPDATE annotations SET search_text = ? WHERE id = ? AND search_text <> ?',
  );
  const dropPicture = db.prepare<[string]>('DELETE FROM annotation_pictures WHERE annotation_id = ?');
  const pastOf = db.prepare<[string], string>('SELECT past FROM annotations WHERE id = ?').pluck();
  // Going and coming back is no change of what it says.
  const setDeleted = db.prepare<[string | null, 0 | 1, string]>(
    'UPDATE annotations SET deleted_at = ?, unmade = ? WHERE id = ?',
  );
  const purge = db.prepare<[string]>('DELETE FROM annotations WHERE id = ? AND deleted_at IS NOT NULL');
  const purgeAll = db.prepare('DELETE FROM annotations WHERE deleted_at IS NOT NULL');

  function get(id: string): Annotation | undefined {
    const row = one.get(id);
    return row && toAnnotation(row);
  }

  function create(annotation: NewAnnotation, now: string): void {
    if (isKnown.get(annotation.id, annotation.origin ?? null)) return;
    const { createdAt = now, updatedAt = createdAt } = annotation;
    insert.run(toColumns({ ...annotation, createdAt, updatedAt }));
  }

  function change({ id, ...values }: AnnotationPatch, now: string): void {
    const before = get(id);
    if (!before) return;
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const taken = given.map(([name, value]) => [name, value ?? undefined]);
    const after: Annotation = { ...before, ...Object.fromEntries(taken) };
    const { updatedAt, past } = changedAt(before, after, JSON.parse(pastOf.get(id) ?? '[]'), now);
    update.run({ ...toColumns({ ...after, updatedAt }), past: JSON.stringify(past) });
    // It shows another part of the page by now: the window takes a new one.
    const isMoved = JSON.stringify(before.rects) !== JSON.stringify(after.rects);
    if (isMoved) dropPicture.run(id);
  }

  return {
    /** Also one in the trash. */
    get,
    forPaper: (paperId: string, pages: PageRange = ALL_PAGES): Annotation[] =>
      forPaper.all(paperId, pages.first, pages.last).map(toAnnotation),

    /** Those of a paper that are on other PDFs than this one, or on none. */
    notOn: (paperId: string, sha256: string): Annotation[] => notOn.all(paperId, sha256).map(toAnnotation),

    /** Those whose origin begins so, also in the trash. */
    withOrigin: (start: string): { annotation: Annotation; isDeleted: boolean }[] =>
      byOrigin
        .all(start, `${start}\u{10ffff}`)
        .map((row) => ({ annotation: toAnnotation(row), isDeleted: row.deleted_at !== null })),

    /** Makes the changes in one transaction, all or none; what they name must be there. */
    edit: db.transaction((edit: AnnotationEdit): void => {
      const now = new Date().toISOString();
      for (const annotation of edit.create) create(annotation, now);
      for (const patch of edit.update) change(patch, now);
      const unmade = new Set(edit.unmade);
      for (const id of edit.remove) setDeleted.run(now, unmade.has(id) ? 1 : 0, id);
      for (const id of edit.restore) setDeleted.run(null, 0, id);
    }).immediate,

    /** Annotations by id, in its order, those in the trash too. */
    after: (id: string, limit: number): string[] => after.all(id, limit),

    /** Folds anew the words by which these are found. */
    foldAnew: db.transaction((ids: readonly string[]): void => {
      for (const id of ids) {
        const annotation = get(id);
        if (!annotation) continue;
        const { searchText } = toColumns(annotation);
        setSearchText.run(searchText, id, searchText);
      }
    }).immediate,

    /** Deletes for good, of these or of all, what lies in the trash; answers how many. */
    purge: db.transaction((ids: readonly string[] | undefined): number =>
      ids ? ids.reduce((sum, id) => sum + purge.run(id).changes, 0) : purgeAll.run().changes,
    ).immediate,
  };
}
