import type { Database } from '../open.ts';

export interface AnnotationPicture {
  mediaType: string;
  bytes: Buffer;
}

export type AnnotationPictureRepository = ReturnType<typeof createAnnotationPictureRepository>;

/** Keeps the pictures of areas. One goes with its annotation when that is deleted for good. */
export function createAnnotationPictureRepository(db: Database) {
  const one = db.prepare<[string], AnnotationPicture>(
    'SELECT media_type AS mediaType, bytes FROM annotation_pictures WHERE annotation_id = ?',
  );
  const put = db.prepare<[string, string, Buffer]>(
    `INSERT INTO annotation_pictures (annotation_id, media_type, bytes) VALUES (?, ?, ?)
     ON CONFLICT (annotation_id) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes`,
  );

  return {
    get: (annotationId: string): AnnotationPicture | undefined => one.get(annotationId),
    /** The annotation must be there, though it may lie in the trash. */
    put(annotationId: string, { mediaType, bytes }: AnnotationPicture): void {
      put.run(annotationId, mediaType, bytes);
    },
  };
}
