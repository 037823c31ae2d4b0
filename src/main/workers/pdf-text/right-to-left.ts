/** A character and where it stands along its line, in points. */
export interface PlacedChar {
  text: string;
  x: number;
}

/** Hebrew, Arabic and their neighbours with their presentation forms, and the marks that go with them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MARK = /\p{M}/u;

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/**
 * The text of placed characters with right-to-left words in reading order. PDFs of some makers hold such words by place,
 * left letter first; they are told by letters that go rightwards, and turned round.
 */
export function inReadingOrder(chars: readonly PlacedChar[]): string {
  let text = '';
  let word: PlacedChar[] = [];
  const endWord = () => {
    const letters = word.filter((char) => !MARK.test(char.text));
    const steps = letters.slice(1).map((char, index) => char.x - (letters[index]?.x ?? 0));
    const rightwards = steps.filter((step) => step > 0).length > steps.length / 2;
    text += rightwards ? reversed(word) : word.map((char) => char.text).join('');
    word = [];
  };
  for (const char of chars) {
    if (RIGHT_TO_LEFT.test(char.text)) word.push(char);
    else {
      if (word.length > 0) endWord();
      text += char.text;
    }
  }
  endWord();
  return text;
}

/** Letters turned round, each keeping the marks that stand at its place behind it. */
function reversed(word: readonly PlacedChar[]): string {
  return [...word]
    .reverse()
    .map((char) => char.text)
    .join('')
    .replace(/(\p{M}+)(\P{M})/gu, '$2$1');
}
