import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { IndexClock } from '../../database/repositories/index-source.ts';
import { syncFolder } from '../../database/sync-folder.ts';
import { createLiveSegment, type LiveSegment } from './engine/live-segment.ts';
import type { Segment } from './engine/segment.ts';
import { createChecksum, decodeSegment, encodeSegment } from './engine/segment-codec.ts';

/** Changed whenever an index written before would answer differently; old ones are then built again. */
export const INDEX_FORMAT = 6;

const CONTENTS = 'contents.json';
/** Bytes written between two looks at the message queue. */
const PIECE = 4 << 20;
/** A file that the contents do not name may be another process's, about to be named; in milliseconds. */
const STRAY_AFTER_MS = 3_600_000;

const SavedSegment = z.object({
  file: z.string().regex(/^[\w-]+\.segment$/),
  checksum: z.number(),
  gone: z.array(z.number().int().nonnegative()),
});
const Contents = z.object({
  format: z.literal(INDEX_FORMAT),
  clock: z.object({ seq: z.number().int(), library: z.string() }),
  segments: z.array(SavedSegment),
});
type Contents = z.infer<typeof Contents>;

export interface SavedIndex {
  segments: readonly LiveSegment[];
  /** The library's clock when it was saved. */
  clock: IndexClock;
}

export interface LoadedIndex extends SavedIndex {
  isWhole: boolean;
}

/**
 * The index on disk: a file for each segment, written once, and the contents, which name the segments that count, what
 * in them is gone, and up to which change they know the library. Contents are replaced as a whole, after what they name
 * is on disk, so that a crash leaves the index as it was saved before.
 */
export function createIndexFolder(dir: string) {
  /** Segments that lie on disk already. */
  const saved = new WeakMap<Segment, { file: string; checksum: number }>();

  /**
   * Reads the index. Anything wrong with it is no error, for it is derived: absent, of another format or library, or
   * ahead of the library, it is `undefined`. Where a single segment is torn, the others are there to search in, and the
   * clock stands at 0, so that all papers are taken in again.
   */
  async function load(now: IndexClock): Promise<LoadedIndex | undefined> {
    const contents = readContents(join(dir, CONTENTS));
    if (!contents || contents.clock.library !== now.library || contents.clock.seq > now.seq) return undefined;
    const read = await Promise.all(contents.segments.map(readSegment));
    const segments = read.filter((segment) => segment !== undefined);
    const isWhole = segments.length === read.length;
    // Another process may have saved, and cleared away, between the two reads.
    const isStale = !isWhole && readContents(join(dir, CONTENTS))?.clock.seq !== contents.clock.seq;
    if (isStale) return load(now);
    return { segments, isWhole, clock: isWhole ? contents.clock : { ...contents.clock, seq: 0 } };
  }

  async function readSegment({ file, checksum, gone }: Contents['segments'][number]) {
    try {
      const bytes = await readAtOnce(join(dir, file));
      if (crc32(bytes) !== checksum) return undefined;
      const segment = decodeSegment(bytes.buffer);
      saved.set(segment, { file, checksum });
      return createLiveSegment(
        segment,
        gone.filter((document) => document < segment.ids.length),
      );
    } catch {
      return undefined;
    }
  }

  async function writeSegment(segment: Segment): Promise<{ file: string; checksum: number }> {
    const known = saved.get(segment);
    // Another process that shares the library may have thought it a stray.
    if (known && (await exists(join(dir, known.file)))) return known;
    const file = `${randomUUID()}.segment`;
    const checksum = createChecksum();
    await writeWhole(join(dir, file), function* () {
      for (const piece of cut(encodeSegment(segment))) {
        checksum.add(piece);
        yield piece;
      }
    });
    const written = { file, checksum: checksum.value };
    saved.set(segment, written);
    return written;
  }

  async function removeStrays(kept: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(dir)) {
      if (name === CONTENTS || kept.has(name)) continue;
      const path = join(dir, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > STRAY_AFTER_MS) await rm(path, { force: true });
    }
  }

  return {
    load,
    /** Writes what is not on disk yet. The index may change meanwhile: it is saved as it is when this is called. */
    async save({ segments, clock }: SavedIndex): Promise<void> {
      const goneBySegment = segments.map(({ gone }) =>
        [...gone.keys()].filter((document) => gone[document] === 1),
      );
      const at = { ...clock };
      const before = readContents(join(dir, CONTENTS));
      await mkdir(dir, { recursive: true });
      const contents: Contents = { format: INDEX_FORMAT, clock: at, segments: [] };
      for (const [index, { segment }] of segments.entries()) {
        contents.segments.push({ ...(await writeSegment(segment)), gone: goneBySegment[index] ?? [] });
      }
      await writeWhole(join(dir, CONTENTS), () => [new TextEncoder().encode(withChecksum(contents))]);
      const kept = new Set(contents.segments.map(({ file }) => file));
      // What this very save replaced is nobody's any more; what else lies here may be young and another's.
      for (const { file } of before?.segments ?? []) {
        if (!kept.has(file)) await rm(join(dir, file), { force: true });
      }
      await removeStrays(kept);
      // Where an older Offprint kept its index.
      await rm(`${dir}.json`, { force: true });
    },
  };
}

export type IndexFolder = ReturnType<typeof createIndexFolder>;

const withChecksum = (contents: Contents): string => {
  const text = JSON.stringify(contents);
  return `${crc32(text).toString(16)}\n${text}`;
};

/** All of a file in one piece of memory of its own. `readFile` reads half a megabyte at a time. */
async function readAtOnce(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array((await file.stat()).size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** At once: it is short, and what the first search waits for. */
function readContents(path: string): Contents | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const [checksum, json = ''] = text.split('\n', 2);
    return checksum === crc32(json).toString(16) ? Contents.parse(JSON.parse(json)) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes to a temporary name, flushes and renames: a file that has its name is whole. */
async function writeWhole(path: string, pieces: () => Iterable<Uint8Array>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      for (const piece of pieces()) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(join(path, '..'));
  } finally {
    await rm(temporary, { force: true });
  }
}

function* cut(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) {
    for (let start = 0; start < piece.length; start += PIECE) yield piece.subarray(start, start + PIECE);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
