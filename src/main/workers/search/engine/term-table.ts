import { joinBrokenWords } from '#shared/text/broken-words.ts';
import { LONGEST, termsOf } from './words.ts';

const PLAIN = /^[\t\n\r -~]*$/;

/** FNV-1a by UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

export type TermTable = ReturnType<typeof createTermTable>;

/**
 * Numbers the terms of texts by the order in which they are met. What `termsOf` tells of a text, without a string for each
 * word of it: most texts are plain ASCII, and most of their words were met before. Open addressing, steps of one.
 */
export function createTermTable() {
  let slots = new Int32Array(4096).fill(-1);
  let hashes = new Int32Array(2048);
  let starts = new Uint32Array(2049);
  let units = new Uint16Array(16_384);
  let count = 0;
  const scratch = new Uint16Array(LONGEST);

  const isEqual = (number: number, length: number): boolean => {
    const start = starts[number] as number;
    if ((starts[number + 1] as number) - start !== length) return false;
    for (let index = 0; index < length; index++) if (units[start + index] !== scratch[index]) return false;
    return true;
  };

  function slotOf(hash: number): number {
    return hash & (slots.length - 1);
  }

  /** The number of the term in the first units of `scratch`. */
  function find(length: number, hash: number): number {
    let slot = slotOf(hash);
    for (let number = slots[slot] as number; number >= 0; number = slots[slot] as number) {
      if (hashes[number] === hash && isEqual(number, length)) return number;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = count;
    return add(length, hash);
  }

  function add(length: number, hash: number): number {
    const number = count++;
    const start = starts[number] as number;
    if (start + length > units.length) units = larger(units, new Uint16Array(units.length * 2));
    units.set(scratch.subarray(0, length), start);
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
      let slot = slotOf(hashes[number] as number);
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  }

  function numberOf(term: string): number {
    let hash = OFFSET;
    for (let index = 0; index < term.length; index++) {
      const unit = term.charCodeAt(index);
      scratch[index] = unit;
      hash = Math.imul(hash ^ unit, PRIME);
    }
    return find(term.length, hash);
  }

  /** Goes through plain text unit by unit: letters in lower case and digits make words, anything else parts them. */
  function readPlain(text: string, numbers: number[]): void {
    let length = 0;
    let hash = OFFSET;
    for (let index = 0; index <= text.length; index++) {
      // One past the end there is nothing, which parts words like any sign.
      const code = index < text.length ? text.charCodeAt(index) : 0;
      const unit = code >= 65 && code <= 90 ? code + 32 : code;
      if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) {
        if (length < LONGEST) scratch[length] = unit;
        length++;
        hash = Math.imul(hash ^ unit, PRIME);
      } else if (length > 0) {
        if (length <= LONGEST) numbers.push(find(length, hash));
        length = 0;
        hash = OFFSET;
      }
    }
  }

  return {
    get count(): number {
      return count;
    },
    /** Appends the numbers of a text's terms, in their order. */
    read(text: string, numbers: number[]): void {
      const whole = text.includes('\n') ? joinBrokenWords(text) : text;
      if (PLAIN.test(whole)) readPlain(whole, numbers);
      else for (const term of termsOf(text)) numbers.push(numberOf(term));
    },
    /** The terms by their numbers. */
    terms: (): string[] =>
      Array.from({ length: count }, (_, number) =>
        String.fromCharCode(...units.subarray(starts[number], starts[number + 1])),
      ),
  };
}

function larger<Numbers extends Int32Array | Uint32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
