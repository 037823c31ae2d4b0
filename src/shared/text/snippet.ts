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
    else if (within.size > 0) {
      for (const part of findWithin(text.slice(start, end), within)) {
        found.push({ start: start + part.start, end: start + part.end, term: part.term });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The stretch of a text, at most `length` characters, that holds the most different terms, cut at words and with an
 * ellipsis where it was cut. Without any term in the text, its beginning. White space is folded.
 */
export function snippetAround(text: string, terms: ReadonlySet<string>, length = 220): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const occurrences = findTerms(flat, terms);
  let best = { start: 0, distinct: 0 };
  for (const [index, first] of occurrences.entries()) {
    const start = Math.max(0, first.start - length / 4);
    const seen = new Set<string>();
    for (let next = index; next < occurrences.length; next++) {
      const other = occurrences[next];
      if (!other || other.end > start + length) break;
      seen.add(other.term);
    }
    if (seen.size > best.distinct) best = { start, distinct: seen.size };
  }
  return cut(flat, best.start, length);
}

function cut(text: string, from: number, length: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const limit = start + length;
  const lastSpace = text.lastIndexOf(' ', limit);
  const end = limit >= text.length ? text.length : lastSpace > start ? lastSpace : limit;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
