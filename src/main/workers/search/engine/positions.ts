import { POSITION_BLOCK, type Segment } from './segment.ts';

/** A row of bytes that grows. */
export class ByteLog {
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Writes a number in 7-bit groups, the lowest first; all but the last carry the high bit. Needs room for 5 bytes. */
  writeNumber(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }
}

/** Where the next `count` numbers end that begin at `from`. */
export function skipNumbers(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; at++) if ((bytes[at] as number) < 0x80) left--;
  return at;
}

/** Reads the positions of postings; quickest where each is a little after the one before. */
export function createPositionReader({ positions, positionStarts, frequencies }: Segment) {
  // The posting that comes next, and where its positions begin.
  let next = 0;
  let at = 0;

  function moveTo(posting: number): void {
    const block = posting - (posting % POSITION_BLOCK);
    if (posting < next || block > next) {
      next = block;
      at = positionStarts[block / POSITION_BLOCK] as number;
    }
    let before = 0;
    for (; next < posting; next++) before += frequencies[next] as number;
    at = skipNumbers(positions, at, before);
  }

  /** Appends the positions of a posting, ascending, `offset` added to each. */
  return (posting: number, out: number[], offset = 0): void => {
    moveTo(posting);
    let position = offset;
    for (let left = frequencies[posting] as number; left > 0; left--) {
      let difference = 0;
      let shift = 0;
      let byte = positions[at++] as number;
      while (byte > 0x7f) {
        difference |= (byte & 0x7f) << shift;
        shift += 7;
        byte = positions[at++] as number;
      }
      position += difference | (byte << shift);
      out.push(position);
    }
    next = posting + 1;
  };
}

export type PositionReader = ReturnType<typeof createPositionReader>;
