// A process of its own that makes an index ready and answers a few queries, so that what it takes can be told:
// `memory.ts offprint LIBRARY INDEX` or `memory.ts minisearch FILE`, then the queries. Prints milliseconds and megabytes.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { openSearcher } from './bench-library.ts';
import { miniSearchOptions } from './minisearch-peer.ts';

const [kind, ...rest] = process.argv.slice(2);
const collect = (): void => {
  globalThis.gc?.();
};

async function openOffprint([library = '', dir = '', ...queries]: string[]): Promise<() => Promise<unknown>> {
  const searcher = openSearcher(library, dir);
  const ask = (query: string) => searcher.query({ query, limit: 20, offset: 0 });
  await ask(queries[0] ?? '');
  return async () => {
    for (const query of queries) await ask(query);
  };
}

async function openMiniSearch([file = '', ...queries]: string[]): Promise<() => Promise<unknown>> {
  const peer = MiniSearch.loadJSON(readFileSync(file, 'utf8'), miniSearchOptions);
  peer.search(queries[0] ?? '');
  return async () => {
    for (const query of queries) peer.search(query);
  };
}

collect();
const before = process.memoryUsage.rss();
const started = performance.now();
const askAll = await (kind === 'offprint' ? openOffprint : openMiniSearch)(rest);
const ms = performance.now() - started;
await askAll();
collect();
console.log(JSON.stringify({ ms, mb: (process.memoryUsage.rss() - before) / 1e6 }));
process.exit(0);
