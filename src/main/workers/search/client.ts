import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { workerPath } from '../../app-paths.ts';
import type { RawResults, SearchRequest } from './searcher.ts';
import type { SearchWorkerClient, SearchWorkerData } from './worker.ts';

interface Options {
  databaseFile: string;
  indexFile: string;
}

export type SearchWorker = ReturnType<typeof createSearchWorker>;

/** The search index, in a thread of its own. The thread starts at the first call; a dead one is replaced at the next. */
export function createSearchWorker(options: Options) {
  let running: ReturnType<typeof start> | undefined;

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: SearchWorkerData = { ...options, port: port2 };
    const worker = new Worker(workerPath('search'), { workerData, transferList: [port2] });
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
    /** Takes in what changed, so that the next query need not. */
    catchUp: (): Promise<void> => call((client) => client.catchUp()),
    save: (): Promise<void> => call((client) => client.save()),
    /** Saves the index and ends the thread. */
    async close(): Promise<void> {
      if (!running) return;
      const { worker, client } = running;
      await client.save().catch(() => undefined);
      await worker.terminate();
    },
  };
}
