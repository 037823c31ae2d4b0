import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isLikelySource } from '../sources/detect-file.ts';

/** A file to import: where it lies, and what to call it. */
export interface ImportFile {
  path: string;
  /** As the user gave it; messages name it so. */
  name: string;
  modified?: Date;
}

export interface Candidate extends ImportFile {
  modified: Date;
  bytes: number;
  /** Named by the user, not met in a folder: then even an unknown kind is worth an error. */
  isNamed: boolean;
}

interface Found {
  candidates: Candidate[];
  errors: { file: string; why: string }[];
}

/** One line for the user on why the system would not give a file. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'Offprint is not allowed to read it';
  if (code === 'ELOOP') return 'it is a link that leads to itself';
  return error instanceof Error ? error.message : String(error);
}

/** The files meant, with those in folders and their folders. Hidden ones are left out; loops of links end. */
export async function findCandidates(files: readonly ImportFile[], signal?: AbortSignal): Promise<Found> {
  const found: Found = { candidates: [], errors: [] };
  const seenFolders = new Set<string>();

  async function look(file: ImportFile, isNamed: boolean): Promise<void> {
    signal?.throwIfAborted();
    try {
      const stats = await stat(file.path);
      if (stats.isDirectory()) await lookInto(file);
      else if (stats.isFile()) {
        found.candidates.push({ modified: stats.mtime, ...file, bytes: stats.size, isNamed });
      } else if (isNamed) found.errors.push({ file: file.name, why: 'it is neither a file nor a folder' });
    } catch (error) {
      signal?.throwIfAborted();
      // A link to nowhere in a folder is the folder's affair.
      if (isNamed) found.errors.push({ file: file.name, why: whyUnreadable(error) });
    }
  }

  async function lookInto(folder: ImportFile): Promise<void> {
    const real = await realpath(folder.path);
    if (seenFolders.has(real)) return;
    seenFolders.add(real);
    let entries: Dirent[];
    try {
      entries = await readdir(folder.path, { withFileTypes: true });
    } catch (error) {
      found.errors.push({ file: folder.name, why: whyUnreadable(error) });
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isFile() && !isLikelySource(entry.name)) continue;
      await look({ path: join(folder.path, entry.name), name: join(folder.name, entry.name) }, false);
    }
  }

  for (const file of files) await look(file, true);
  return found;
}

/** The file's own name, without the folders the user may have given. */
export const fileNameOf = ({ name }: ImportFile): string => basename(name.replaceAll('\\', '/'));
