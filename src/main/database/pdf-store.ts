import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncFolder } from './sync-folder.ts';
import { temporaryName } from './temporary-file.ts';

export interface StoredPdf {
  sha256: string;
  bytes: number;
  isNew: boolean;
}

/** PDFs on disk, named by what they hold: `<dir>/<sha256>.pdf`. A name that is there is whole. */
export interface PdfStore {
  /**
   * Copies a file in. Written to a temporary name, fsynced, renamed: a crash leaves either the whole file or none.
   * @param enter makes the record of it; until then a mark beside it says that this process is at it
   */
  put<Result>(sourcePath: string, enter: (stored: StoredPdf) => Result | Promise<Result>): Promise<Result>;
  pathOf(sha256: string): string;
}

export function createPdfStore(dir: string): PdfStore {
  const pathOf = (sha256: string) => join(dir, `${sha256}.pdf`);
  return {
    pathOf,
    async put(sourcePath, enter) {
      await mkdir(dir, { recursive: true });
      const temporary = join(dir, temporaryName());
      let mark: string | undefined;
      const hash = createHash('sha256');
      let bytes = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      try {
        await pipeline(createReadStream(sourcePath), measure, createWriteStream(temporary, { flush: true }));
        const sha256 = hash.digest('hex');
        // What lies there under this name may have been damaged since: then it is replaced.
        const isNew = (await hashOfFile(pathOf(sha256))) !== sha256;
        if (isNew) {
          mark = join(dir, temporaryName(sha256));
          await writeFile(mark, '');
          await rename(temporary, pathOf(sha256));
          await syncFolder(dir);
        }
        return await enter({ sha256, bytes, isNew });
      } finally {
        await rm(temporary, { force: true });
        if (mark) await rm(mark, { force: true });
      }
    },
  };
}

/** The sha256 of a file's bytes; undefined when it is not there. */
export async function hashOfFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
