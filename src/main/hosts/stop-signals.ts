import { log } from '../log/log.ts';

/** One Ctrl+C reaches a process several times: from the terminal and from each npm and script above it. */
const SAME_KEYPRESS_MS = 1_000;

/**
 * Runs `stop` on SIGINT, SIGTERM or SIGHUP, then exits with 0, or 1 when stopping failed.
 * A second signal, later than the echo of the first, exits at once.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > SAME_KEYPRESS_MS) process.exit(1);
      return;
    }
    firstAt = performance.now();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('Offprint could not close cleanly', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
