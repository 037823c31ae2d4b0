import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine } from '../../src/main/workers/search/engine/engine.ts';
import { fillLibrary, openSearcher } from '../bench/search/bench-library.ts';
import { buildMiniSearch } from '../bench/search/minisearch-peer.ts';
import { readPapers } from '../bench/search/papers.ts';
import { agreement, knownItemShares, knownItems } from '../bench/search/quality.ts';
import { makeQueries } from '../bench/search/queries.ts';
import { corpusPath, describeCorpus } from '../support/corpus.ts';
import { temporaryFolder } from '../support/library.ts';
import { readSeeds } from '../support/seeds.ts';

const EMPTY = { title: '', authors: '', keywords: '', notes: '', abstract: '', organization: '', pages: [] };

describeCorpus('search over 10,000 papers', 'data/arxiv_100k.jsonl.gz', () => {
  test('has the ten that MiniSearch puts first, and puts a known paper first', async () => {
    using folder = temporaryFolder();
    const papers = readPapers(corpusPath('data', 'arxiv_100k.jsonl.gz'), 10_000);
    const databaseFile = join(folder.path, 'library.sqlite');
    fillLibrary(databaseFile, papers);
    const searcher = openSearcher(databaseFile, join(folder.path, 'index'));
    const documents = searcher.source.documents(papers.map(({ id }) => id));
    const engine = createEngine();
    engine.add(documents);
    const peer = buildMiniSearch(documents);
    const queries = Object.values(makeQueries(papers, 40)).flat();
    expect(agreement(engine, peer, queries)).toBeGreaterThanOrEqual(0.95);

    const known = await knownItemShares(searcher, knownItems(papers, 150));
    const missed = known.missed.map(({ kind, id, query }) => `${kind}, ${id}: ${query}`).join('\n');
    expect(known.first, missed).toBeGreaterThanOrEqual(0.95);
    expect(known.inFive, missed).toBeGreaterThanOrEqual(0.99);
    searcher.close();
  });
});

describeCorpus('related papers', 'seeds', () => {
  test('of a title, its own abstract comes first for 95 % of the seeds', () => {
    const seeds = readSeeds();
    expect(seeds).toHaveLength(94);
    const engine = createEngine();
    engine.add(seeds.map(({ id, abstract }) => ({ ...EMPTY, id, abstract })));
    const lost = seeds.filter(({ id, title }) => engine.related({ text: title, limit: 1 })[0]?.id !== id);
    expect(lost.length, lost.map(({ title }) => title).join('\n')).toBeLessThanOrEqual(0.05 * seeds.length);
  });
});
