import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, one at a time: Node's own `recursive` never returns where a parent exists in which
 * nothing can be made (`/proc`, some network mounts).
 * @throws Error that names the folder and the reason
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    throw new Error(`The folder ${path} cannot be made: ${error instanceof Error ? error.message : error}`);
  }
}
