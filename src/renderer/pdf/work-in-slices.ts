/** A frame has 16 ms; half of it is enough to be quick and leaves room for what the reader does. */
const SLICE_MS = 8;

/**
 * Does small pieces of work in turn, never for longer than a moment without letting the window do its own.
 * Answers the function that adds a piece; what waits when `signal` ends is dropped.
 */
export function createSlices(signal: AbortSignal): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  const channel = new MessageChannel();
  let isRunning = false;
  signal.addEventListener('abort', () => channel.port1.close(), { once: true });

  channel.port1.onmessage = () => {
    const until = performance.now() + SLICE_MS;
    let done = 0;
    while (done < waiting.length && performance.now() < until) waiting[done++]?.();
    waiting.splice(0, done);
    isRunning = waiting.length > 0;
    if (isRunning) channel.port2.postMessage(null);
  };

  return (work) => {
    waiting.push(work);
    if (isRunning) return;
    isRunning = true;
    channel.port2.postMessage(null);
  };
}
