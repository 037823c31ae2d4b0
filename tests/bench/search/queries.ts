import { createRandom, type Random } from '../../support/random.ts';
import type { BenchPaper } from './papers.ts';

export interface BenchQuery {
  /** As someone types it. */
  text: string;
  words: string[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A slip of the finger: a letter wrong, missing, doubled, or two swapped. */
export function misspelt(word: string, random: Random): string {
  const place = 1 + random.below(word.length - 2);
  const before = word.slice(0, place);
  const [here = '', next = ''] = word.slice(place);
  switch (random.below(4)) {
    case 0:
      return before + LETTERS[random.below(26)] + word.slice(place + 1);
    case 1:
      return before + word.slice(place + 1);
    case 2:
      return before + here + word.slice(place);
    default:
      return before + next + here + word.slice(place + 2);
  }
}

export const plainWords = (text: string, least = 4): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= least);

function commonest(papers: readonly BenchPaper[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const { abstract } of papers.slice(0, 3_000)) {
    for (const word of new Set(plainWords(abstract, 1))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([word]) => word);
}

export type QueryKind =
  | 'one word'
  | 'two words'
  | 'three words'
  | '2–5 letters'
  | 'very common'
  | 'one word with a typo';

/** Queries of each kind, made of words of the papers; the same in every run. */
export function makeQueries(papers: readonly BenchPaper[], count: number): Record<QueryKind, BenchQuery[]> {
  const random = createRandom(60);
  const common = commonest(papers, 30);
  const wordsOf = (least = 4): string[] => {
    const words = plainWords(random.pick(papers).abstract, least);
    return words.length > 3 ? words : wordsOf(least);
  };
  const query = (words: string[]): BenchQuery => ({
    text: words.join(' '),
    words,
  });
  const some = (make: () => BenchQuery) => Array.from({ length: count }, make);
  const several = (length: number) => () => {
    const words = wordsOf();
    return query(Array.from({ length }, () => random.pick(words)));
  };
  return {
    'one word': some(several(1)),
    'two words': some(several(2)),
    'three words': some(several(3)),
    '2–5 letters': some(() => query([random.pick(wordsOf(5)).slice(0, 2 + random.below(4))])),
    'very common': some(() => query(Array.from({ length: 1 + random.below(2) }, () => random.pick(common)))),
    'one word with a typo': some(() => query([misspelt(random.pick(wordsOf(5)), random)])),
  };
}
