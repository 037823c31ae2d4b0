import { anchor } from '#shared/anchoring/anchor.ts';
import { anchorableText } from '#shared/anchoring/anchorable-text.ts';
import { describeQuote } from '#shared/anchoring/describe-quote.ts';
import type { Rect } from '#shared/anchoring/merge-rects.ts';
import { toWordBounds } from '#shared/anchoring/word-bounds.ts';
import type { TextPositionSelector, TextQuoteSelector } from '#shared/entities/annotation.ts';
import { countWords, LINE_END_HYPHEN } from '#shared/text/broken-words.ts';
import { readableText } from '#shared/text/readable-text.ts';
import { boundsOf } from '../../../sources/pdf-annotations/shapes.ts';
import type { PageChar, PageChars } from '../page-chars.ts';
import { inReadingOrder } from '../right-to-left.ts';

interface TextUnder {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** The longest quote the library takes. */
const MAX_QUOTE = 100_000;

/** What lies between the first and the last marked letter is the quote when at least this part of it is marked. */
const CONTIGUOUS = 0.8;

const isInk = (char: PageChar): boolean => /\S/.test(char.text) && char.box.x2 > char.box.x1;

/** The corners of a quadrilateral in turn, whatever order they were given in: by their angle around the middle. */
function turningCorners(quad: readonly number[]): { x: number; y: number }[] {
  const corners = [0, 2, 4, 6].map((at) => ({ x: quad[at] ?? 0, y: quad[at + 1] ?? 0 }));
  const middle = {
    x: corners.reduce((sum, { x }) => sum + x, 0) / 4,
    y: corners.reduce((sum, { y }) => sum + y, 0) / 4,
  };
  const angle = ({ x, y }: { x: number; y: number }) => Math.atan2(y - middle.y, x - middle.x);
  return corners.sort((a, b) => angle(a) - angle(b));
}

/** Tells whether a point lies within the quadrilateral, its border included. */
function within(quad: readonly number[]): (x: number, y: number) => boolean {
  const corners = turningCorners(quad);
  const { x1, y1, x2, y2 } = boundsOf(quad);
  return (x, y) =>
    x >= x1 &&
    x <= x2 &&
    y >= y1 &&
    y <= y2 &&
    corners.every((from, index) => {
      const to = corners[(index + 1) % 4] ?? from;
      return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= -1e-6;
    });
}

const middleOf = ({ x1, y1, x2, y2 }: Rect) => ({ x: (x1 + x2) / 2, y: (y1 + y2) / 2 });

/** The characters whose middle lies under one of the quadrilaterals, by their index. */
function charsUnder(chars: readonly PageChar[], quads: readonly number[][]): number[] {
  const tests = quads.map(within);
  return chars.flatMap((char, index) => {
    if (!isInk(char)) return [];
    const { x, y } = middleOf(char.box);
    return tests.some((isWithin) => isWithin(x, y)) ? [index] : [];
  });
}

/** Indices that follow one another, with only blank characters between them. */
function runsOf(chars: readonly PageChar[], indices: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const index of indices) {
    const last = runs.at(-1);
    const isNext = last && !chars.slice(last.to + 1, index).some(isInk);
    if (last && isNext) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}

const position = (start: number, end: number): TextPositionSelector => ({
  type: 'TextPositionSelector',
  start,
  end,
});

const lettersOf = (text: string, pattern: RegExp): number => text.match(pattern)?.[0].length ?? 0;

/**
 * The range with its first and last word whole where at least half of them is in it: a hand that marks words hardly ever
 * hits their edges.
 */
function withWholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const wide = toWordBounds(text, { start, end }, { start: true, end: true });
  const marked = text.slice(start, end);
  const [before, after] = [start - wide.start, wide.end - end];
  // A part of one word is all of it or stays a part.
  if (/^[\p{L}\p{N}]+$/u.test(marked)) return before + after <= marked.length ? wide : { start, end };
  const first = lettersOf(marked, /^[\p{L}\p{N}]+/u);
  const last = lettersOf(marked, /[\p{L}\p{N}]+$/u);
  return {
    start: before <= first ? wide.start : start,
    end: after <= last ? wide.end : end,
  };
}

/** What stands at the end of what comes before; a mark that begins with it was begun a little early. */
const CLOSING = /^[\s,.;:!?)\]}»”’]+(?=.)/su;

function found(
  text: string,
  from: number,
  end: number,
  exact = text.slice(from, end).replace(CLOSING, ''),
): TextUnder {
  const start = from + lettersOf(text.slice(from, end), CLOSING);
  const counts = exact.includes(LINE_END_HYPHEN) ? countWords([text]) : undefined;
  const readable = (words: string) => readableText(words, (word) => counts?.get(word) ?? 0);
  const { type, prefix, suffix } = describeQuote(text, start, end);
  const quote = {
    type,
    exact: readable(exact.slice(0, MAX_QUOTE)),
    prefix: readable(prefix),
    suffix: readable(suffix),
  };
  return { quote, position: position(start, end) };
}

/**
 * The text of a page that quadrilaterals cover, as the text of the page has it; where they leave out much of what lies
 * between first and last letter, the pieces they cover, a line each.
 */
export function textUnder(
  { text, chars, isInOrder }: PageChars,
  quads: readonly number[][],
): TextUnder | undefined {
  const under = charsUnder(chars, quads);
  const runs = runsOf(chars, under);
  const [first, last] = [runs.at(0), runs.at(-1)];
  if (!first || !last) return undefined;
  const sliced = (from: number, to: number) => chars.slice(from, to + 1);
  if (!isInOrder) {
    const pieces = runs.map(({ from, to }) =>
      inReadingOrder(sliced(from, to).map((char) => ({ text: char.text, x: char.box.x1 }))),
    );
    const exact = pieces.join('\n').replaceAll('\r\n', '\n');
    const quote = { exact, prefix: '', suffix: '' };
    const place = anchor(anchorableText([text]), { page: 1, quote });
    return place && found(text, place.start, place.end);
  }
  const start = chars[first.from]?.start ?? 0;
  const end = chars[last.to]?.end ?? 0;
  if (end <= start) return undefined;
  const between = sliced(first.from, last.to).filter(isInk).length;
  if (under.length >= between * CONTIGUOUS) {
    const whole = withWholeWords(text, start, end);
    return found(text, whole.start, whole.end);
  }
  const pieces = runs.map(({ from, to }) => text.slice(chars[from]?.start, chars[to]?.end));
  return found(text, start, chars[first.to]?.end ?? end, pieces.join('\n'));
}

/** Where in the text of the page the letter stands that is nearest to a rectangle; nothing on a page without text. */
export function nearestPosition(
  { chars, isInOrder }: PageChars,
  rect: Rect,
): TextPositionSelector | undefined {
  if (!isInOrder) return undefined;
  // A mark is about what it begins beside: its upper left corner counts.
  const from = { x: rect.x1, y: rect.y2 };
  let nearest: PageChar | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const char of chars) {
    if (!isInk(char)) continue;
    const { x1, y1, x2, y2 } = char.box;
    const distance = Math.hypot(Math.max(0, x1 - from.x, from.x - x2), Math.max(0, y1 - from.y, from.y - y2));
    if (distance < least) {
      least = distance;
      nearest = char;
    }
  }
  return nearest && position(nearest.start, nearest.end);
}
