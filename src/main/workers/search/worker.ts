import { type MessagePort, workerData } from 'node:worker_threads';
import { os, type RouterClient, type } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { openDatabaseReadOnly } from '../../database/open.ts';
import { createIndexSource } from '../../database/repositories/index-source.ts';
import { createSearcher, type SearchRequest } from './searcher.ts';

export interface SearchWorkerData {
  port: MessagePort;
  databaseFile: string;
  indexFile: string;
}

const { port, databaseFile, indexFile } = workerData as SearchWorkerData;
const database = openDatabaseReadOnly(databaseFile);
const searcher = createSearcher(createIndexSource(database), indexFile);

const router = {
  query: os.input(type<SearchRequest>()).handler(({ input }) => searcher.query(input)),
  catchUp: os.handler(() => searcher.catchUp()),
  save: os.handler(() => searcher.save()),
};
export type SearchWorkerClient = RouterClient<typeof router>;

new RPCHandler(router).upgrade(port);
port.start();
