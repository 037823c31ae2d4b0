import { rename, rm, stat, writeFile } from 'node:fs/promises';

/** A path that ends in a separator is a folder to be made; any other is one if it is there. */
export async function isFolder(path: string): Promise<boolean> {
  if (/[/\\]$/.test(path)) return true;
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Whole or not at all: a file that was there stays as it is until the new one is written. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** "Name (2).md" where two papers are called alike; file systems do not tell capitals apart. */
export function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    free = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
  }
  taken.add(free.toLowerCase());
  return free;
}
