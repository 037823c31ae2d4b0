import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import type { Random } from '../random.ts';

/** A stretch of a document's text as someone may have marked it; offsets count in the text of its page. */
export interface Selection {
  /** From 1. */
  page: number;
  start: number;
  end: number;
  /** What an annotation of it would keep. */
  quote: { exact: string; prefix: string; suffix: string };
}

/** How long selections are, in characters: single words, phrases, sentences, paragraphs. */
const LENGTHS: [number, number][] = [
  [3, 12],
  [12, 40],
  [40, 160],
  [160, 800],
];

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

function selectionAt(
  pages: readonly string[],
  page: number,
  from: number,
  length: number,
): Selection | undefined {
  const whole = pages.slice(page - 1).join('\n');
  let start = from;
  let end = Math.min(whole.length, from + length);
  // Whole words, as a double click and a drag take them.
  while (start > 0 && !isSpace(whole[start - 1])) start--;
  while (end < whole.length && !isSpace(whole[end])) end++;
  while (start < end && isSpace(whole[start])) start++;
  while (end > start && isSpace(whole[end - 1])) end--;
  const ownText = pages[page - 1] ?? '';
  if (start >= end || start >= ownText.length || !/[\p{L}\p{N}]/u.test(whole.slice(start, end)))
    return undefined;
  const opening = describeQuote(ownText, start, end);
  if (end <= ownText.length) return { page, start, end, quote: opening };
  let last = page;
  let endOnLast = end;
  while (endOnLast > (pages[last - 1]?.length ?? Number.POSITIVE_INFINITY)) {
    endOnLast -= (pages[last - 1]?.length ?? 0) + 1;
    last += 1;
  }
  const { suffix } = describeQuote(pages[last - 1] ?? '', Math.max(0, endOnLast - 1), endOnLast);
  return { page, start, end, quote: { exact: whole.slice(start, end), prefix: opening.prefix, suffix } };
}

/** Random selections of whole words: of all lengths, some over the end of a page, some of a phrase that is repeated. */
export function randomSelections(pages: readonly string[], count: number, random: Random): Selection[] {
  const withText = pages.flatMap((text, index) => (text.trim().length > 50 ? [index + 1] : []));
  const selections: Selection[] = [];
  while (selections.length < count) {
    const page = random.pick(withText);
    const text = pages[page - 1] ?? '';
    const [shortest, longest] = random.pick(LENGTHS);
    const length = shortest + random.below(longest - shortest);
    const isOverEnd = random.next() < 0.05 && page < pages.length;
    const from = isOverEnd ? Math.max(0, text.length - (length >> 1)) : random.below(text.length);
    const selection = selectionAt(pages, page, from, length);
    if (!selection) continue;
    if (random.next() < 0.15) selections.push(repeatOf(pages, selection, random) ?? selection);
    else selections.push(selection);
  }
  return selections;
}

/** Another place of the first two words of a selection, where there is one. */
function repeatOf(
  pages: readonly string[],
  { page, start }: Selection,
  random: Random,
): Selection | undefined {
  const phrase = /^\S+\s+\S+/.exec((pages[page - 1] ?? '').slice(start))?.[0];
  if (!phrase) return undefined;
  const places = pages.flatMap((text, index) => {
    const at = text.indexOf(phrase);
    return at === -1 || (index === page - 1 && at === start) ? [] : [{ page: index + 1, at }];
  });
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  return selectionAt(pages, place.page, place.at, phrase.length);
}
