import { execFileSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/open.ts';
import { createEngine } from '../../src/main/workers/search/engine/engine.ts';
import { temporaryFolder } from '../support/library.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Comparison, timed } from './measure.ts';
import {
  addFullTexts,
  addPapers,
  type BenchSearcher,
  fillLibrary,
  openSearcher,
} from './search/bench-library.ts';
import { createFtsPeer, termRows } from './search/fts-peer.ts';
import { bestTimes, p99Comparison, shareComparison, timesOnce, valueComparison } from './search/latency.ts';
import { buildMiniSearch } from './search/minisearch-peer.ts';
import { type BenchPaper, makeFullTexts, makePapers, readPapers } from './search/papers.ts';
import { agreement, knownItemShares, knownItems, ownAbstractFirst } from './search/quality.ts';
import { type BenchQuery, makeQueries, type QueryKind } from './search/queries.ts';

const MANY = 100_000;
const SOME = 10_000;
const FULL_TEXTS = 2_000;
const WORDS_EACH = 8_000;
const QUERIES = 300;
const ADDED = 1_000;
const BUILDS = 2;
/** As many as a starting library holds. */
const SHELF = 94;

interface Place {
  databaseFile: string;
  dir: string;
}

/**
 * The search index against SQLite's FTS5 over 100,000 papers and over 2,000 full texts, and against plain MiniSearch
 * over 10,000, all on the same papers. Offprint's queries are whole: the language read, the total counted, the typos
 * forgiven, papers ranked, snippets cut; FTS5's are twenty ids by bm25. On both sides the last word may go on, as it does
 * while it is typed.
 */
export async function run({ corpus }: BenchOptions): Promise<Comparison[]> {
  using folder = temporaryFolder();
  const papers = corpus ? readPapers(corpusFile(corpus), MANY) : makePapers(MANY);
  const at = (name: string): Place => ({
    databaseFile: join(folder.path, `${name}.sqlite`),
    dir: join(folder.path, name),
  });
  return [
    ...(await abstracts(at('many'), papers, join(folder.path, 'fts.sqlite'))),
    ...(await beside(at('some'), at('many'), papers.slice(0, SOME), join(folder.path, 'mini.json'))),
    // Made-up titles are no more about their abstracts than chance has it.
    ...(corpus ? [likeOwnAbstract(papers.slice(0, SHELF))] : []),
    ...(await fullTexts(at('texts'), papers, join(folder.path, 'fts-texts.sqlite'))),
  ];
}

const corpusFile = (corpus: string): string =>
  statSync(corpus).isDirectory() ? join(corpus, 'arxiv_100k.jsonl.gz') : corpus;

async function build({ databaseFile, dir }: Place): Promise<{ searcher: BenchSearcher; ms: number }> {
  const searcher = openSearcher(databaseFile, dir);
  const ms = await timed(async () => {
    await searcher.catchUp();
    await searcher.save();
  });
  // As it lies after a while: merged, and saved so.
  await searcher.settled();
  await searcher.save();
  return { searcher, ms };
}

/** Builds both indexes some times, in turn; the quickest counts, and the last stay. */
async function compareBuilds(name: string, place: Place, ftsFile: string, papers: readonly BenchPaper[]) {
  const ids = papers.map(({ id }) => id);
  let rows: ReturnType<typeof termRows> | undefined;
  const times: Record<'subject' | 'peer', number[]> = { subject: [], peer: [] };
  for (let round = 1; ; round++) {
    rmSync(place.dir, { recursive: true, force: true });
    const { searcher, ms } = await build(place);
    times.subject.push(ms);
    rmSync(ftsFile, { force: true });
    const fts = createFtsPeer(ftsFile);
    rows ??= termRows(searcher.source, ids);
    const terms = rows;
    times.peer.push(await timed(() => fts.build(searcher.source, terms)));
    if (round === BUILDS) {
      const best = { subject: Math.min(...times.subject), peer: Math.min(...times.peer) };
      return { searcher, fts, comparison: valueComparison(`build of ${name} against FTS5`, 'ms', 0.6, best) };
    }
    fts.close();
    searcher.close();
  }
}

const ask = (searcher: BenchSearcher) => (query: BenchQuery) =>
  searcher.query({ query: query.text, isUnfinished: true, limit: 20, offset: 0 });

async function abstracts(place: Place, papers: BenchPaper[], ftsFile: string): Promise<Comparison[]> {
  const [base, later] = [papers.slice(0, papers.length - ADDED), papers.slice(papers.length - ADDED)];
  fillLibrary(place.databaseFile, base);
  const built = await compareBuilds(`${base.length} papers`, place, ftsFile, base);
  const { searcher, fts } = built;
  const queries = makeQueries(base, QUERIES);
  const results = [built.comparison];
  let oneWord: number[] = [];
  for (const [kind, those] of Object.entries(queries) as [QueryKind, BenchQuery[]][]) {
    const times = await bestTimes(those, ask(searcher), fts.search);
    if (kind === 'one word') oneWord = times.peer;
    // FTS5 forgives no typos: it has the words as they should be.
    const isTypo = kind === 'one word with a typo';
    const name = `${kind}, ${base.length} papers, against FTS5${isTypo ? "'s one word" : ''}`;
    results.push(p99Comparison(name, 0.5, { ...times, ...(isTypo && { peer: oneWord }) }));
  }
  fts.close();
  results.push(await whileAdding(searcher, place, Object.values(queries).flat(), later));
  await searcher.settled();
  await searcher.save();
  searcher.close();
  return results;
}

/** Another connection adds papers, some at a time, while queries are asked one after the other. */
async function whileAdding(
  searcher: BenchSearcher,
  { databaseFile }: Place,
  queries: readonly BenchQuery[],
  added: readonly BenchPaper[],
): Promise<Comparison> {
  const impatient = ({ text }: BenchQuery) =>
    searcher.query({ query: text, limit: 20, offset: 0, patienceMs: 0 });
  const quiet = await timesOnce(queries, impatient);
  const db = openDatabase(databaseFile);
  const each = Math.ceil((20 * added.length) / queries.length);
  const busy: number[] = [];
  for (let start = 0; start < queries.length; start += 20) {
    const from = (start / 20) * each;
    addPapers(db, added.slice(from, from + each));
    busy.push(...(await timesOnce(queries.slice(start, start + 20), impatient)));
  }
  db.close();
  return p99Comparison(`queries while ${added.length} papers are added, against quiet`, 2, {
    subject: busy,
    peer: quiet,
  });
}

/** What 10,000 papers take in Offprint and in MiniSearch, and how the two answer. */
async function beside(
  some: Place,
  many: Place,
  papers: BenchPaper[],
  miniFile: string,
): Promise<Comparison[]> {
  fillLibrary(some.databaseFile, papers);
  const { searcher } = await build(some);
  const documents = searcher.source.documents(papers.map(({ id }) => id));
  const engine = createEngine();
  engine.add(documents);
  const peer = buildMiniSearch(documents);
  writeFileSync(miniFile, JSON.stringify(peer));
  const kinds = makeQueries(papers, QUERIES);
  const queries = Object.values(kinds).flat();
  const texts = queries.filter((_, index) => index % 10 === 0).map(({ text }) => text);
  const [own, large, mini] = [
    ownProcess('offprint', some.databaseFile, some.dir, ...texts),
    ownProcess('offprint', many.databaseFile, many.dir, ...texts),
    ownProcess('minisearch', miniFile, ...texts),
  ];
  const bigger = openSearcher(many.databaseFile, many.dir);
  await bigger.catchUp();
  const growth = await bestTimes(queries, ask(bigger), ask(searcher));
  bigger.close();
  const known = await knownItemShares(searcher, knownItems(papers, QUERIES));
  searcher.close();
  return [
    valueComparison(`ready for the first query, ${papers.length} papers, against MiniSearch`, 'ms', 0.1, {
      subject: own.ms,
      peer: mini.ms,
    }),
    valueComparison(`memory, ${papers.length} papers, against MiniSearch`, 'MB', 0.25, {
      subject: own.mb,
      peer: mini.mb,
    }),
    valueComparison(`memory, ${MANY} papers, against 400 MB`, 'MB', 1, { subject: large.mb, peer: 400 }),
    p99Comparison(`all kinds of queries, ${MANY} papers against ${papers.length}`, 4.5, growth),
    shareComparison("first ten of MiniSearch's that are ours", agreement(engine, peer, queries), 0.95),
    shareComparison('known papers that come first', known.first, 0.95),
    shareComparison('known papers among the first five', known.inFive, 0.99),
  ];
}

const likeOwnAbstract = (papers: readonly BenchPaper[]): Comparison =>
  shareComparison(
    `titles that are most like their own abstract among ${papers.length}`,
    ownAbstractFirst(papers),
    0.95,
  );

/** Three times: the quickest, and the most that any of them took. */
function ownProcess(...args: string[]): { ms: number; mb: number } {
  const runs = [0, 1, 2].map(() => runOwnProcess(...args));
  return { ms: Math.min(...runs.map(({ ms }) => ms)), mb: Math.max(...runs.map(({ mb }) => mb)) };
}

function runOwnProcess(...args: string[]): { ms: number; mb: number } {
  const script = join(import.meta.dirname, 'search', 'memory.ts');
  const output = execFileSync(process.execPath, [...process.execArgv, '--expose-gc', script, ...args], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as { ms: number; mb: number };
}

async function fullTexts(place: Place, papers: BenchPaper[], ftsFile: string): Promise<Comparison[]> {
  const some = papers.slice(0, FULL_TEXTS);
  fillLibrary(place.databaseFile, some);
  addFullTexts(place.databaseFile, makeFullTexts(papers, FULL_TEXTS, WORDS_EACH));
  const built = await compareBuilds(`${FULL_TEXTS} full texts`, place, ftsFile, some);
  const { searcher, fts } = built;
  const { '2–5 letters': prefixes, 'one word with a typo': _, ...whole } = makeQueries(papers, QUERIES);
  const inTexts = ({ text }: BenchQuery) =>
    searcher.query({ query: text, in: ['fulltext'], limit: 20, offset: 0 });
  const words = await bestTimes(Object.values(whole).flat(), inTexts, fts.searchWithSnippets);
  const begun = await bestTimes(prefixes, inTexts, fts.searchWithSnippets);
  fts.close();
  searcher.close();
  return [
    built.comparison,
    p99Comparison(`words with page and snippet, ${FULL_TEXTS} full texts, against FTS5`, 1, words),
    p99Comparison(`2–5 letters with page and snippet, ${FULL_TEXTS} full texts, against FTS5`, 0.3, begun),
  ];
}
