/** The longest stretch that a range is widened by, in characters: longer is no word. */
const LONGEST = 24;

const LETTER = /[\p{L}\p{N}]/u;
const isLetter = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);
const isWithinWord = (text: string, at: number): boolean => isLetter(text[at - 1]) && isLetter(text[at]);

/** Whether a quote begins, and ends, where a word does. */
interface Bounds {
  start: boolean;
  end: boolean;
}

/** Widens a range whose ends were found by likeness so that it cuts no word which the quote did not cut. */
export function toWordBounds(
  text: string,
  { start, end }: { start: number; end: number },
  bounds: Bounds,
): { start: number; end: number } {
  let [from, to] = [start, end];
  while (bounds.start && start - from < LONGEST && isWithinWord(text, from)) from--;
  while (bounds.end && to - end < LONGEST && isWithinWord(text, to)) to++;
  return { start: from, end: to };
}

/** Where a quote with these surroundings begins and ends within a word, and where not. */
export const wordBoundsOf = (quote: { exact: string; prefix: string; suffix: string }): Bounds => ({
  start: !(isLetter(quote.prefix.at(-1)) && isLetter(quote.exact[0])),
  end: !(isLetter(quote.exact.at(-1)) && isLetter(quote.suffix[0])),
});
