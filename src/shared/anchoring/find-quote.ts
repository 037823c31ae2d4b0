import type { TextQuoteSelector } from '../entities/annotation.ts';
import { foldForAnchoring } from './anchoring-fold.ts';

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** Where a quote stands: UTF-16 offsets into the page's text. */
export interface FoundQuote {
  start: number;
  end: number;
  /** Whether the text there is the quote letter for letter; else it agrees after folding. */
  verbatim: boolean;
}

/** Beyond this many places the phrase is no address, and the first ones serve as well as any. */
const MAX_PLACES = 10_000;

function placesOf(needle: string, text: string): number[] {
  const places: number[] = [];
  if (!needle) return places;
  for (
    let at = text.indexOf(needle);
    at !== -1 && places.length < MAX_PLACES;
    at = text.indexOf(needle, at + 1)
  ) {
    places.push(at);
  }
  return places;
}

function commonEnd(text: string, end: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && n < end && text[end - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

function commonStart(text: string, start: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && start + n < text.length && text[start + n] === suffix[n]) n++;
  return n;
}

/** The place whose surroundings agree best; among equals the one nearest to the hint. */
function bestPlace(places: number[], text: string, quote: Quote, hint: number): number | undefined {
  let best: { at: number; context: number; distance: number } | undefined;
  for (const at of places) {
    const context =
      commonEnd(text, at, quote.prefix) + commonStart(text, at + quote.exact.length, quote.suffix);
    const distance = Math.abs(at - hint);
    if (!best || context > best.context || (context === best.context && distance < best.distance)) {
      best = { at, context, distance };
    }
  }
  return best?.at;
}

/** The folded offset at which the original offset lies. */
function foldedOffset(starts: number[], original: number): number {
  const at = starts.findIndex((start) => start >= original);
  return at === -1 ? starts.length : at;
}

/**
 * Finds a quote in the text of a page: letter for letter, else on folded text, so that other white space,
 * hyphenation, ligatures, accents and case do not matter. Of several places it takes the one whose surroundings
 * agree best with prefix and suffix, then the one nearest to `hintStart` (where the quote was last seen).
 */
export function findQuote(pageText: string, quote: Quote, hintStart = 0): FoundQuote | undefined {
  const verbatim = bestPlace(placesOf(quote.exact, pageText), pageText, quote, hintStart);
  if (verbatim !== undefined) {
    return { start: verbatim, end: verbatim + quote.exact.length, verbatim: true };
  }

  const page = foldForAnchoring(pageText);
  const folded = {
    exact: foldForAnchoring(quote.exact).text,
    prefix: foldForAnchoring(quote.prefix).text,
    suffix: foldForAnchoring(quote.suffix).text,
  };
  const hint = foldedOffset(page.starts, hintStart);
  const at = bestPlace(placesOf(folded.exact, page.text), page.text, folded, hint);
  if (at === undefined) return undefined;
  const start = page.starts[at];
  const end = page.ends[at + folded.exact.length - 1];
  if (start === undefined || end === undefined) return undefined;
  return { start, end, verbatim: false };
}
