import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const PART = /^(\d+)\.part$/;

/** The download that a part file belongs to, by its name. */
export const downloadOfPart = (name: string): number | undefined => {
  const id = name.match(PART)?.[1];
  return id === undefined ? undefined : Number(id);
};

/** Where PDFs lie while they are fetched: `<dir>/<download>.part`. */
export function createPartFolder(dir: string) {
  const pathOf = (download: number) => join(dir, `${download}.part`);
  return {
    pathOf,
    make: () => mkdir(dir, { recursive: true }),
    remove: (download: number) => rm(pathOf(download), { force: true }),
    /** Deletes the parts of all downloads but these. */
    async keepOnly(downloads: readonly number[]): Promise<void> {
      const kept = new Set(downloads);
      for (const name of await readdir(dir).catch(() => [])) {
        const download = downloadOfPart(name);
        if (download !== undefined && !kept.has(download)) await rm(join(dir, name), { force: true });
      }
    },
  };
}
