import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Where files go that cannot stay where they are. Nobody looks there but people. */
const ASIDE = 'set-aside';

/**
 * Moves a file of the library out of the way, never over another one.
 * @param dataDir the library's folder
 * @param path of the file, below it
 * @returns where it lies now, below it
 */
export function setAside(dataDir: string, path: string): string {
  mkdirSync(join(dataDir, ASIDE), { recursive: true });
  const name = basename(path);
  const extension = extname(name);
  let free = name;
  for (let n = 2; existsSync(join(dataDir, ASIDE, free)); n++)
    free = `${basename(name, extension)}-${n}${extension}`;
  renameSync(join(dataDir, path), join(dataDir, ASIDE, free));
  return `${ASIDE}/${free}`;
}
