import { foldText } from '../text/fold.ts';

/** Text reduced to what identifies it, and for each unit left, which stretch of the original it came from. */
export interface FoldedText {
  text: string;
  /** `starts[i]` to `ends[i]` is where `text[i]` stands in the original. */
  starts: number[];
  ends: number[];
}

const HYPHENS = /[-\u2010\u2011]/g;

/** A page has some hundred different characters and thousands of them in all. */
const foldedChars = new Map<string, string>();

function foldChar(char: string): string {
  let folded = foldedChars.get(char);
  if (folded === undefined) {
    folded = foldText(char).replace(HYPHENS, '');
    foldedChars.set(char, folded);
  }
  return folded;
}

/**
 * Folds text for finding a quote again: letter by letter as `foldText`, and besides without white space and hyphens,
 * because no two extractors agree on the spaces of a justified line or on which hyphens belong to the word.
 */
export function foldForAnchoring(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const char of original) {
    const end = at + char.length;
    const folded = foldChar(char);
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    text += folded;
    at = end;
  }
  return { text, starts, ends };
}
