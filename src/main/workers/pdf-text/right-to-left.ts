/** A character and where it stands along its line, in points. */
export interface PlacedChar {
  text: string;
  x: number;
  /** A space that covers nothing: PDFium put it in where it saw a gap. */
  isAdded?: boolean;
}

/** Hebrew, Arabic and their neighbours with their presentation forms, and the marks that go with them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MARK = /\p{M}/u;

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/**
 * Placed characters with right-to-left words in reading order. PDFs of some makers hold such words by place, left letter
 * first; they are told by letters that go rightwards, and turned round.
 */
export function readingOrder<Char extends PlacedChar>(chars: readonly Char[]): Char[] {
  return withoutGapsAtMarks(turned(chars));
}

/**
 * A mark is drawn apart from the letter it belongs to, and PDFium takes the ways there and back for gaps between words. Where
 * the page has spaces of its own, those it put in beside a mark are none.
 */
function withoutGapsAtMarks<Char extends PlacedChar>(chars: Char[]): Char[] {
  if (!chars.some(({ text, isAdded }) => text === ' ' && !isAdded)) return chars;
  const isMark = (index: number) =>
    MARK.test(chars[index]?.text ?? '') && hasRightToLeft(chars[index]?.text ?? '');
  return chars.filter(({ isAdded }, index) => !isAdded || !(isMark(index - 1) || isMark(index + 1)));
}

function turned<Char extends PlacedChar>(chars: readonly Char[]): Char[] {
  const ordered: Char[] = [];
  let word: Char[] = [];
  const endWord = () => {
    const letters = word.filter((char) => !MARK.test(char.text));
    const steps = letters.slice(1).map((char, index) => char.x - (letters[index]?.x ?? 0));
    const rightwards = steps.filter((step) => step > 0).length > steps.length / 2;
    ordered.push(...(rightwards ? reversed(word) : word));
    word = [];
  };
  for (const char of chars) {
    if (RIGHT_TO_LEFT.test(char.text)) word.push(char);
    else {
      if (word.length > 0) endWord();
      ordered.push(char);
    }
  }
  endWord();
  return ordered;
}

/** The text of placed characters in reading order. */
export const inReadingOrder = (chars: readonly PlacedChar[]): string =>
  readingOrder(chars)
    .map(({ text }) => text)
    .join('');

/** Letters turned round, each keeping the marks that stand at its place behind it. */
function reversed<Char extends PlacedChar>(word: readonly Char[]): Char[] {
  const letters: Char[] = [];
  let marks: Char[] = [];
  for (const char of word.toReversed()) {
    if (MARK.test(char.text)) marks.push(char);
    else {
      letters.push(char, ...marks);
      marks = [];
    }
  }
  return [...letters, ...marks];
}
