import type { Annotation, NewAnnotation } from '#shared/entities/annotation.ts';
import type { Database } from '../open.ts';
import { toColumns } from './annotation-row.ts';
import { createAnnotationRepository } from './annotations.ts';

/** An annotation as far as telling copies of one another needs it. */
export interface Kin {
  id: string;
  /** The annotation that it and all other copies of it come from: itself where it was made by hand. */
  root: string;
  documentSha256?: string;
}

/** What became of an annotation that had no place in a PDF yet. */
export type FoundPlace = Pick<Annotation, 'id' | 'documentSha256' | 'page' | 'rects' | 'placement'> &
  Partial<Pick<Annotation, 'position'>>;

export type AnnotationCarryRepository = ReturnType<typeof createAnnotationCarryRepository>;

/** Keeps copies of annotations that were carried from one PDF of a paper to another. */
export function createAnnotationCarryRepository(db: Database) {
  const annotations = createAnnotationRepository(db);
  const kin = db.prepare<[string], { id: string; root: string; document_sha256: string | null }>(
    'SELECT id, coalesce(carried_from, id) AS root, document_sha256 FROM annotations WHERE paper_id = ?',
  );
  const isThere = db
    .prepare<[string, string, string], 1>(
      'SELECT 1 FROM annotations WHERE (carried_from = ? OR id = ?) AND document_sha256 = ?',
    )
    .pluck();
  const copyPicture = db.prepare<[string, string]>(
    `INSERT OR IGNORE INTO annotation_pictures (annotation_id, media_type, bytes)
     SELECT ?, media_type, bytes FROM annotation_pictures WHERE annotation_id = ?`,
  );
  const place = db.prepare(
    `UPDATE annotations SET document_sha256 = @documentSha256, page = @page, rects = @rects, selectors = @selectors,
       placement = @placement, updated_at = @updatedAt
     WHERE id = @id AND document_sha256 IS NULL AND deleted_at IS NULL`,
  );

  return {
    /** All annotations of a paper, those in the trash too: what was thrown away is not to be carried again. */
    kin: (paperId: string): Kin[] =>
      kin.all(paperId).map(({ id, root, document_sha256 }) => ({
        id,
        root,
        ...(document_sha256 && { documentSha256: document_sha256 }),
      })),

    /**
     * Enters copies, with the pictures of what they are copies of, except those whose root is on the same PDF already; and
     * the places of annotations that had none. One transaction. Answers the ids of what was entered.
     */
    enter: db.transaction(
      (
        copies: readonly { copy: NewAnnotation; of: string }[],
        places: readonly FoundPlace[],
      ): Set<string> => {
        const now = new Date().toISOString();
        const entered = new Set<string>();
        for (const { copy, of } of copies) {
          const { carriedFrom = of, documentSha256 = '' } = copy;
          if (isThere.get(carriedFrom, carriedFrom, documentSha256)) continue;
          annotations.edit({ create: [copy], update: [], remove: [], restore: [] });
          copyPicture.run(copy.id, of);
          entered.add(copy.id);
        }
        for (const found of places) {
          const before = annotations.get(found.id);
          if (!before) continue;
          const columns = toColumns({ ...before, ...found, updatedAt: now });
          if (place.run(columns).changes > 0) entered.add(found.id);
        }
        return entered;
      },
    ).immediate,
  };
}
