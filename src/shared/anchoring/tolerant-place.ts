import search from 'approx-string-match';
import { best, type FoldedQuote, judgePlace, type Place } from './context.ts';

/** Length of the pieces by which places are looked for: long enough to be rare, short enough to be left between edits. */
const PIECE = 10;
/** So many pieces of a long quote are looked for. */
const MOST_PIECES = 14;
/** A piece that stands in more places tells nothing. */
const MOST_HITS = 40;
/** So many places are looked at closely. */
const MOST_PLACES = 4;
/** How far from where the quote was last seen it is looked for first, in letters: some pages. */
const NEAR = 8_000;
/** The part of a quote's letters that may be changed. */
const MOST_EDITS = 0.3;
/** A place that scores less is no place. */
const LEAST_SCORE = 0.62;
/** Of a longer quote that changed only its two ends are looked for, … */
const LONG = 1500;
/** … of this many letters each. */
const END = 96;

interface Piece {
  text: string;
  /** Where it stands, counted from the quote's start; before it, it is negative. */
  at: number;
}

function piecesOf({ exact, prefix, suffix }: FoldedQuote): Piece[] {
  const all = prefix + exact + suffix;
  const stride = Math.max(PIECE, Math.ceil((all.length - PIECE) / (MOST_PIECES - 1)));
  const pieces: Piece[] = [];
  for (let at = 0; at + PIECE <= all.length; at += stride) {
    pieces.push({ text: all.slice(at, at + PIECE), at: at - prefix.length });
  }
  if (pieces.length === 0) pieces.push({ text: all, at: -prefix.length });
  return pieces;
}

/** Where the quote would start by each place of each piece; ascending. */
function votesFor(pieces: readonly Piece[], text: string): number[] {
  const votes: number[] = [];
  for (const piece of pieces) {
    const hits: number[] = [];
    for (let at = text.indexOf(piece.text); at !== -1; at = text.indexOf(piece.text, at + 1)) {
      hits.push(at - piece.at);
      if (hits.length > MOST_HITS) break;
    }
    if (hits.length <= MOST_HITS) votes.push(...hits);
  }
  return votes.sort((a, b) => a - b);
}

interface Region {
  from: number;
  to: number;
  votes: number;
}

/** Where votes that agree up to the slack come together: the most agreed on first. */
function regionsOf(votes: readonly number[], slack: number): Region[] {
  const regions: Region[] = [];
  for (let i = 0; i < votes.length; ) {
    const from = votes[i] ?? 0;
    let next = i;
    while (next < votes.length && (votes[next] ?? 0) - from <= slack) next++;
    regions.push({ from, to: votes[next - 1] ?? from, votes: next - i });
    i = next;
  }
  return regions.sort((a, b) => b.votes - a.votes).slice(0, MOST_PLACES);
}

/** The best place within a region: all ends that take as few edits are judged by what follows and precedes. */
function placeIn(
  text: string,
  { from, to }: Region,
  quote: FoldedQuote,
  slack: number,
  hint: number,
): Place | undefined {
  const { length } = quote.exact;
  const begin = Math.max(0, from - slack);
  const near = text.slice(begin, to + length + slack);
  const matches = search(near, quote.exact, Math.max(1, Math.floor(length * MOST_EDITS)));
  const places = matches.map(({ start, end, errors }) =>
    judgePlace(text, { start: begin + start, end: begin + end, quote: 1 - errors / length }, quote, hint),
  );
  return best(places.filter(({ start, end }) => end > start));
}

function lookFor(quote: FoldedQuote, text: string, offset: number, hint: number, enough: number): Place[] {
  const slack = Math.max(24, Math.floor(quote.exact.length * MOST_EDITS));
  const pieces = piecesOf(quote);
  const regions = regionsOf(votesFor(pieces, text), slack);
  if ((regions[0]?.votes ?? 0) < pieces.length * enough) return [];
  return regions
    .flatMap((region) => placeIn(text, region, quote, slack, hint - offset) ?? [])
    .filter(({ score }) => score >= LEAST_SCORE)
    .map((place) => ({ ...place, start: place.start + offset, end: place.end + offset }));
}

/** Places of the quote whose words changed a little, near where it was last seen, else anywhere. */
function wholePlaces(quote: FoldedQuote, text: string, hint: number): Place[] {
  const from = Math.max(0, hint - NEAR);
  const near = text.slice(from, hint + NEAR + quote.exact.length);
  // Near by half of the pieces must agree; then nothing farther off would agree better.
  const places = lookFor(quote, near, from, hint, 0.5);
  return places.length > 0 ? places : lookFor(quote, text, 0, hint, 0);
}

/** A long quote by its beginning and its end, whatever became of what is between, within reason. */
function placeByEnds(quote: FoldedQuote, text: string, hint: number): Place | undefined {
  const { exact, prefix, suffix } = quote;
  const context = Math.max(prefix.length, suffix.length, 16);
  const head = { exact: exact.slice(0, END), prefix, suffix: exact.slice(END, END + context) };
  const tail = { exact: exact.slice(-END), prefix: exact.slice(-END - context, -END), suffix };
  const first = best(wholePlaces(head, text, hint));
  const last = first && best(wholePlaces(tail, text, first.start + exact.length - END));
  if (!last) return undefined;
  const length = last.end - first.start;
  if (last.start < first.end || length < exact.length / 2 || length > exact.length * 1.5 + 400) {
    return undefined;
  }
  // No better than the worse of its ends.
  const worse = first.score < last.score ? first : last;
  return { ...worse, start: first.start, end: last.end };
}

/**
 * Finds where a quote may stand whose words changed a little. Pieces of it and of its surroundings say where to look; only
 * there it is compared letter by letter (Myers’ bit-parallel search), so that a quote takes a fraction of a millisecond.
 * @param text folded, as the quote
 * @param hint where it was last seen
 */
export function tolerantPlaces(quote: FoldedQuote, text: string, hint: number): Place[] {
  const { length } = quote.exact;
  const whole = length <= LONG ? wholePlaces(quote, text, hint) : [];
  if (whole.length > 0 || length <= 2 * END) return whole;
  return [placeByEnds(quote, text, hint) ?? []].flat();
}
