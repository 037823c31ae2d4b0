import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type ProcessFolder = ReturnType<typeof createProcessFolder>;

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

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
