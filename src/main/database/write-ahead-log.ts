import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** What SQLite would take from the log of a library, and whether there was more. */
export interface LogState {
  bytes: number;
  /** Frames (changed pages) up to the end of the last whole transaction. */
  frames: number;
  /** Why it is taken to be cut or damaged; absent: as far as SQLite can tell, it is whole. */
  damage?: string;
}

/** Sizes and offsets in bytes: https://www.sqlite.org/walformat.html and https://www.sqlite.org/fileformat2.html#walformat */
const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;
const FORMAT = 3_007_000;
const SALTS = 16;
const SALTS_OF_FRAME = 8;

/**
 * Reads the write-ahead log of a database as SQLite does when it opens one: frames count as long as their salts are those of
 * the header and their checksums, which run on from frame to frame, hold. What lies behind with other salts is from before the log began anew.
 * A log that was cut between two transactions looks whole: only the index beside it (`-shm`), where there is one, still tells.
 * Nothing is written.
 */
export function inspectLog(databaseFile: string): LogState {
  const index = readIndex(`${databaseFile}-shm`);
  const log = readFrames(`${databaseFile}-wal`);
  const isOfThisLog = index && (!log.salts || log.salts.equals(index.salts));
  // What was copied into the database already is not lost with the log.
  if (isOfThisLog && index.frames > log.frames && index.frames > index.copied) {
    const damage = `${log.frames} of ${index.frames} changed pages are left of it`;
    return { bytes: log.bytes, frames: log.frames, damage };
  }
  const isTorn = log.damage !== undefined && !(isOfThisLog && index.frames <= log.frames);
  return { bytes: log.bytes, frames: log.frames, ...(isTorn && { damage: log.damage }) };
}

interface Frames extends LogState {
  /** Of its header; absent where there is none. */
  salts?: Buffer;
}

function readFrames(file: string): Frames {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { bytes: 0, frames: 0 };
    throw error;
  }
  try {
    return framesOf(descriptor, fstatSync(descriptor).size);
  } finally {
    closeSync(descriptor);
  }
}

function framesOf(file: number, bytes: number): Frames {
  if (bytes === 0) return { bytes, frames: 0 };
  const header = Buffer.alloc(HEADER);
  const isRead = readSync(file, header, 0, HEADER, 0) === HEADER;
  const magic = header.readUInt32BE(0);
  const checksum = createChecksum((magic & 1) === 1);
  checksum.add(header, 0, SALTS + 8);
  const isHeader = isRead && (magic & ~1) === MAGIC && header.readUInt32BE(4) === FORMAT;
  if (!isHeader || !checksum.isAt(header, HEADER - 8))
    return { bytes, frames: 0, damage: 'its header cannot be read' };
  const pageSize = header.readUInt32BE(8);
  const salts = header.subarray(SALTS, SALTS + 8);
  const frame = Buffer.alloc(FRAME_HEADER + pageSize);
  let frames = 0;
  for (let number = 1, at = HEADER; at < bytes; number++, at += frame.length) {
    const read = readSync(file, frame, 0, frame.length, at);
    const isOurs = read >= SALTS && frame.subarray(SALTS_OF_FRAME, SALTS).equals(salts);
    // From before the log began anew, or too little to tell.
    if (read >= SALTS && !isOurs) break;
    checksum.add(frame, 0, SALTS_OF_FRAME);
    checksum.add(frame, FRAME_HEADER, frame.length);
    if (read < frame.length) return { bytes, frames, salts, damage: `it ends within changed page ${number}` };
    if (!checksum.isAt(frame, SALTS)) {
      return {
        bytes,
        frames,
        salts,
        damage: `changed page ${number} is damaged; what follows cannot be read`,
      };
    }
    const endsTransaction = frame.readUInt32BE(4) > 0;
    if (endsTransaction) frames = number;
  }
  return { bytes, frames, salts };
}

/** The log's own checksum; words are read as the first byte of the log says. */
function createChecksum(isBigEndian: boolean) {
  let [first, second] = [0, 0];
  return {
    add(data: Buffer, from: number, to: number): void {
      const view = new DataView(data.buffer, data.byteOffset, data.length);
      for (let at = from; at < to; at += 8) {
        first = (first + view.getUint32(at, !isBigEndian) + second) >>> 0;
        second = (second + view.getUint32(at + 4, !isBigEndian) + first) >>> 0;
      }
    },
    isAt: (data: Buffer, at: number): boolean =>
      data.readUInt32BE(at) === first && data.readUInt32BE(at + 4) === second,
  };
}

interface LogIndex {
  salts: Buffer;
  /** Frames of whole transactions when it was last written. */
  frames: number;
  /** Of these, the ones that are in the database already. */
  copied: number;
}

/**
 * The head of the log's index, which a kill leaves behind. It is in the byte order of the machine that wrote it; any doubt, and
 * it does not count. https://www.sqlite.org/walformat.html#the_wal_index_header
 */
function readIndex(file: string): LogIndex | undefined {
  let head: Buffer;
  try {
    head = readFileSync(file).subarray(0, 136);
  } catch {
    return undefined;
  }
  if (head.length < 136 || !head.subarray(0, 48).equals(head.subarray(48, 96)) || head[12] !== 1)
    return undefined;
  const isLittle = head.readUInt32LE(0) === FORMAT;
  if (!isLittle && head.readUInt32BE(0) !== FORMAT) return undefined;
  const word = (at: number) => (isLittle ? head.readUInt32LE(at) : head.readUInt32BE(at));
  return { frames: word(16), salts: head.subarray(32, 40), copied: word(96) };
}
