import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createRandom, type Random } from '../../support/random.ts';

export interface BenchPaper {
  id: string;
  title: string;
  abstract: string;
  authors: string[];
  /** ISO 8601. */
  publishedAt: string;
}

interface Line {
  id: string;
  title: string;
  summary: string;
  authors: string[];
  publishedAt: string;
}

/** Papers of a gzipped file of JSON lines, as the corpus has them; each id once. */
export function readPapers(file: string, count: number): BenchPaper[] {
  const papers = new Map<string, BenchPaper>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line === '' || papers.size === count) continue;
    const { id, title, summary, authors, publishedAt } = JSON.parse(line) as Line;
    papers.set(id, { id: `arxiv:${id}`, title, abstract: summary, authors, publishedAt });
  }
  return [...papers.values()];
}

const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const CONSONANTS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'ng'];

function makeWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let syllable = 1 + random.below(4); syllable > 0; syllable--) {
      word += random.pick(CONSONANTS) + random.pick(VOWELS);
    }
    words.add(random.below(3) === 0 ? `${word}${random.pick(CONSONANTS)}` : word);
  }
  return [...words];
}

/**
 * Papers of made-up words, as frequent as words are (G. K. Zipf): about every tenth word is the commonest. Each paper
 * has words of its own subject besides.
 */
export function makePapers(count: number): BenchPaper[] {
  const random = createRandom(6);
  const words = makeWords(random, 60_000);
  const common = () => words[Math.floor(words.length ** random.next()) - 1] ?? 'the';
  const names = makeWords(random, 30_000).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
  return Array.from({ length: count }, (_, index) => {
    const subject = Array.from({ length: 12 }, () => random.pick(words));
    const sentence = (length: number) =>
      Array.from({ length }, () => (random.below(5) === 0 ? random.pick(subject) : common())).join(' ');
    return {
      id: `arxiv:${1000 + Math.floor(index / 9000)}.${10_000 + (index % 9000)}`,
      title: sentence(6 + random.below(6)),
      abstract: Array.from({ length: 7 }, () => `${sentence(15 + random.below(15))}.`).join(' '),
      authors: Array.from(
        { length: 1 + random.below(7) },
        () => `${random.pick(names)} ${random.pick(names)}`,
      ),
      publishedAt: `${2015 + random.below(11)}-0${1 + random.below(9)}-1${random.below(10)}`,
    };
  });
}

/** About so many words of text for each of some papers: sentences of all abstracts in a new order, in pages of 500 words. */
export function* makeFullTexts(
  papers: readonly BenchPaper[],
  count: number,
  words: number,
): Generator<{ id: string; pages: string[] }> {
  const random = createRandom(7);
  for (const { id } of papers.slice(0, count)) {
    const text: string[] = [];
    while (text.length < words) {
      const sentences = random.pick(papers).abstract.split(/(?<=\.) /);
      text.push(...random.pick(sentences).split(/\s+/));
    }
    const pages: string[] = [];
    for (let start = 0; start < text.length; start += 500) {
      pages.push(
        text
          .slice(start, start + 500)
          .map((word, index) => (index % 12 === 11 ? `${word}\n` : word))
          .join(' '),
      );
    }
    yield { id, pages };
  }
}
