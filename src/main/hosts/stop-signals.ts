import { log } from '../log/log.ts';

/** One Ctrl+C reaches a process several times: from the terminal and from each npm and script above it. */
const SAME_KEYPRESS_MS = 1_000;

/**
 * Runs `stop` on SIGINT, SIGTERM or SIGHUP, or when asked, then exits with what it answers, or 1 when it failed.
 * A second signal, later than the echo of the first, exits at once.
 */
export function stopOnSignal(stop: () => Promise<number>, asked: Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = () => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt > SAME_KEYPRESS_MS) process.exit(1);
      return;
    }
    firstAt = performance.now();
    stop().then(
      (code) => process.exit(code),
      (error: unknown) => {
        log.error('Offprint could not close cleanly', error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  void asked.then(onSignal);
}
