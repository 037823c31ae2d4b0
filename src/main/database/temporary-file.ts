import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './running-process.ts';

/** `.<pid>-<what>.part`, or without the number as an older Offprint wrote it. */
const TEMPORARY = /^\.(?:(\d+)-)?.+\.part$/;

/** Who writes a file goes on within this time, in milliseconds. */
const WRITING_MS = 2_000;
/** Nobody is at a file that was not touched for so long, in milliseconds. */
const STALE_MS = 3_600_000;

/** A name for a file while it is written. It tells whose it is, so that what a killed process left can be told from what another is at. */
export const temporaryName = (what: string = randomUUID()): string => `.${process.pid}-${what}.part`;

export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

/** The process that a temporary name tells; undefined for a name that tells none. */
function writerOf(name: string): number | undefined {
  const pid = name.match(TEMPORARY)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Whether the process that a temporary name tells has ended. In a container each start may have the same number. */
export function isAbandoned(path: string, name: string): boolean {
  const writer = writerOf(name);
  if (writer === undefined) return false;
  const changedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  // Its number may be another's by now.
  if (Date.now() - changedAt > STALE_MS) return true;
  if (writer !== process.pid) return !isRunning(writer);
  return changedAt < Date.now() - process.uptime() * 1000;
}

/** Whether some process is at a temporary file; takes a moment where the name does not tell whose it is and it is a new one. */
export async function isBeingWritten(path: string, name: string): Promise<boolean> {
  if (writerOf(name) !== undefined) return !isAbandoned(path, name);
  const before = await stat(path).catch(() => undefined);
  if (!before) return true;
  if (Date.now() - before.mtimeMs > WRITING_MS) return false;
  await setTimeout(WRITING_MS);
  const after = await stat(path).catch(() => undefined);
  return after?.size !== before.size;
}
