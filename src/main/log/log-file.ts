import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../storage/make-folder.ts';

const MOST_BYTES = 1_000_000;
/** Full files that are kept. */
const KEPT = 4;

/**
 * A log on disk: `offprint.log`, and before it `offprint.1.log` (the newest) to `offprint.4.log`. Each line is one append, so
 * that several processes may write it at once. A log that cannot be written is done without: it must not bring anything down.
 */
export function createLogFile(dir: string, mostBytes = MOST_BYTES) {
  const path = join(dir, 'offprint.log');
  const older = (number: number) => join(dir, `offprint.${number}.log`);

  function rotate(): void {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size < mostBytes) return;
    for (let number = KEPT - 1; number > 0; number -= 1) {
      if (statSync(older(number), { throwIfNoEntry: false })) renameSync(older(number), older(number + 1));
    }
    renameSync(path, older(1));
  }

  return {
    path,
    append(line: string): void {
      try {
        makeFolder(dir);
        rotate();
        appendFileSync(path, `${line}\n`, { mode: 0o600 });
      } catch {
        // The disk is full or the folder is closed to us: there is nowhere left to say so.
      }
    },
  };
}
