import { nextReview, type ReviewCandidate } from '#shared/daily-review.ts';
import type { ReviewAnnotation } from '#shared/entities/annotation.ts';
import type { Database } from '../open.ts';
import { ANNOTATION_SELECT, type AnnotationRow, IS_LATEST, toLibraryAnnotation } from './annotation-row.ts';

export type AnnotationReviewRepository = ReturnType<typeof createAnnotationReviewRepository>;

/** Remembers which annotations were looked at again, and when. */
export function createAnnotationReviewRepository(db: Database) {
  // What says nothing by itself (a line drawn, an empty note) is left out, and so is what has a later copy.
  const candidates = db.prepare<[string], { id: string; reviewedOn: string | null; dueOn: string | null }>(
    `SELECT a.id, r.reviewed_on AS reviewedOn, r.due_on AS dueOn
     FROM annotations a JOIN papers p ON p.id = a.paper_id LEFT JOIN annotation_reviews r ON r.annotation_id = a.id
     WHERE a.deleted_at IS NULL AND p.deleted_at IS NULL AND a.created_at < ?
       AND (a.note <> '' OR a.kind IN ('highlight', 'underline', 'strikeout')
         OR EXISTS (SELECT 1 FROM annotation_pictures WHERE annotation_id = a.id))
       AND ${IS_LATEST}`,
  );
  const some = db.prepare<[string], AnnotationRow & { reviewed_on: string | null }>(
    `SELECT l.*, r.reviewed_on FROM (${ANNOTATION_SELECT}) l LEFT JOIN annotation_reviews r ON r.annotation_id = l.id
     WHERE l.id IN (SELECT value FROM json_each(?))`,
  );
  const known = db.prepare<[string], { times: number; reviewed_on: string }>(
    'SELECT times, reviewed_on FROM annotation_reviews WHERE annotation_id = ?',
  );
  const put = db.prepare(
    `INSERT INTO annotation_reviews (annotation_id, times, reviewed_on, due_on, updated_at)
     SELECT id, @times, @day, @dueOn, @now FROM annotations WHERE id = @id
     ON CONFLICT (annotation_id) DO UPDATE SET times = excluded.times, reviewed_on = excluded.reviewed_on,
       due_on = excluded.due_on, updated_at = excluded.updated_at`,
  );

  return {
    /** What could be looked at again, of what was made before an instant. */
    *candidates(before: string): Generator<ReviewCandidate> {
      for (const { id, reviewedOn, dueOn } of candidates.iterate(before))
        yield { id, reviewedOn: reviewedOn ?? undefined, dueOn: dueOn ?? undefined };
    },

    /** These, in the order given, and whether each was looked at on the day. */
    forReview(ids: readonly string[], day: string): ReviewAnnotation[] {
      const rows = new Map(some.all(JSON.stringify(ids)).map((row) => [row.id, row]));
      return ids.flatMap((id) => {
        const row = rows.get(id);
        return row ? { ...toLibraryAnnotation(row), isReviewed: row.reviewed_on === day } : [];
      });
    },

    /** Notes that these were looked at on a day; one that is gone meanwhile is passed over. */
    note: db.transaction((ids: readonly string[], day: string): void => {
      const now = new Date().toISOString();
      for (const id of ids) {
        const before = known.get(id);
        if (before?.reviewed_on === day) continue;
        const times = (before?.times ?? 0) + 1;
        put.run({ id, times, day, dueOn: nextReview(day, times), now });
      }
    }).immediate,
  };
}
