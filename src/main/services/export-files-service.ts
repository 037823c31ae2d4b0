import { createHash, randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import type { ExportedFileRepository } from '../database/repositories/exported-files.ts';

export interface WrittenFile {
  /** Where it is. */
  file: string;
  /** Where it was to be: what is there is not as Offprint left it, and stays. */
  beside?: string;
}

export type ExportFilesService = ReturnType<typeof createExportFilesService>;

const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function sha256OfFile(path: string): Promise<string | undefined> {
  try {
    return sha256Of(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** "Name.md", "Name (2).md", "Name (3).md" … */
export function* numbered(path: string): Generator<string> {
  yield path;
  const { dir, name, ext } = parse(path);
  for (let number = 2; ; number += 1) yield join(dir, `${name} (${number})${ext}`);
}

/** Whole or not at all: a file that was there stays as it is until the new one is written. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // No name that a file of the user's could have.
  const part = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(part, content, { flush: true });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Writes exports into the user's folders, and never over a file that is not byte for byte what it wrote there last. */
export function createExportFilesService({ files }: { files: ExportedFileRepository }) {
  /** Whether nothing is lost if this goes there. */
  async function mayWrite(path: string, beside: string | null, sha256: string): Promise<boolean> {
    const there = await sha256OfFile(path);
    if (there === undefined || (beside === null && there === sha256)) return true;
    const last = files.get(path);
    return last?.sha256 === there && last.beside === beside;
  }

  function remember(path: string, sha256: string, beside: string | null): void {
    try {
      files.put({ path, sha256, beside });
    } catch (error) {
      // The export is written; one that is not remembered is left alone the next time, which loses nothing.
      if (!libraryErrorOf(error)) throw error;
    }
  }

  return {
    /** Where the export goes that is to have this name. @param isTaken by another file of the same export */
    async write(
      path: string,
      content: string | Uint8Array,
      isTaken: (path: string) => boolean = () => false,
    ): Promise<WrittenFile> {
      const sha256 = sha256Of(content);
      const wanted = join(await realpath(dirname(path)), parse(path).base);
      for (const candidate of numbered(wanted)) {
        const beside = candidate === wanted ? null : wanted;
        if (isTaken(candidate) || !(await mayWrite(candidate, beside, sha256))) continue;
        await writeWhole(candidate, content);
        remember(candidate, sha256, beside);
        const file = join(dirname(path), parse(candidate).base);
        return beside === null ? { file } : { file, beside: path };
      }
      throw new Error(`No name is free beside ${path}.`);
    },

    /** Notes what was written there by other means, where the user said so. @throws where it cannot be noted */
    async noteWritten(path: string): Promise<void> {
      const sha256 = await sha256OfFile(path);
      const file = join(await realpath(dirname(path)), parse(path).base);
      if (sha256) files.put({ path: file, sha256, beside: null });
    },

    /** Whether something other than an empty file is there. */
    async holdsSomething(path: string): Promise<boolean> {
      const there = await sha256OfFile(path);
      return there !== undefined && there !== sha256Of('');
    },
  };
}
