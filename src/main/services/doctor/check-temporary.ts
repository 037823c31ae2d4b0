import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isBeingWritten, isTemporary } from '../../database/temporary-file.ts';
import type { Findings } from './finding.ts';

/** Says of a temporary file that it was left over, unless it is being written; answers whether it is a temporary file at all. */
export async function checkTemporary(
  dir: string,
  { name, where }: { name: string; where: string },
  findings: Findings,
): Promise<boolean> {
  if (!isTemporary(name)) return false;
  const path = join(dir, name);
  if (!(await isBeingWritten(path, name)))
    await findings.leftover({ what: 'A file that was being written', where }, () =>
      rm(path, { force: true }),
    );
  return true;
}
