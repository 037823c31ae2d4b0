import { setTimeout } from 'node:timers/promises';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { workerPath } from '../../app-paths.ts';
import type { Config } from '../../config.ts';
import { logThread } from '../../log/log.ts';
import type { SyncEvent, SyncWorkerData } from './protocol.ts';
import type { SyncWorkerClient } from './worker.ts';

/** How long the thread may take to end by itself, in milliseconds. */
const STOP_WITHIN_MS = 2_000;

/** Who wants to know what the thread does. */
export interface SyncListener {
  /** Everything the worker tells, from each of its starts on. */
  onEvent: (event: SyncEvent) => void;
  /** The thread died, and with it what it was at. */
  onDeath: (why: Error) => void;
}

export type SyncWorker = ReturnType<typeof createSyncWorker>;

/** In the place of the thread, where nothing that it fetched could be kept. @param refusal what every call ends in */
export function createIdleSyncWorker(refusal: Error): SyncWorker {
  return {
    listen: () => {},
    call: () => Promise.reject(refusal),
    isRunning: () => false,
    close: async () => {},
  };
}

/** Everything that goes out to the network, in a thread of its own. It starts at the first call; a dead one is replaced. */
export function createSyncWorker(config: Config) {
  let running: ReturnType<typeof start> | undefined;
  let listener: SyncListener | undefined;
  let isClosed = false;

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: SyncWorkerData = { config, port: port2 };
    const worker = new Worker(workerPath('sync'), { workerData, transferList: [port2] });
    logThread(worker);
    const client: SyncWorkerClient = createORPCClient(new RPCLink({ port: port1 }));
    port1.start();
    /** What to do with the calls under way when the thread dies. */
    const failures = new Set<(error: Error) => void>();
    const started = { worker, client, failures };
    let hasEnded = false;
    const end = (error: Error) => {
      if (hasEnded) return;
      hasEnded = true;
      if (running === started) running = undefined;
      port1.close();
      for (const fail of failures) fail(new Error(`Syncing stopped: ${error.message}`, { cause: error }));
      if (!isClosed) listener?.onDeath(error);
    };
    worker.once('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    worker.once('exit', () => end(new Error('its thread ended.')));
    void listen(client);
    return started;
  }

  async function listen(client: SyncWorkerClient): Promise<void> {
    try {
      for await (const event of await client.events()) listener?.onEvent(event);
    } catch {
      // The thread ended: who called it is told, and `onDeath`.
    }
  }

  function thread() {
    if (isClosed) throw new Error('Offprint is closing.');
    running ??= start();
    return running;
  }

  return {
    listen: (to: SyncListener): void => {
      listener = to;
    },
    /** A call that fails, instead of waiting for ever, when the thread dies. */
    async call<Result>(run: (client: SyncWorkerClient) => Promise<Result>): Promise<Result> {
      const { client, failures } = thread();
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      failures.add(reject);
      run(client).then(resolve, reject);
      return promise.finally(() => failures.delete(reject));
    },
    isRunning: (): boolean => running !== undefined,
    /** Ends what runs and the thread. Requests in flight do not hold it up. */
    async close(): Promise<void> {
      if (!running) {
        isClosed = true;
        return;
      }
      const { worker, client } = running;
      const ended = this.call(() => client.stop()).catch(() => undefined);
      isClosed = true;
      await Promise.race([ended, setTimeout(STOP_WITHIN_MS, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
}
