const TICK_MS = 1000;

/**
 * Calls `onStuck` once `isWorking` has been true for `seconds` in which nothing showed a sign of life.
 * Time during which the window is hidden does not count: browsers pause drawing then.
 */
export function createWatchdog(options: { seconds: number; isWorking: () => boolean; onStuck: () => void }) {
  let waited = 0;
  const timer = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    waited = options.isWorking() ? waited + 1 : 0;
    if (waited < options.seconds) return;
    waited = 0;
    options.onStuck();
  }, TICK_MS);

  return {
    signOfLife() {
      waited = 0;
    },
    stop() {
      clearInterval(timer);
    },
  };
}
