import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './library.ts';

export interface SmallDisk extends Disposable {
  path: string;
  free(): number;
  /** Writes until nothing more fits. */
  fill(): void;
  /** Gives that room back. */
  empty(): void;
}

/** A disk of a few MB in memory, over a folder of its own or a given one; undefined where this account may not mount one. */
export function mountSmallDisk(
  megabytes: number,
  folder: { path: string; [Symbol.dispose](): void } = temporaryFolder(),
): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder.path], {
      stdio: 'pipe',
    });
  } catch {
    folder[Symbol.dispose]();
    return undefined;
  }
  const ballast = join(folder.path, 'ballast');
  return {
    path: folder.path,
    free() {
      const { bavail, bsize } = statfsSync(folder.path);
      return bavail * bsize;
    },
    fill() {
      const file = openSync(ballast, 'a');
      try {
        for (;;) writeSync(file, Buffer.alloc(4096));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    [Symbol.dispose]() {
      execFileSync('umount', ['-l', folder.path]);
      folder[Symbol.dispose]();
    },
  };
}
