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
  let running: { worker: Worker; client: SearchWorkerClient } | undefined;

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: SearchWorkerData = { ...options, port: port2 };
    const worker = new Worker(workerPath('search'), { workerData, transferList: [port2] });
    const client: SearchWorkerClient = createORPCClient(new RPCLink({ port: port1 }));
    port1.start();
    const started = { worker, client };
    const forget = () => {
      if (running === started) running = undefined;
      port1.close();
    };
    worker.once('error', forget).once('exit', forget);
    return started;
  }

  function client(): SearchWorkerClient {
    running ??= start();
    return running.client;
  }

  return {
    isRunning: (): boolean => running !== undefined,
    query: (request: SearchRequest): Promise<RawResults> => client().query(request),
    /** Takes in what changed, so that the next query need not. */
    catchUp: (): Promise<void> => client().catchUp(),
    save: (): Promise<void> => client().save(),
    /** Saves the index and ends the thread. */
    async close(): Promise<void> {
      if (!running) return;
      const { worker, client: last } = running;
      await last.save().catch(() => undefined);
      await worker.terminate();
    },
  };
}
