/**
 * Sends changes so that those of one thing go out one after the other, each when the one before is answered,
 * while those of different things do not wait for each other. `onIdle` is called when all are answered.
 */
export function createChangeQueue(onIdle: () => void) {
  const tails = new Map<string, Promise<unknown>>();
  let waiting = 0;

  return {
    isBusy: () => waiting > 0,

    /** Runs `work` in the turn of `key`; what failed before it does not stop it. Throws what `work` throws. */
    async run<T>(key: string, work: () => Promise<T>): Promise<T> {
      waiting += 1;
      const before = tails.get(key);
      const turn = (async () => {
        await before?.catch(() => {});
        return work();
      })();
      tails.set(key, turn);
      try {
        return await turn;
      } finally {
        waiting -= 1;
        if (tails.get(key) === turn) tails.delete(key);
        if (waiting === 0) onIdle();
      }
    },
  };
}
