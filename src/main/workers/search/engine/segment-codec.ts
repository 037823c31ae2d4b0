import { crc32 } from 'node:zlib';
import { FIELDS } from './fields.ts';
import { POSITION_BLOCK, type Segment } from './segment.ts';

/**
 * A segment as bytes: 16 of preface (the signature, the length of the head), the head as JSON, then the arrays as they
 * lie in memory, each at a multiple of four. All machines that Offprint runs on have the lowest byte first.
 */
const SIGNATURE = 0x4753504f; // "OPSG"
const PREFACE = 16;

const ARRAYS = {
  lengths: Uint32Array,
  termUnits: Uint16Array,
  termStarts: Uint32Array,
  backwards: Uint32Array,
  listStarts: Uint32Array,
  listFields: Uint8Array,
  postingStarts: Uint32Array,
  documents: Uint32Array,
  frequencies: Uint16Array,
  positions: Uint8Array,
  positionStarts: Uint32Array,
  documentPages: Uint32Array,
  pageStarts: Uint32Array,
} as const;
type ArrayName = keyof typeof ARRAYS;
const NAMES = Object.keys(ARRAYS) as ArrayName[];

interface Head {
  ids: string[];
  counts: Record<ArrayName, number>;
}

const padding = (length: number): number => (4 - (length % 4)) % 4;

/** A segment in pieces to be written one after the other. */
export function* encodeSegment(segment: Segment): Generator<Uint8Array> {
  const counts = Object.fromEntries(NAMES.map((name) => [name, segment[name].length]));
  const head = new TextEncoder().encode(JSON.stringify({ ids: segment.ids, counts }));
  yield new Uint8Array(Uint32Array.of(SIGNATURE, head.length, 0, 0).buffer);
  yield head;
  yield new Uint8Array(padding(head.length));
  for (const name of NAMES) {
    const { buffer, byteOffset, byteLength } = segment[name];
    yield new Uint8Array(buffer, byteOffset, byteLength);
    yield new Uint8Array(padding(byteLength));
  }
}

/** Reads a segment; the arrays stay where they are. Throws a `RangeError` or `SyntaxError` if the bytes are none. */
export function decodeSegment(bytes: ArrayBuffer): Segment {
  const preface = new Uint32Array(bytes, 0, PREFACE / 4);
  if (preface[0] !== SIGNATURE) throw new RangeError('Not a segment.');
  const headLength = preface[1] ?? 0;
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, PREFACE, headLength))) as Head;
  let at = PREFACE + headLength + padding(headLength);
  const arrays: Partial<Record<ArrayName, InstanceType<(typeof ARRAYS)[ArrayName]>>> = {};
  for (const name of NAMES) {
    const array = new ARRAYS[name](bytes, at, head.counts[name]);
    arrays[name] = array;
    at += array.byteLength + padding(array.byteLength);
  }
  const segment = { ids: head.ids, ...arrays } as Segment;
  const fits =
    at === bytes.byteLength &&
    segment.lengths.length === head.ids.length * FIELDS.length &&
    segment.positionStarts.length === Math.ceil(segment.documents.length / POSITION_BLOCK);
  if (!fits) throw new RangeError('The segment is cut off.');
  return segment;
}

/** CRC-32 of pieces one after the other. */
export function createChecksum() {
  let value = 0;
  return {
    add(piece: Uint8Array): void {
      value = crc32(piece, value);
    },
    get value(): number {
      return value;
    },
  };
}
