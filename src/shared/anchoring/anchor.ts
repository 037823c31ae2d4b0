import type { TextPositionSelector, TextQuoteSelector } from '../entities/annotation.ts';
import { type AnchorableText, foldedOffset, pageAt, pageStart } from './anchorable-text.ts';
import { foldedLetters } from './anchoring-fold.ts';
import { best, type FoldedQuote, judgePlace, type Place } from './context.ts';
import { tolerantPlaces } from './tolerant-place.ts';
import { toWordBounds, wordBoundsOf } from './word-bounds.ts';

/** What is known of a place: the quote, and where it was last seen. */
export interface AnchorDescription {
  /** The first page it was on, from 1. */
  page: number;
  quote: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;
  position?: Pick<TextPositionSelector, 'start'>;
}

/** Where a quote stands. */
export interface Anchored {
  /** The first page it is on, from 1. */
  page: number;
  /** UTF-16 offsets counted from that page's start; a quote that runs on ends beyond the page's text and the line feed after it. */
  start: number;
  end: number;
  /** `exact`: word for word, and nowhere else could it have been meant. */
  certainty: 'exact' | 'uncertain';
}

/** Of a phrase that stands in more places only those nearest are judged by their surroundings. */
const MOST_PLACES = 64;
/** Beyond this many places the phrase is no address. */
const MOST_HITS = 10_000;
/** The surroundings must be this alike to be surely the same … */
const SURE_CONTEXT = 0.75;
/** … each side at least this … */
const SURE_SIDE = 0.5;
/** … or, of a quote of at least so many letters, one side this … */
const SURE_LENGTH = 40;
const SURE_LONG_SIDE = 0.9;
/** … and this much more alike than those of any other place. */
const SURE_LEAD = 0.2;

function hitsOf(needle: string, text: string): number[] {
  const hits: number[] = [];
  let at = text.indexOf(needle);
  while (at !== -1 && hits.length < MOST_HITS) {
    hits.push(at);
    at = text.indexOf(needle, at + 1);
  }
  return hits;
}

function isSurroundedAlike(
  text: string,
  at: number,
  end: number,
  { prefix, suffix }: Omit<FoldedQuote, 'exact'>,
): boolean {
  return text.endsWith(prefix, at) && text.startsWith(suffix, end);
}

/** Places that agree letter for letter, the best first. */
function wordForWord(quote: FoldedQuote, text: string, hint: number): Place[] {
  const { length } = quote.exact;
  let hits = hitsOf(quote.exact, text);
  if (hits.length > MOST_PLACES) {
    const same = hits.filter((at) => isSurroundedAlike(text, at, at + length, quote));
    const nearest = hits.toSorted((a, b) => Math.abs(a - hint) - Math.abs(b - hint));
    hits = [...new Set([...same.slice(0, MOST_PLACES), ...nearest.slice(0, MOST_PLACES)])];
  }
  return hits
    .map((start) => judgePlace(text, { start, end: start + length, quote: 1 }, quote, hint))
    .sort((a, b) => b.score - a.score);
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** Whether the first place is surely meant, and none of the others can be. */
function isSure(place: Place, others: readonly Place[]): boolean {
  const isAlike = place.context >= SURE_CONTEXT && place.weakerSide >= SURE_SIDE;
  // So many words in a row are said twice only where what follows or precedes is said twice as well.
  const isLong = place.end - place.start >= SURE_LENGTH && place.strongerSide >= SURE_LONG_SIDE;
  if (!isAlike && !isLong) return false;
  return others.every((other) => overlap(other, place) || other.context <= place.context - SURE_LEAD);
}

function anchored(
  text: AnchorableText,
  { start, end }: { start: number; end: number },
  certainty: Anchored['certainty'],
): Anchored {
  const page = pageAt(text, start);
  const from = pageStart(text, page);
  return { page, start: start - from, end: end - from, certainty };
}

/**
 * Finds the place that a description means (W3C Web Annotation: text position, verified by the text quote; else the
 * quote alone). White space, hyphenation, ligatures, accents and case do not matter, and small edits do not keep it from
 * being found. Of several places it is the one whose surroundings are most alike, among equals the nearest to where the
 * quote was last seen. Whatever is not surely meant is `uncertain`; nothing where no place is likely.
 */
export function anchor(text: AnchorableText, description: AnchorDescription): Anchored | undefined {
  const { quote, page, position } = description;
  const { folded, whole } = text;
  const from = pageStart(text, page) + (position?.start ?? 0);
  const to = from + quote.exact.length;
  const isThere = position && whole.startsWith(quote.exact, from);
  if (isThere && isSurroundedAlike(whole, from, to, quote))
    return anchored(text, { start: from, end: to }, 'exact');

  const wanted: FoldedQuote = {
    exact: foldedLetters(quote.exact),
    prefix: foldedLetters(quote.prefix),
    suffix: foldedLetters(quote.suffix),
  };
  // White space and hyphens alone are no address.
  if (!wanted.exact) return undefined;
  const rangeOf = (place: { start: number; end: number }) => ({
    start: folded.starts[place.start] ?? whole.length,
    end: folded.ends[place.end - 1] ?? whole.length,
  });
  const hint = foldedOffset(text, from);
  const hintEnd = hint + wanted.exact.length;
  const isFolded = position && folded.text.startsWith(wanted.exact, hint);
  if (isFolded && isSurroundedAlike(folded.text, hint, hintEnd, wanted)) {
    return anchored(text, rangeOf({ start: hint, end: hintEnd }), 'exact');
  }

  const same = wordForWord(wanted, folded.text, hint);
  const [first, ...repeats] = same;
  if (first?.weakerSide === 1 && isSure(first, repeats)) return anchored(text, rangeOf(first), 'exact');
  // Its surroundings changed: the place may have changed itself, and this be a repeat.
  const changed = tolerantPlaces(wanted, folded.text, hint);
  const place = best([...same, ...changed]);
  if (!place) return undefined;
  if (place.quote === 1 && first) {
    return anchored(text, rangeOf(place), isSure(place, [...same, ...changed]) ? 'exact' : 'uncertain');
  }
  return anchored(text, toWordBounds(whole, rangeOf(place), wordBoundsOf(quote)), 'uncertain');
}
