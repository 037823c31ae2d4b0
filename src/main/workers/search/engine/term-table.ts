import { joinBrokenWords } from '#shared/text/broken-words.ts';
import { hasSpaceless } from '#shared/text/spaceless.ts';
import type { NumberLog } from './number-log.ts';
import type { Terms } from './order-terms.ts';
import { foldWords, LONGEST, placedTerms } from './words.ts';

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

/** Units of signs that are part of a name, or of a compound. */
const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** What may stand before the dot of ".NET". */
const BEFORE_DOT = /[\s(["'“‘]/;

/** What becomes of each unit, as far as it was met. */
const signs = new Uint16Array(0x10000).fill(UNKNOWN);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const letter = WORD_SIGN.test(character) ? character.toLowerCase().charCodeAt(0) : PARTS;
  signs[unit] = letter;
  return letter;
}

const isHard = (folded: string): boolean => SURROGATE.test(folded) || hasSpaceless(folded);

function becomes(unit: number): number {
  const known = signs[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

/** The terms of a text by their numbers, and where each stands. */
export interface TermLog {
  numbers: NumberLog;
  positions: NumberLog;
}

export type TermTable = ReturnType<typeof createTermTable>;

/**
 * Numbers the terms of texts by the order in which they are met. What `placedTerms` tells of a text, without a string for each
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

  /** Puts the units of a text into `read`, and one more that parts; behind it is room for a compound. */
  function lay(folded: string): void {
    const { length } = folded;
    if (length + 1 + LONGEST > read.length) {
      bytes = Buffer.alloc(4 * (length + 1 + LONGEST));
      read = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    }
    bytes.write(folded, 'utf16le');
    read[length] = PARTS;
  }

  function hashed(from: number, length: number, start = OFFSET): number {
    let hash = start;
    for (let index = from; index < from + length; index++)
      hash = Math.imul(hash ^ (read[index] as number), PRIME);
    return hash;
  }

  /** Whether the dot before a word belongs to it: ".NET". */
  function hasOwnDot(from: number): boolean {
    if (read[from - 1] !== DOT || isDigit(read[from] as number)) return false;
    return from === 1 || BEFORE_DOT.test(String.fromCharCode(read[from - 2] as number));
  }

  /** How many units behind a word are signs of its name: "C++", "C#". */
  function ownSigns(end: number): number {
    if (read[end] === PLUS) return read[end + 1] === PLUS ? 2 : 0;
    return read[end] === HASH && becomes(read[end + 1] as number) === PARTS ? 1 : 0;
  }

  /** Goes through folded text unit by unit: letters and digits make words, anything else parts them. Answers how many words. */
  function readWords(folded: string, { numbers, positions }: TermLog, base: number): number {
    lay(folded);
    const laid = read;
    const { length } = folded;
    let position = base;
    let [from, hash, isNumber] = [0, OFFSET, true];
    /** The word before; its end is -1 where it has signs of its own, or is too long. */
    let [beforeFrom, beforeEnd, beforeHash, wasNumber] = [0, -1, OFFSET, true];

    /** The name with its signs. */
    function enterName(start: number, end: number): void {
      if (end - start > LONGEST) return;
      numbers.push(find(start, end - start, hashed(start, end - start)));
      positions.push(position);
    }

    /** A compound with the word before as one word, laid where there is room, since its parts lie apart. */
    function enterCompound(end: number): void {
      const [first, second] = [beforeEnd - beforeFrom, end - from];
      if (first + second > LONGEST || (wasNumber && isNumber)) return;
      laid.copyWithin(length + 1, beforeFrom, beforeEnd);
      laid.copyWithin(length + 1 + first, from, end);
      numbers.push(find(length + 1, first + second, hashed(from, second, beforeHash)));
      positions.push(position - 1);
    }

    for (let index = 0; index <= length; index++) {
      const unit = laid[index] as number;
      let letter = signs[unit] as number;
      if (letter === UNKNOWN) letter = learn(unit);
      if (letter !== PARTS) {
        laid[index] = letter;
        hash = Math.imul(hash ^ letter, PRIME);
        if (!isDigit(letter)) isNumber = false;
        continue;
      }
      if (index - from > LONGEST) beforeEnd = -1;
      else if (index > from) {
        numbers.push(find(from, index - from, hash));
        positions.push(position);
        const signed = unit === PLUS || unit === HASH ? ownSigns(index) : 0;
        const start = from > 0 && laid[from - 1] === DOT && hasOwnDot(from) ? from - 1 : from;
        if (signed > 0 || start < from) enterName(start, index + signed);
        if (beforeEnd > 0 && beforeEnd === start - 1 && isHyphen(laid[beforeEnd] as number))
          enterCompound(index);
        beforeFrom = from;
        beforeEnd = signed > 0 ? -1 : index;
        beforeHash = hash;
        wasNumber = isNumber;
        position++;
      }
      hash = OFFSET;
      isNumber = true;
      from = index + 1;
    }
    return position - base;
  }

  /** The same, term by term, for scripts of which a unit does not tell. */
  function readHard(text: string, { numbers, positions }: TermLog, base: number): number {
    let last = -1;
    for (const { term, position } of placedTerms(text)) {
      lay(term);
      numbers.push(find(0, term.length, hashed(0, term.length)));
      positions.push(base + position);
      last = Math.max(last, position);
    }
    return last + 1;
  }

  return {
    get count(): number {
      return count;
    },
    /** Appends a text's terms, the first at the position given; answers how many words they are. */
    read(text: string, log: TermLog, base: number): number {
      const whole = text.includes('\n') ? joinBrokenWords(text) : text;
      if (PLAIN.test(whole)) return readWords(whole, log, base);
      const folded = foldWords(text);
      return isHard(folded) ? readHard(text, log, base) : readWords(folded, log, base);
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
