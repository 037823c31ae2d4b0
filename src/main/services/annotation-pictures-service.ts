import { readFile, stat } from 'node:fs/promises';
import type { Annotation } from '#shared/entities/annotation.ts';
import type {
  AnnotationPicture,
  AnnotationPictureRepository,
} from '../database/repositories/annotation-pictures.ts';
import type { AnnotationRepository } from '../database/repositories/annotations.ts';
import type { WriteLock } from '../database/write-lock.ts';
import { readImageHeader } from '../workers/sync/downloads/image-type.ts';
import type { Changes } from './changes.ts';
import { conflict, notFound } from './errors.ts';
import type { UploadService } from './upload-service.ts';

interface Deps {
  annotations: AnnotationRepository;
  pictures: AnnotationPictureRepository;
  uploads: UploadService;
  changes: Changes;
  /** Waits for the library's write lock. */
  whenFree: WriteLock['whenFree'];
}

/** A whole page of photographs, drawn sharply, stays below this. */
const MAX_BYTES = 16 * 2 ** 20;

/** What ends every PNG. https://www.w3.org/TR/png-3/#11IEND */
const PNG_END = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

export type AnnotationPicturesService = ReturnType<typeof createAnnotationPicturesService>;

/** What areas showed when they were marked, so that they can be seen without their PDF. */
export function createAnnotationPicturesService({ annotations, pictures, uploads, changes, whenFree }: Deps) {
  const refused = (why: string) => conflict('This picture', why);
  const tooLarge = () => refused('The picture of the area is larger than can be kept.');

  async function readPicture(path: string): Promise<Buffer> {
    if ((await stat(path)).size > MAX_BYTES) throw tooLarge();
    return checked(await readFile(path));
  }

  function checked(bytes: Buffer): Buffer {
    if (bytes.length > MAX_BYTES) throw tooLarge();
    const header = readImageHeader(bytes);
    if (header?.mediaType !== 'image/png' || !bytes.subarray(-PNG_END.length).equals(PNG_END))
      throw refused('The picture of the area is not a whole PNG image.');
    return bytes;
  }

  return {
    /**
     * Keeps an uploaded PNG as the picture of an annotation, in place of an earlier one.
     * @throws NOT_FOUND when the annotation or the upload is not there; CONFLICT when it is no PNG or too large
     */
    async keep({ id, upload }: { id: string; upload: string }): Promise<Annotation> {
      const files = uploads.take([upload]);
      try {
        const [file] = files;
        if (!annotations.get(id)) throw notFound('This annotation');
        if (!file) throw notFound('This upload');
        const bytes = await readPicture(file.path);
        // It may have been deleted for good meanwhile.
        if (!annotations.get(id)) throw notFound('This annotation');
        await whenFree(() => pictures.put(id, { mediaType: 'image/png', bytes }));
      } finally {
        await uploads.discard(files);
      }
      const annotation = annotations.get(id);
      if (!annotation) throw notFound('This annotation');
      changes.publish({ type: 'annotations.changed', paperId: annotation.paperId });
      return annotation;
    },

    /**
     * The same for one that is at hand; the caller tells the windows.
     * @throws CONFLICT when it is no PNG or too large
     */
    async keepBytes(id: string, bytes: Buffer): Promise<void> {
      const picture = { mediaType: 'image/png' as const, bytes: checked(bytes) };
      await whenFree(() => pictures.put(id, picture));
    },

    find: (id: string): AnnotationPicture | undefined => pictures.get(id),
  };
}
