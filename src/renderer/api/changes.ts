import type { ChangeEvent } from '#shared/entities/change-event.ts';
import { api } from './client.ts';

type Listener = (event: ChangeEvent) => void;

const RETRY_FIRST_MS = 500;
const RETRY_MAX_MS = 10_000;

const listeners = new Set<Listener>();
let started = false;

function emit(event: ChangeEvent): void {
  for (const listener of listeners) listener(event);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function subscribe(): Promise<void> {
  let wait = RETRY_FIRST_MS;
  let lost = false;
  for (;;) {
    try {
      const changes = await api.events.changes();
      // What happened while the line was down is unknown: everything shown may be stale.
      if (lost) emit({ type: 'library.changed' });
      lost = false;
      wait = RETRY_FIRST_MS;
      for await (const event of changes) emit(event);
    } catch {
      // A broken line is no error of the user's; the next call they make will say what is wrong.
    }
    lost = true;
    await pause(wait);
    wait = Math.min(wait * 2, RETRY_MAX_MS);
  }
}

/** Calls the listener on every change of the library. One subscription serves all listeners and mends itself. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  if (!started) {
    started = true;
    void subscribe();
  }
  return () => listeners.delete(listener);
}
