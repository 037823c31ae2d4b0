/** Thrown where Ctrl+C ends a command. */
export class Interrupted extends Error {
  constructor() {
    super('It was interrupted.');
  }
}

/**
 * Runs work that Ctrl+C (or the end of its terminal) ends cleanly: its signal aborts, and what it throws then becomes
 * `Interrupted`. A second Ctrl+C ends the process as usual.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const abort = new AbortController();
  const stop = () => abort.abort(new Interrupted());
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(abort.signal);
  } catch (error) {
    throw abort.signal.aborted ? new Interrupted() : error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
