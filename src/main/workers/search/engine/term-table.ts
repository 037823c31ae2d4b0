import { joinBrokenWords } from '#shared/text/broken-words.ts';
import { foldText } from '#shared/text/fold.ts';
import { hasSpaceless } from '#shared/text/spaceless.ts';
import { nameSymbols } from '#shared/text/symbol-names.ts';
import type { NumberLog } from './number-log.ts';
import type { Terms } from './order-terms.ts';
import { LONGEST, termsOf } from './words.ts';

/** Text of which nothing but case is to be folded. */
const PLAIN = /^[\t\n\r -~]*$/;
const WORD_SIGN = /[\p{L}\p{N}]/u;
/** It takes more than one unit to tell what it is. */
const SURROGATE = /[\ud800-\udfff]/;

/** FNV-1a by UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** What becomes of a UTF-16 unit in a word: another unit, or one of these. */
const PARTS = 0;
const UNKNOWN = 0xffff;

/** What becomes of each unit, as far as it was met. */
const signs = new Uint16Array(0x10000).fill(UNKNOWN);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const becomes = WORD_SIGN.test(character) ? character.toLowerCase().charCodeAt(0) : PARTS;
  signs[unit] = becomes;
  return becomes;
}

const isHard = (folded: string): boolean => SURROGATE.test(folded) || hasSpaceless(folded);

export type TermTable = ReturnType<typeof createTermTable>;

/**
 * Numbers the terms of texts by the order in which they are met. What `termsOf` tells of a text, without a string for each
 * word of it: most of them were met before. Open addressing, steps of one.
 */
export function createTermTable() {
  let slots = new Int32Array(4096).fill(-1);
  let hashes = new Int32Array(2048);
  let starts = new Uint32Array(2049);
  let units = new Uint16Array(16_384);
  let count = 0;
  /** The text that is read, unit by unit. */
  let bytes = Buffer.alloc(8192);
  let read = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);

  function isEqual(number: number, from: number, length: number): boolean {
    const start = starts[number] as number;
    if ((starts[number + 1] as number) - start !== length) return false;
    const known = units;
    const asked = read;
    for (let index = 0; index < length; index++)
      if (known[start + index] !== asked[from + index]) return false;
    return true;
  }

  /** The number of the term that was read from `from` on. */
  function find(from: number, length: number, hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot] as number; number >= 0; number = slots[slot] as number) {
      if (hashes[number] === hash && isEqual(number, from, length)) return number;
      slot = (slot + 1) & mask;
    }
    slots[slot] = count;
    return add(from, length, hash);
  }

  function add(from: number, length: number, hash: number): number {
    const number = count++;
    const start = starts[number] as number;
    if (start + length > units.length) units = larger(units, new Uint16Array(units.length * 2));
    units.set(read.subarray(from, from + length), start);
    hashes[number] = hash;
    starts[number + 1] = start + length;
    if (count === hashes.length) grow();
    return number;
  }

  function grow(): void {
    hashes = larger(hashes, new Int32Array(hashes.length * 2));
    starts = larger(starts, new Uint32Array(hashes.length + 1));
    slots = new Int32Array(hashes.length * 2).fill(-1);
    for (let number = 0; number < count; number++) {
      let slot = (hashes[number] as number) & (slots.length - 1);
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  }

  /** Puts the units of a text into `read`, and one more that parts. */
  function lay(folded: string): void {
    const { length } = folded;
    if (length >= read.length) {
      bytes = Buffer.alloc(4 * length);
      read = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    }
    bytes.write(folded, 'utf16le');
    read[length] = PARTS;
  }

  /** Goes through folded text unit by unit: letters and digits make words, anything else parts them. */
  function readWords(folded: string, numbers: NumberLog): void {
    lay(folded);
    const laid = read;
    let from = 0;
    let hash = OFFSET;
    for (let index = 0; index <= folded.length; index++) {
      const unit = laid[index] as number;
      let becomes = signs[unit] as number;
      if (becomes === UNKNOWN) becomes = learn(unit);
      if (becomes !== PARTS) {
        laid[index] = becomes;
        hash = Math.imul(hash ^ becomes, PRIME);
        continue;
      }
      if (index > from) {
        if (index - from <= LONGEST) numbers.push(find(from, index - from, hash));
        hash = OFFSET;
      }
      from = index + 1;
    }
  }

  function readTerm(term: string, numbers: NumberLog): void {
    lay(term);
    let hash = OFFSET;
    for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ (read[index] as number), PRIME);
    numbers.push(find(0, term.length, hash));
  }

  return {
    get count(): number {
      return count;
    },
    /** Appends the numbers of a text's terms, in their order. */
    read(text: string, numbers: NumberLog): void {
      const whole = text.includes('\n') ? joinBrokenWords(text) : text;
      if (PLAIN.test(whole)) {
        readWords(whole, numbers);
        return;
      }
      const folded = nameSymbols(foldText(text));
      if (isHard(folded)) for (const term of termsOf(text)) readTerm(term, numbers);
      else readWords(folded, numbers);
    },
    /** The terms by their numbers. */
    terms: (): Terms => ({
      termUnits: units.subarray(0, starts[count]),
      termStarts: starts.subarray(0, count + 1),
    }),
  };
}

function larger<Numbers extends Int32Array | Uint32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
