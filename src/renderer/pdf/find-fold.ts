import { plainLetters } from '#shared/text/letters.ts';
import { straightQuotes } from '#shared/text/quotation-marks.ts';

export interface FindOptions {
  caseSensitive?: boolean;
  wholeWords?: boolean;
  /** Whether é is another letter than e. */
  diacritics?: boolean;
}

type Letters = Pick<FindOptions, 'caseSensitive' | 'diacritics'>;

/** Hyphens that are printed in several ways. */
const HYPHENS = /[\u2010\u2011]/;

function foldChar(char: string, { caseSensitive, diacritics }: Letters): string {
  const apart = straightQuotes(char.replace(HYPHENS, '-')).normalize('NFKD');
  const bare = diacritics ? apart : apart.replace(/\p{M}/gu, '');
  if (caseSensitive) return bare;
  const small = bare.toLowerCase();
  return diacritics ? small : plainLetters(small);
}

/** A text as it is compared, and from which of its own units each came; without, they are the same. */
export interface FindFold {
  text: string;
  units?: Uint32Array;
}

/** Folds texts letter by letter, each letter once. */
export function createFindFold(letters: Letters) {
  const known = new Map<string, string>();
  const folded = (char: string): string => {
    const fold = known.get(char) ?? foldChar(char, letters);
    known.set(char, fold);
    return fold;
  };

  return (text: string): FindFold => {
    const parts: string[] = [];
    const units: number[] = [];
    let at = 0;
    let isSame = true;
    for (const char of text) {
      const fold = folded(char);
      parts.push(fold);
      for (let i = 0; i < fold.length; i++) units.push(at);
      isSame &&= fold.length === char.length;
      at += char.length;
    }
    return isSame ? { text: parts.join('') } : { text: parts.join(''), units: Uint32Array.from(units) };
  };
}
