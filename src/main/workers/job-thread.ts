import type { Worker } from 'node:worker_threads';

/** What a thread that does jobs says. */
export type FromThread =
  /** A sign of life, at least as often as its client waits for one; with a part of the answer, where that comes in parts. */
  | { type: 'progress'; part?: unknown }
  /** `isWornOut`: it must not be given another job. */
  | { type: 'done'; result: unknown; isWornOut: boolean }
  | { type: 'failed'; failure: unknown; isWornOut: boolean };

export interface JobThreadOptions {
  start(): Worker | Promise<Worker>;
  /** How long it may give no sign of life before it is ended, in milliseconds. */
  stallMs: number;
  /** What a job fails with when its thread gave no sign of life. */
  stalled(): Error;
  /** What a job fails with when its thread died over it. */
  died(error?: Error): Error;
  /** What a job fails with when the thread says that it failed. */
  failed(failure: unknown): Error;
}

interface Asked {
  signal?: AbortSignal;
  onPart?(part: unknown): void;
}

export type JobThread = ReturnType<typeof createJobThread>;

/**
 * Has jobs done in a thread of their own, one at a time. What they are done on is hostile input: a thread that gives no sign of
 * life is ended, and the next job gets a new one.
 */
export function createJobThread({ start, stallMs, stalled, died, failed }: JobThreadOptions) {
  let idle: Worker | undefined;
  let busy: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function run(request: object, { signal, onPart }: Asked): Promise<unknown> {
    signal?.throwIfAborted();
    if (closed) throw new Error('Offprint is closing.');
    const worker = idle ?? (await start());
    idle = undefined;
    busy = worker;
    worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const onStall = () => reject(stalled());
    let watchdog = setTimeout(onStall, stallMs);
    let keep = false;
    const onMessage = (message: FromThread) => {
      clearTimeout(watchdog);
      if (message.type === 'progress') {
        watchdog = setTimeout(onStall, stallMs);
        if (message.part !== undefined) onPart?.(message.part);
        return;
      }
      keep = !message.isWornOut;
      if (message.type === 'done') resolve(message.result);
      else reject(failed(message.failure));
    };
    const onError = (error: Error) => reject(died(error));
    const onExit = () => reject(died());
    const onAbort = () => reject(signal?.reason);
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      worker.postMessage(request);
      return await promise;
    } finally {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('exit', onExit);
      busy = undefined;
      if (keep && !closed) {
        worker.off('error', onError).unref();
        idle = worker;
      } else await worker.terminate();
    }
  }

  return {
    /** Has a job done when those before it are; answers what the thread answers. */
    ask(request: object, asked: Asked = {}): Promise<unknown> {
      const done = queue.then(() => run(request, asked));
      queue = done.catch(() => undefined);
      return done;
    },
    /** Ends the thread; what is under way fails. */
    async close(): Promise<void> {
      closed = true;
      await Promise.all([idle?.terminate(), busy?.terminate()]);
      idle = undefined;
    },
  };
}
