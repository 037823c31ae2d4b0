import { FIELDS } from './fields.ts';
import { type LiveSegment, liveListSize } from './live-segment.ts';
import { editsAllowed, fuzzyWeight, inverseFrequency, prefixWeight } from './scoring.ts';
import { termText } from './segment.ts';
import { similarTerms } from './similar-terms.ts';
import { findTerm, prefixRange } from './vocabulary.ts';

/** Terms of the index that a word stands for. */
export interface Expansion {
  terms: readonly string[];
  /** What a match of the term is worth beside the word itself, by term. */
  weights: Float64Array;
  /** The term's number in each segment, at `segment × terms + term`; -1: absent. */
  numbers: Int32Array;
  /** 1 for a compound: it counts where the word itself does not stand, for the compound's parts stand there as well. */
  isCompound: Uint8Array;
  /** The place of the word itself; -1: the index does not have it. */
  own: number;
  /** How telling the term is in each field, at `term × fields + field`. */
  inverse: Float64Array;
  /** Papers that the terms stand in, roughly: what the word costs to look up. */
  cost: number;
}

interface Found {
  weight: number;
  isCompound: boolean;
  numbers: Int32Array;
}

/** How a word is looked up. */
export interface Asked {
  text: string;
  /** Longer words that begin so count too. */
  isPrefix: boolean;
  /** What it is part of when it is written as one word with its neighbour: "flashattention" of "flash". */
  compounds?: readonly { text: string; isPrefix: boolean }[];
}

/** The terms of the index that a word stands for: itself, those that begin with it, those with a typo or two, and compounds. */
export function expandWord(
  segments: readonly LiveSegment[],
  count: number,
  { text: word, isPrefix, compounds = [] }: Asked,
  isFuzzy: boolean,
): Expansion {
  const found = new Map<string, Found>();
  const enter = (index: number, number: number, text: string, weight: number, isCompound = false) => {
    let entry = found.get(text);
    if (!entry) {
      entry = { weight, isCompound, numbers: new Int32Array(segments.length).fill(-1) };
      found.set(text, entry);
    }
    entry.numbers[index] = number;
  };
  const enterAll = (asked: string, isBegun: boolean, isCompound = false) => {
    for (const [index, { segment }] of segments.entries()) {
      const number = findTerm(segment, asked);
      if (number >= 0) enter(index, number, asked, 1, isCompound);
      if (!isBegun) continue;
      const [from, to] = prefixRange(segment, asked);
      for (let term = from; term < to; term++) {
        const text = termText(segment, term);
        if (text !== asked) enter(index, term, text, prefixWeight(text.length, asked.length), isCompound);
      }
    }
  };
  enterAll(word, isPrefix);
  const edits = isFuzzy ? editsAllowed(word) : 0;
  if (edits > 0) {
    for (const [index, { segment }] of segments.entries()) {
      for (const { term, distance } of similarTerms(segment, word, edits)) {
        const text = termText(segment, term);
        // A word that was found otherwise keeps its weight.
        enter(index, term, text, fuzzyWeight(text.length, distance));
      }
    }
  }
  for (const compound of compounds) enterAll(compound.text, compound.isPrefix, true);
  return { ...measure(segments, count, found), own: [...found.keys()].indexOf(word) };
}

function measure(
  segments: readonly LiveSegment[],
  count: number,
  found: Map<string, Found>,
): Omit<Expansion, 'own'> {
  const terms = [...found.keys()];
  const weights = new Float64Array(terms.length);
  const numbers = new Int32Array(segments.length * terms.length);
  const inverse = new Float64Array(terms.length * FIELDS.length);
  const isCompound = Uint8Array.from(found.values(), (entry) => (entry.isCompound ? 1 : 0));
  let cost = 0;
  let place = 0;
  for (const { weight, numbers: own } of found.values()) {
    weights[place] = weight;
    const first = place * FIELDS.length;
    for (const [index, live] of segments.entries()) {
      const number = own[index] as number;
      numbers[index * terms.length + place] = number;
      if (number < 0) continue;
      const { listStarts, listFields } = live.segment;
      const end = listStarts[number + 1] as number;
      for (let list = listStarts[number] as number; list < end; list++) {
        const slot = first + (listFields[list] as number);
        inverse[slot] = (inverse[slot] as number) + liveListSize(live, list);
      }
    }
    for (let slot = first; slot < first + FIELDS.length; slot++) {
      cost += inverse[slot] as number;
      inverse[slot] = inverseFrequency(inverse[slot] as number, count);
    }
    place++;
  }
  return { terms, weights, numbers, isCompound, inverse, cost };
}
