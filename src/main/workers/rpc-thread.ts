import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { createORPCClient, type NestedClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { logThread } from '../log/log.ts';

export interface RpcThreadOptions<Data> {
  /** Where its entry lies. */
  path: string;
  /** What the thread is given; with the port that calls come by. */
  data: Data;
  /** What is said to have stopped when it dies: "The search index". */
  what: string;
}

/** A thread that answers calls. It starts at the first one; a dead one is replaced at the next. */
export function createRpcThread<Client extends NestedClient<Record<never, never>>, Data extends object>({
  path,
  data,
  what,
}: RpcThreadOptions<Data>) {
  let running: ReturnType<typeof start> | undefined;

  function start() {
    const { port1, port2 } = new MessageChannel();
    const workerData: Data & { port: MessagePort } = { ...data, port: port2 };
    const worker = new Worker(path, { workerData, transferList: [port2] });
    logThread(worker);
    const client: Client = createORPCClient(new RPCLink({ port: port1 }));
    port1.start();
    const death = Promise.withResolvers<never>();
    // Without a call under way nobody waits for it.
    death.promise.catch(() => {});
    const started = { worker, client, death: death.promise };
    const end = (why: string) => {
      if (running === started) running = undefined;
      port1.close();
      death.reject(new Error(`${what} stopped: ${why}`));
    };
    worker.once('error', (error) => end(error instanceof Error ? error.message : String(error)));
    worker.once('exit', () => end('its thread ended.'));
    return started;
  }

  return {
    /** A call that fails, instead of waiting for ever, when the thread dies. */
    call<Result>(run: (client: Client) => Promise<Result>): Promise<Result> {
      running ??= start();
      return Promise.race([run(running.client), running.death]);
    },
    /** Ends the thread, if it runs. @param last what it is to do before */
    async close(last?: (client: Client) => Promise<unknown>): Promise<void> {
      if (!running) return;
      const { worker, client } = running;
      await last?.(client).catch(() => undefined);
      await worker.terminate();
    },
  };
}
