/** A quote and its surroundings, folded. */
export interface FoldedQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * How alike, from 0 to 1, a text's beginning is to the context: one less the edits it takes, over its length. Where the
 * likeness ends in the text is free, so that an inserted word costs its letters once.
 */
function likeness(context: string, text: string): number {
  const { length } = context;
  let row = Array.from({ length: text.length + 1 }, (_, i) => i);
  for (let i = 0; i < length; i++) {
    const next = [i + 1];
    for (let j = 0; j < text.length; j++) {
      const same = context.charCodeAt(i) === text.charCodeAt(j) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + same, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return Math.max(0, 1 - Math.min(...row) / length);
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** Letters that may have come into the context and still be seen past. */
const SLACK = 8;

/** How alike, from 0 to 1, the text before an offset is to a prefix; undefined where there is no prefix. */
export function prefixLikeness(text: string, at: number, prefix: string): number | undefined {
  if (!prefix) return undefined;
  if (text.endsWith(prefix, at)) return 1;
  const before = text.slice(Math.max(0, at - prefix.length - SLACK), at);
  return likeness(reversed(prefix), reversed(before));
}

/** The same of the text from an offset on and a suffix. */
export function suffixLikeness(text: string, at: number, suffix: string): number | undefined {
  if (!suffix) return undefined;
  if (text.startsWith(suffix, at)) return 1;
  return likeness(suffix, text.slice(at, at + suffix.length + SLACK));
}

/** A place where a quote may stand, in folded offsets. */
export interface Place {
  start: number;
  end: number;
  /** How alike what stands there is to the quote, from 0 to 1. */
  quote: number;
  /** How alike its surroundings are, both sides together; where the quote has none, 0. */
  context: number;
  /** How alike that side of them is that is less so. */
  weakerSide: number;
  /** And the side that is more so. */
  strongerSide: number;
  /** All in all, from 0 to 1. */
  score: number;
}

/** The place that scores highest. */
export function best(places: readonly Place[]): Place | undefined {
  let first: Place | undefined;
  for (const place of places) if (!first || place.score > first.score) first = place;
  return first;
}

/** The weights of the Hypothesis client's match-quote: the quote counts most, and nearness only among equals. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Judges a place by quote, surroundings and nearness to where the quote was last seen. */
export function judgePlace(
  text: string,
  found: { start: number; end: number; quote: number },
  { prefix, suffix }: FoldedQuote,
  hint: number,
): Place {
  const before = prefixLikeness(text, found.start, prefix);
  const after = suffixLikeness(text, found.end, suffix);
  const nearness = 1 - Math.abs(found.start - hint) / Math.max(1, text.length);
  const parts: [number | undefined, number][] = [
    [found.quote, WEIGHTS.quote],
    [before, WEIGHTS.prefix],
    [after, WEIGHTS.suffix],
    [nearness, WEIGHTS.position],
  ];
  let sum = 0;
  let weights = 0;
  for (const [value, weight] of parts) {
    if (value === undefined) continue;
    sum += value * weight;
    weights += weight;
  }
  const sides = [before, after].filter((side) => side !== undefined);
  const context = sides.reduce((total, side) => total + side, 0) / Math.max(1, sides.length);
  const weakerSide = Math.min(...sides, 1);
  const strongerSide = Math.max(...sides, 0);
  return { ...found, context, weakerSide, strongerSide, score: sum / weights };
}
