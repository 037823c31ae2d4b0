import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { ImportFile } from './import-service.ts';
import { createProcessFolder } from './process-folder.ts';

const MB = 2 ** 20;

interface Options {
  dir: string;
  /** Largest file, in bytes. */
  maxFileBytes?: number;
  /** All files that wait to be imported together, in bytes. */
  maxTotalBytes?: number;
}

interface Upload {
  name: string;
  modified: Date;
  bytes: number;
}

class TooLarge extends Error {}

export type UploadService = ReturnType<typeof createUploadService>;

/** A name fit for messages and for telling the kind of file; the file itself is stored under its id. */
function cleanName(name: string | null): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').trim();
  return clean === '' || clean === '.' || clean === '..' ? 'file' : clean.slice(0, 255);
}

/**
 * Keeps files the window sends until they are imported. Each process has a folder of its own, for several may use
 * one library.
 */
export function createUploadService(options: Options) {
  const { dir, maxFileBytes = 512 * MB, maxTotalBytes = 2048 * MB } = options;
  const folder = createProcessFolder(dir);
  const uploads = new Map<string, Upload>();
  let totalBytes = 0;

  async function store(request: Request, id: string): Promise<number> {
    await folder.make();
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        totalBytes += chunk.length;
        if (bytes > maxFileBytes) {
          done(new TooLarge(`Files of more than ${Math.floor(maxFileBytes / MB)} MB cannot be imported.`));
        } else if (totalBytes > maxTotalBytes) {
          done(new TooLarge(`More than ${Math.floor(maxTotalBytes / MB)} MB wait to be imported already.`));
        } else done(null, chunk);
      },
    });
    const body = request.body ? Readable.fromWeb(request.body as NodeReadableStream) : Readable.from([]);
    try {
      await pipeline(body, measure, createWriteStream(folder.pathOf(id), { flags: 'wx' }), {
        signal: request.signal,
      });
      return bytes;
    } catch (error) {
      totalBytes -= bytes;
      await rm(folder.pathOf(id), { force: true });
      throw error;
    }
  }

  return {
    /**
     * Stores the body of `POST files/uploads?name=<file name>&modified=<epoch ms>`.
     * Answers 201 `{ upload: <uuid> }`, 413 when it is too large, 507 when it cannot be written.
     */
    async receive(request: Request): Promise<Response> {
      const { searchParams } = new URL(request.url);
      const id = randomUUID();
      const announced = Number(request.headers.get('content-length') ?? 0);
      try {
        if (announced > maxFileBytes) {
          throw new TooLarge(`Files of more than ${Math.floor(maxFileBytes / MB)} MB cannot be imported.`);
        }
        const bytes = await store(request, id);
        const modified = new Date(Number(searchParams.get('modified') || Number.NaN));
        uploads.set(id, {
          name: cleanName(searchParams.get('name')),
          modified: Number.isNaN(modified.getTime()) ? new Date() : modified,
          bytes,
        });
        return Response.json({ upload: id }, { status: 201 });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const status = error instanceof TooLarge ? 413 : 507;
        return Response.json(
          { error: status === 413 ? why : `The file could not be stored: ${why}` },
          { status },
        );
      }
    },

    /** The files of these uploads; each is handed out once, unknown ids are left out. The taker discards them. */
    take(ids: readonly string[]): ImportFile[] {
      return ids.flatMap((id) => {
        const upload = uploads.get(id);
        if (!upload) return [];
        uploads.delete(id);
        totalBytes -= upload.bytes;
        return [{ path: folder.pathOf(id), name: upload.name, modified: upload.modified }];
      });
    },

    /** Deletes files that were taken. */
    async discard(files: readonly ImportFile[]): Promise<void> {
      await Promise.all(files.map(({ path }) => rm(path, { force: true })));
    },

    /** Deletes what processes that have ended left behind. */
    clear: folder.clear,

    /** Deletes everything of this process. */
    async close(): Promise<void> {
      uploads.clear();
      await folder.close();
    },
  };
}
