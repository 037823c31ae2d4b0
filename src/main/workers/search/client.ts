import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { IndexStatus, SuggestedAuthor } from '#shared/entities/search.ts';
import { workerPath } from '../../app-paths.ts';
import type { Members } from '../../database/query/list-members.ts';
import { logThread } from '../../log/log.ts';
import type { RelatedPaper } from './engine/related.ts';
import type { AuthorRequest, RawResults, SearchRequest } from './protocol.ts';
import type { RelatedSearch } from './searcher.ts';
import type { SearchWorkerClient, SearchWorkerData } from './worker.ts';

interface Options {
  databaseFile: string;
  /** Where the index lies. */
  indexDir: string;
}

export type SearchWorker = ReturnType<typeof createSearchWorker>;

/** The search index, in a thread of its own. The thread starts at the first call; a dead one is replaced at the next. */
export function createSearchWorker(options: Options) {
  let running: ReturnType<typeof start> | undefined;

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: SearchWorkerData = { ...options, port: port2 };
    const worker = new Worker(workerPath('search'), { workerData, transferList: [port2] });
    logThread(worker);
    const client: SearchWorkerClient = createORPCClient(new RPCLink({ port: port1 }));
    port1.start();
    const death = Promise.withResolvers<never>();
    // Without a call under way nobody waits for it.
    death.promise.catch(() => {});
    const started = { worker, client, death: death.promise };
    const end = (why: string) => {
      if (running === started) running = undefined;
      port1.close();
      death.reject(new Error(`The search index stopped: ${why}`));
    };
    worker.once('error', (error) => end(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => end('its thread ended.'));
    return started;
  }

  /** A call that fails, instead of waiting for ever, when the thread dies. */
  function call<Result>(run: (client: SearchWorkerClient) => Promise<Result>): Promise<Result> {
    running ??= start();
    return Promise.race([run(running.client), running.death]);
  }

  return {
    query: (request: SearchRequest): Promise<RawResults> => call((client) => client.query(request)),
    /** Only which papers a query finds, in their order. A negative limit is none. */
    find: (request: SearchRequest): Promise<Members> => call((client) => client.find(request)),
    authors: (request: AuthorRequest): Promise<SuggestedAuthor[]> =>
      call((client) => client.authors(request)),
    /** Papers that use the same words, the most alike first. */
    related: (request: RelatedSearch): Promise<RelatedPaper[]> => call((client) => client.related(request)),
    /** Takes in what changed, so that the next query need not. */
    catchUp: (): Promise<void> => call((client) => client.catchUp()),
    save: (): Promise<void> => call((client) => client.save()),
    /** Takes nothing more in until `resume`; queries are answered with what there is. */
    pause: (): Promise<void> => call((client) => client.pause()),
    resume: (): Promise<void> => call((client) => client.resume()),
    /** How much the index has yet to take in. */
    progress: (): Promise<IndexStatus> => call((client) => client.progress()),
    /** Saves the index and ends the thread. */
    async close(): Promise<void> {
      if (!running) return;
      const { worker, client } = running;
      await client.save().catch(() => undefined);
      await worker.terminate();
    },
  };
}
