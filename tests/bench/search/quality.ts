import type MiniSearch from 'minisearch';
import { createEngine, type Engine } from '../../../src/main/workers/search/engine/engine.ts';
import { createRandom } from '../../support/random.ts';
import { allWords } from '../../support/search-tree.ts';
import type { BenchSearcher } from './bench-library.ts';
import type { BenchPaper } from './papers.ts';
import { type BenchQuery, misspelt, plainWords } from './queries.ts';

/** What share of MiniSearch's first ten is in the engine's, over all queries that find anything. */
export function agreement(engine: Engine, peer: MiniSearch, queries: readonly BenchQuery[]): number {
  const shares = queries.flatMap(({ text }) => {
    const expected = peer
      .search(text)
      .slice(0, 10)
      .map(({ id }) => String(id));
    if (expected.length === 0) return [];
    const found = new Set(engine.search(allWords(text), { limit: 10 }).hits.map(({ id }) => id));
    return [expected.filter((id) => found.has(id)).length / expected.length];
  });
  return mean(shares);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export interface KnownItem {
  kind: 'title with a typo' | 'three words of the abstract' | 'author and year';
  id: string;
  query: string;
}

/** What someone might type who looks for a paper they know; the same in every run. */
export function knownItems(papers: readonly BenchPaper[], count: number): KnownItem[] {
  const random = createRandom(61);
  const spread = new Map<string, number>();
  for (const { abstract } of papers) {
    for (const word of new Set(plainWords(abstract))) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const works = new Map<string, number>();
  const work = (author: string, { publishedAt }: BenchPaper) => `${author} ${publishedAt.slice(0, 4)}`;
  for (const paper of papers) {
    for (const author of paper.authors)
      works.set(work(author, paper), (works.get(work(author, paper)) ?? 0) + 1);
  }
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < 3 * count && tries < 20 * count; tries++) {
    const paper = random.pick(papers);
    const titleWords = paper.title.split(/\s+/).filter((word) => /^[A-Za-z]+$/.test(word));
    const long = titleWords.filter((word) => word.length >= 5);
    // What stays in mind of an abstract are its telling words: three of its ten rarest.
    const telling = [...new Set(plainWords(paper.abstract))]
      .sort((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0))
      .slice(0, 10);
    const own = paper.authors.filter((author) => works.get(work(author, paper)) === 1);
    if (titleWords.length < 4 || long.length === 0 || telling.length < 10 || own.length === 0) continue;
    const slip = random.pick(long);
    const three = [0, 1, 2].map(() => telling.splice(random.below(telling.length), 1)[0]);
    items.push(
      {
        kind: 'title with a typo',
        id: paper.id,
        query: titleWords.map((word) => (word === slip ? misspelt(word, random) : word)).join(' '),
      },
      { kind: 'three words of the abstract', id: paper.id, query: three.join(' ') },
      {
        kind: 'author and year',
        id: paper.id,
        query: `author:"${random.pick(own)}" year:${paper.publishedAt.slice(0, 4)}`,
      },
    );
  }
  return items;
}

/** How often the paper is first, and among the first five. */
export async function knownItemShares(searcher: BenchSearcher, items: readonly KnownItem[]) {
  const missed: KnownItem[] = [];
  let first = 0;
  let inFive = 0;
  for (const item of items) {
    const { hits } = await searcher.query({ query: item.query, isUnfinished: false, limit: 5, offset: 0 });
    const place = hits.findIndex(({ id }) => id === item.id);
    if (place === 0) first++;
    else missed.push(item);
    if (place >= 0) inFive++;
  }
  return { first: first / items.length, inFive: inFive / items.length, missed };
}

/** For what share of the papers their own abstract is the most like their title, among the abstracts of all of them. */
export function ownAbstractFirst(papers: readonly BenchPaper[]): number {
  const engine = createEngine();
  const blank = { title: '', authors: '', keywords: '', notes: '', organization: '', pages: [] };
  engine.add(papers.map(({ id, abstract }) => ({ ...blank, id, abstract })));
  const right = papers.filter(({ id, title }) => engine.related({ text: title, limit: 1 })[0]?.id === id);
  return right.length / papers.length;
}
