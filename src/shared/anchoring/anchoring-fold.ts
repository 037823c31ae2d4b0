import { foldText } from '../text/fold.ts';
import { ligatureEdits, spellLigatures } from '../text/ligatures.ts';

/** Text reduced to what identifies it, and for each unit left, which stretch of the original it came from. */
export interface FoldedText {
  text: string;
  /** `starts[i]` to `ends[i]` is where `text[i]` stands in the original. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Hyphens, quotation marks of all kinds, and accents set apart from their letters that `foldText` leaves. */
const IGNORED = /[-\u2010\u2011"'`´ˆˇ‘’‚‛“”„‟«»‹›]/g;

/** A paper has some hundred different characters and a hundred thousand of them in all. */
const foldedChars = new Map<number, string>();

function foldChar(code: number): string {
  let folded = foldedChars.get(code);
  if (folded === undefined) {
    folded = foldText(String.fromCodePoint(code)).replace(IGNORED, '');
    foldedChars.set(code, folded);
  }
  return folded;
}

/**
 * Folds text for finding a quote again: letter by letter as `foldText`, and besides without white space, hyphens and
 * quotation marks, because no two extractors agree on the spaces of a justified line or on which hyphens belong to the
 * word, and nobody types quotation marks as they are printed.
 */
export function foldedLetters(written: string): string {
  const original = spellLigatures(written);
  let text = '';
  for (let at = 0; at < original.length; at++) {
    const code = original.codePointAt(at) ?? 0;
    text += foldChar(code);
    if (code > 0xffff) at++;
  }
  return text;
}

/** The same, with the way back to the original. */
export function foldForAnchoring(original: string): FoldedText {
  const ligatures = new Map(ligatureEdits(original).map(({ start, text }) => [start, text]));
  // A ligature becomes up to three letters, and a few signs more: room is made when it runs out.
  let starts = new Uint32Array(original.length + 32);
  let ends = new Uint32Array(original.length + 32);
  let count = 0;
  let text = '';
  for (let at = 0; at < original.length; ) {
    const code = original.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    const folded = ligatures.get(at) ?? foldChar(code);
    if (count + folded.length > starts.length) {
      [starts, ends] = [grown(starts), grown(ends)];
    }
    starts.fill(at, count, count + folded.length);
    ends.fill(end, count, count + folded.length);
    count += folded.length;
    text += folded;
    at = end;
  }
  return { text, starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
