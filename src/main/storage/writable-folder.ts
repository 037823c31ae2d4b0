import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the system answers where it lets nobody write, or not this account. */
const REFUSALS = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Throws the system's refusal where nothing can be written into a folder. It is tried: rights alone do not tell. */
export function assertWritableFolder(folder: string): void {
  const probe = join(folder, `.${process.pid}-${randomUUID()}.part`);
  try {
    writeFileSync(probe, '', { flag: 'wx' });
    rmSync(probe, { force: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // A full disk, say, is another matter.
    if (REFUSALS.has(code)) throw error;
  }
}

/** Whether a folder is there in which nothing can be written. */
export function isReadOnlyFolder(folder: string): boolean {
  try {
    if (existsSync(folder)) assertWritableFolder(folder);
    return false;
  } catch {
    return true;
  }
}
