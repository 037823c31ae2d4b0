/**
 * About so many papers are written in one transaction: many small ones write the same pages again and again, but while one
 * is open, what the user does waits for it.
 */
const MOST_PAPERS = 200;
/** What a task counts at least: one that writes no paper writes pages too. */
const LEAST_PAPERS = 10;
/** How long a transaction that is not full waits for more, in milliseconds. */
const GATHER_MS = 10;

interface Task {
  papers: number;
  /** Answers how to settle the task once its transaction is through. */
  run: () => () => void;
  fail: (error: unknown) => void;
}

export type StoreQueue = ReturnType<typeof createStoreQueue>;

/**
 * Gathers what comes in at the same time into few transactions. Each task is done whole or not at all, and by itself: one
 * that fails takes no other with it.
 * @param inOneTransaction runs work in a transaction in which those of the tasks are nested; where it has to be done again,
 * nothing of the first time is left
 */
export function createStoreQueue(inOneTransaction: (work: () => void) => void | Promise<void>) {
  const waiting: Task[] = [];
  let gathered = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Has what waits written: now where it fills a transaction, else a little later. */
  function schedule(): void {
    if (gathered >= MOST_PAPERS) {
      clearTimeout(timer);
      timer = undefined;
      setImmediate(() => void flush());
    } else timer ??= setTimeout(() => void flush(), GATHER_MS);
  }

  async function flush(): Promise<void> {
    timer = undefined;
    const batch: Task[] = [];
    for (let papers = 0; waiting.length > 0 && papers < MOST_PAPERS; ) {
      const task = waiting.shift() as Task;
      batch.push(task);
      papers += task.papers;
    }
    gathered = waiting.reduce((sum, task) => sum + task.papers, 0);
    if (waiting.length > 0) schedule();
    if (batch.length === 0) return;
    let settle: (() => void)[] = [];
    try {
      await inOneTransaction(() => {
        settle = batch.map(({ run }) => run());
      });
    } catch (error) {
      // Nothing of it was written.
      for (const { fail } of batch) fail(error);
      return;
    }
    for (const done of settle) done();
  }

  return {
    /**
     * Runs a task that writes, soon; answers when it is written.
     * @param papers how many it writes at most
     */
    store<Result>(papers: number, task: () => Result): Promise<Result> {
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      const run = () => {
        try {
          const result = task();
          return () => resolve(result);
        } catch (error) {
          return () => reject(error);
        }
      };
      const counted = Math.max(papers, LEAST_PAPERS);
      waiting.push({ papers: counted, run, fail: reject });
      gathered += counted;
      schedule();
      return promise;
    },
  };
}
