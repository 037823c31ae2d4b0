const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** No letter is longer, and none of the words that anyone steps over, in UTF-16 units. */
const NEAR = { letter: 64, word: 400 };

/** The offset behind the letter at an offset; the text's end at its end. */
export function letterAfter(text: string, offset: number): number {
  const [next] = letters.segment(text.slice(offset, offset + NEAR.letter));
  return offset + (next?.segment.length ?? 0);
}

/** The offset before the letter that ends at an offset; 0 at the beginning. */
export function letterBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - NEAR.letter);
  const last = [...letters.segment(text.slice(from, offset))].at(-1);
  return from + (last?.index ?? 0);
}

/** The end of the word that an offset is in or before; the text's end behind the last. */
export function wordAfter(text: string, offset: number): number {
  // A step may begin within a word: what stands before it tells where that one begins.
  const from = Math.max(0, offset - NEAR.word);
  for (const { isWordLike, index, segment } of words.segment(text.slice(from, offset + NEAR.word))) {
    const end = from + index + segment.length;
    if (isWordLike && end > offset) return end;
  }
  return Math.min(text.length, offset + NEAR.word);
}

/** The beginning of the word that an offset is in or behind; 0 before the first. */
export function wordBefore(text: string, offset: number): number {
  const from = Math.max(0, offset - NEAR.word);
  const before = [...words.segment(text.slice(from, offset + NEAR.word))]
    .filter(({ isWordLike, index }) => isWordLike && from + index < offset)
    .at(-1);
  return from + (before?.index ?? 0);
}
