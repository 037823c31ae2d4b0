import type { EventBus } from './pdfjs.ts';

/** A page that takes longer, or never comes, holds up nothing else. */
const PATIENCE_MS = 3000;

/** Resolves once a page is drawn: what else is asked of the thread that reads the file would only come before it. */
export function firstPageDrawn(bus: EventBus, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    bus.on('pagerendered', done, { signal, once: true });
    signal.addEventListener('abort', done, { once: true });
  });
}
