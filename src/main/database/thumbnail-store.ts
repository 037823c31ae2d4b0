import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredThumbnail, ThumbnailType } from './repositories/thumbnails.ts';
import { temporaryName } from './temporary-file.ts';

const EXTENSIONS: Record<ThumbnailType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** A stored picture's file name. */
export const thumbnailName = ({ sha256, mediaType }: StoredThumbnail): string =>
  `${sha256}.${EXTENSIONS[mediaType]}`;

export type ThumbnailStore = ReturnType<typeof createThumbnailStore>;

/** Pictures on disk, named by what they hold: `<dir>/<sha256>.<png|jpg|webp>`. They can be had again at any time. */
export function createThumbnailStore(dir: string) {
  return {
    pathOf: (thumbnail: StoredThumbnail): string => join(dir, thumbnailName(thumbnail)),
    /** Writes a picture to a temporary name and renames it: a name that is there is whole. */
    async put(bytes: Uint8Array, mediaType: ThumbnailType): Promise<StoredThumbnail> {
      await mkdir(dir, { recursive: true });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const temporary = join(dir, temporaryName());
      try {
        const file = await open(temporary, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, join(dir, thumbnailName({ sha256, mediaType })));
      } finally {
        await rm(temporary, { force: true });
      }
      return { sha256, mediaType };
    },
    /** Deletes every file but these. */
    async keepOnly(kept: readonly StoredThumbnail[]): Promise<void> {
      const names = new Set(kept.map(thumbnailName));
      for (const name of await readdir(dir).catch(() => [])) {
        if (!names.has(name)) await rm(join(dir, name), { force: true });
      }
    },
  };
}
