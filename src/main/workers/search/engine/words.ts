import { foldText } from '#shared/text/fold.ts';
import { hasSpaceless, joinLines, splitByScript } from '#shared/text/spaceless.ts';
import { nameSymbols } from '#shared/text/symbol-names.ts';
import { mayJoin, wordsOf } from '#shared/text/words.ts';

/** Longer ones are data, not words. In UTF-16 units. */
export const LONGEST = 64;

/** A piece of text that is looked up as one. */
export interface Piece {
  /** Folded. */
  text: string;
  /** Its script puts no spaces between words, so that it is indexed by pairs of characters. */
  isSpaceless: boolean;
}

/** A term of a text. Several may have one place: a name with its signs, a compound as one word. */
export interface PlacedTerm {
  term: string;
  /** Its position in the index: how many words come before it. */
  position: number;
}

/** As the index knows text: folded, symbols by their names. */
export const foldWords = (text: string): string => nameSymbols(foldText(text));

/** Takes text apart into what is looked up: words, and stretches of scripts without spaces between words. */
export function piecesOf(text: string): Piece[] {
  return Array.from(wordsOf(foldWords(joinLines(text))))
    .flatMap(({ core, name }) => (name ? [name] : splitByScript(core)))
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

/**
 * The terms of a text as the index holds them. Two parts of a compound are also one word at the place of the first, so that
 * "k-NN" is found as "kNN", and a name is there with and without its signs: "c++" and "c".
 */
export function placedTerms(text: string): PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  let position = 0;
  let before = '';
  for (const { core, name, isJoined } of wordsOf(foldWords(joinLines(text)))) {
    const first = position;
    for (const piece of splitByScript(core)) {
      const isSpaceless = hasSpaceless(piece);
      if (!isSpaceless && piece.length > LONGEST) continue;
      for (const term of isSpaceless ? pairsOf(piece) : [piece]) terms.push({ term, position: position++ });
    }
    const isWord = position === first + 1 && !hasSpaceless(core);
    if (isWord && name && name.length <= LONGEST) terms.push({ term: name, position: first });
    if (isWord && isJoined && before && mayJoin(before, core) && before.length + core.length <= LONGEST) {
      terms.push({ term: before + core, position: first - 1 });
    }
    before = isWord ? core : '';
  }
  return terms;
}

/** The same without their places. */
export const termsOf = (text: string): string[] => placedTerms(text).map(({ term }) => term);
