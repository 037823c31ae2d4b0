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
  /** How telling the term is in each field, at `term × fields + field`. */
  inverse: Float64Array;
  /** Papers that the terms stand in, roughly: what the word costs to look up. */
  cost: number;
}

interface Found {
  weight: number;
  numbers: Int32Array;
}

/** The terms of the index that a word stands for: itself, those that begin with it, and those with a typo or two. */
export function expandWord(
  segments: readonly LiveSegment[],
  count: number,
  word: string,
  { isPrefix, isFuzzy }: { isPrefix: boolean; isFuzzy: boolean },
): Expansion {
  const found = new Map<string, Found>();
  const enter = (index: number, number: number, text: string, weight: number) => {
    let entry = found.get(text);
    if (!entry) {
      entry = { weight, numbers: new Int32Array(segments.length).fill(-1) };
      found.set(text, entry);
    }
    entry.numbers[index] = number;
  };
  for (const [index, { segment }] of segments.entries()) {
    const number = findTerm(segment, word);
    if (number >= 0) enter(index, number, word, 1);
  }
  if (isPrefix) {
    for (const [index, { segment }] of segments.entries()) {
      const [from, to] = prefixRange(segment, word);
      for (let number = from; number < to; number++) {
        const text = termText(segment, number);
        if (text !== word) enter(index, number, text, prefixWeight(text.length, word.length));
      }
    }
  }
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
  return measure(segments, count, found);
}

function measure(segments: readonly LiveSegment[], count: number, found: Map<string, Found>): Expansion {
  const terms = [...found.keys()];
  const weights = new Float64Array(terms.length);
  const numbers = new Int32Array(segments.length * terms.length);
  const inverse = new Float64Array(terms.length * FIELDS.length);
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
  return { terms, weights, numbers, inverse, cost };
}
