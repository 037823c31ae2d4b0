import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import { libraryErrorOf } from '#shared/errors/from-system.ts';

/** Between two attempts, in milliseconds: the first, and the longest that they grow to. */
const FIRST_MS = 25;
const LONGEST_MS = 500;

interface Options {
  /** How long a write waits for another program, in milliseconds; infinite: until `giveUp`. */
  patienceMs: number;
  /** Something begins to wait, or nothing waits any more. */
  onChange?: () => void;
}

export type WriteLock = ReturnType<typeof createWriteLock>;

export const isBusy = (error: unknown): boolean => libraryErrorOf(error)?.code === 'LIBRARY_BUSY';

/**
 * Waits for the library's write lock, which one program has at a time, with the event loop free: SQLite itself would wait in
 * the thread, where nothing else is answered meanwhile. So connections have a low time-out, and what they then refuse is done
 * again here, one after the other and in order.
 */
export function createWriteLock({ patienceMs, onChange = () => {} }: Options) {
  const queue = new PQueue({ concurrency: 1 });
  let leaving = new AbortController();
  let waiting = 0;

  function count(change: 1 | -1): void {
    waiting += change;
    if (waiting === (change === 1 ? 1 : 0)) onChange();
  }

  /** @throws the refusal once patience ends, or when all are told to give up */
  async function again<Result>(
    refusal: unknown,
    work: () => Result | Promise<Result>,
    { signal }: AbortController,
    since: number,
  ): Promise<Result> {
    for (let wait = FIRST_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
      await setTimeout(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted || performance.now() - since > patienceMs) throw refusal;
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
    }
  }

  return {
    /**
     * Does work that writes, again and again while another program has the lock. The work must be all or nothing up to its
     * first write: one transaction, or steps that may be done twice.
     * @throws what the work throws; its refusal when the lock was not free in time
     */
    async whenFree<Result>(work: () => Result | Promise<Result>): Promise<Result> {
      try {
        return await work();
      } catch (error) {
        if (!isBusy(error)) throw error;
        const turn = leaving;
        const since = performance.now();
        count(1);
        return await queue.add(() => again(error, work, turn, since)).finally(() => count(-1));
      }
    },
    isAwaited: (): boolean => waiting > 0,
    /** Has everything that waits fail. */
    giveUp(): void {
      leaving.abort();
      leaving = new AbortController();
    },
  };
}
