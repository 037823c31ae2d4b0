/**
 * Runs `work` alone: called while it runs, it runs once more after that, however often it was called.
 * Resolves when what was asked for is done. `work` must not throw.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  async function run(): Promise<void> {
    do {
      again = false;
      await work();
    } while (again);
    running = undefined;
  }
  return () => {
    if (running) again = true;
    else running = run();
    return running ?? Promise.resolve();
  };
}
