import { foldText } from '#shared/text/fold.ts';
import { hasSpaceless, joinLines, splitByScript } from '#shared/text/spaceless.ts';
import { nameSymbols } from '#shared/text/symbol-names.ts';

/** Words and numbers; everything between them parts. Marks are gone once text is folded. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Longer ones are data, not words. In UTF-16 units. */
export const LONGEST = 64;

/** A piece of text that is looked up as one. */
export interface Piece {
  /** Folded. */
  text: string;
  /** Its script puts no spaces between words, so that it is indexed by pairs of characters. */
  isSpaceless: boolean;
}

/** Takes text apart into what is looked up: words, and stretches of scripts without spaces between words. */
export function piecesOf(text: string): Piece[] {
  const words = nameSymbols(foldText(joinLines(text))).match(WORD) ?? [];
  return words
    .flatMap(splitByScript)
    .map((piece) => ({ text: piece, isSpaceless: hasSpaceless(piece) }))
    .filter((piece) => piece.isSpaceless || piece.text.length <= LONGEST);
}

/**
 * A spaceless stretch as the index holds it: each pair of neighbouring characters and, so that a character alone is
 * found everywhere, the last one. As many terms as characters, so that what follows keeps its distance.
 */
export function pairsOf(stretch: string): string[] {
  const characters = [...stretch];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The terms of a text in their order: a term's place here is its position in the index. */
export function termsOf(text: string): string[] {
  const folded = nameSymbols(foldText(text));
  if (hasSpaceless(folded)) {
    return piecesOf(text).flatMap((piece) => (piece.isSpaceless ? pairsOf(piece.text) : [piece.text]));
  }
  const words: string[] = folded.match(WORD) ?? [];
  return words.some((word) => word.length > LONGEST) ? words.filter((word) => word.length <= LONGEST) : words;
}
