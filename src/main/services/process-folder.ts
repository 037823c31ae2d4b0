import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../database/running-process.ts';

export type ProcessFolder = ReturnType<typeof createProcessFolder>;

/** A folder for what is needed only while this process runs; each has its own in `dir`, for several may use one library. */
export function createProcessFolder(dir: string) {
  const ownName = `${process.pid}-${randomUUID()}`;
  const own = join(dir, ownName);
  return {
    pathOf: (name: string): string => join(own, name),
    /** Makes it, where it is not there yet. */
    make: async (): Promise<void> => void (await mkdir(own, { recursive: true })),

    /** Deletes what processes that have ended left behind. */
    async clear(): Promise<void> {
      const names = await readdir(dir).catch(() => []);
      const left = names.filter((name) => name !== ownName && !isRunning(Number.parseInt(name, 10)));
      await Promise.all(left.map((name) => rm(join(dir, name), { recursive: true, force: true })));
    },

    /** Deletes everything of this process. */
    close: (): Promise<void> => rm(own, { recursive: true, force: true }),
  };
}
