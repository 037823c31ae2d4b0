import { type FileHandle, open, rm } from 'node:fs/promises';

const FLUSH_BYTES = 4_000_000;
const FLUSH_MS = 1_000;

export type PartFile = Awaited<ReturnType<typeof openPart>>;

/**
 * Opens a part file to go on at byte `from`; whatever lies behind is cut off, and from 0 the file is a new one.
 * @param onFlush told how many bytes are on the disk, some once a second
 * @throws Error when it is shorter than `from`, or cannot be written
 */
export async function openPart(path: string, from: number, onFlush: (bytes: number) => void) {
  if (from === 0) await rm(path, { force: true });
  const file = await open(path, from === 0 ? 'wx' : 'r+');
  try {
    if (from > 0) await cut(file, from);
  } catch (error) {
    await file.close();
    throw error;
  }
  let bytes = from;
  let flushed = from;
  let flushedAt = Date.now();

  async function flush(): Promise<void> {
    if (bytes === flushed) return;
    await file.datasync();
    flushed = bytes;
    flushedAt = Date.now();
    onFlush(bytes);
  }

  return {
    /** Bytes written, on the disk or on their way to it. */
    get bytes() {
      return bytes;
    },
    async write(chunk: Uint8Array): Promise<void> {
      for (let at = 0; at < chunk.length; ) {
        const { bytesWritten } = await file.write(chunk, at, chunk.length - at, bytes);
        at += bytesWritten;
        bytes += bytesWritten;
      }
      if (bytes - flushed >= FLUSH_BYTES || Date.now() - flushedAt >= FLUSH_MS) await flush();
    },
    flush,
    close: (): Promise<void> => file.close(),
  };
}

async function cut(file: FileHandle, length: number): Promise<void> {
  const { size } = await file.stat();
  if (size < length) throw new Error('The part file is shorter than what was received.');
  if (size > length) await file.truncate(length);
}
