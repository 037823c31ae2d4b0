import { readableText } from './readable-text.ts';
import { findWithin, hasSpaceless } from './spaceless.ts';
import { stretchesOf } from './words.ts';

interface Occurrence {
  start: number;
  end: number;
  term: string;
}

/**
 * Where the folded terms stand in a text, offsets into the text as given: whole words only, but where the script puts
 * no spaces between them, and compounds that are known as one word. In order.
 */
export function findTerms(text: string, terms: ReadonlySet<string>): Occurrence[] {
  const found: Occurrence[] = [];
  const within = new Set([...terms].filter(hasSpaceless));
  for (const { term, start, end } of stretchesOf(text)) {
    if (terms.has(term)) found.push({ start, end, term });
    else if (within.size > 0 && hasSpaceless(term)) {
      for (const part of findWithin(text.slice(start, end), within)) {
        found.push({ start: start + part.start, end: start + part.end, term: part.term });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The stretch of a text, at most `length` characters, that holds the most different terms, cut at words and with an
 * ellipsis where it was cut. Without any term in the text, its beginning. White space is folded, broken words are whole.
 */
export function snippetAround(text: string, terms: ReadonlySet<string>, length = 220): string {
  const flat = readableText(text).replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const occurrences = findTerms(flat, terms);
  return cut(flat, bestStart(occurrences, length), length);
}

/** Where the stretch begins that holds the most different terms, of equals the first. */
function bestStart(occurrences: readonly Occurrence[], length: number): number {
  let best = { start: 0, distinct: 0 };
  /** How often each term stands in the stretch: those from the first occurrence up to `next`. */
  const counts = new Map<string, number>();
  let next = 0;
  for (const first of occurrences) {
    const start = Math.max(0, first.start - length / 4);
    for (let other = occurrences[next]; other && other.end <= start + length; other = occurrences[++next])
      counts.set(other.term, (counts.get(other.term) ?? 0) + 1);
    if (counts.size > best.distinct) best = { start, distinct: counts.size };
    const left = (counts.get(first.term) ?? 0) - 1;
    if (left > 0) counts.set(first.term, left);
    else counts.delete(first.term);
  }
  return best.start;
}

function cut(text: string, from: number, length: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const limit = start + length;
  const lastSpace = text.lastIndexOf(' ', limit);
  const end = limit >= text.length ? text.length : lastSpace > start ? lastSpace : limit;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
