import { type MessagePort, workerData } from 'node:worker_threads';
import { type RouterClient, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { openDatabaseReadOnly } from '../../database/open.ts';
import { createAuthorSource } from '../../database/repositories/author-source.ts';
import { createIndexSource } from '../../database/repositories/index-source.ts';
import { createQueryFilters } from '../../database/repositories/query-filter.ts';
import { createRankingSource } from '../../database/repositories/ranking-source.ts';
import { thread } from '../typed-faults.ts';
import type { AuthorRequest, SearchRequest } from './protocol.ts';
import { createRanking } from './ranking.ts';
import { createSearcher, type RelatedSearch } from './searcher.ts';

export interface SearchWorkerData {
  port: MessagePort;
  databaseFile: string;
  /** Where the index lies. */
  indexDir: string;
}

const { port, databaseFile, indexDir } = workerData as SearchWorkerData;
const database = openDatabaseReadOnly(databaseFile);
const searcher = createSearcher({
  source: createIndexSource(database),
  dir: indexDir,
  filters: createQueryFilters(database),
  ranking: createRanking(createRankingSource(database)),
  authors: createAuthorSource(database),
});

const router = {
  query: thread.input(type<SearchRequest>()).handler(({ input }) => searcher.query(input)),
  find: thread.input(type<SearchRequest>()).handler(({ input }) => searcher.find(input)),
  authors: thread.input(type<AuthorRequest>()).handler(({ input }) => searcher.authors(input)),
  related: thread.input(type<RelatedSearch>()).handler(({ input }) => searcher.related(input)),
  catchUp: thread.handler(() => searcher.catchUp()),
  save: thread.handler(() => searcher.save()),
  pause: thread.handler(() => searcher.pause()),
  resume: thread.handler(() => searcher.resume()),
  progress: thread.handler(() => searcher.progress()),
};
export type SearchWorkerClient = RouterClient<typeof router>;

new RPCHandler(router).upgrade(port);
port.start();
