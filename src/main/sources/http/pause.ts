import { setTimeout as sleep } from 'node:timers/promises';

/** Longest sleep at a stretch, in milliseconds: the clock may be set and the machine may sleep meanwhile. */
const STRETCH_MS = 5_000;

/**
 * Waits until the clock says so.
 * @param until asked again after each stretch of sleep; milliseconds since 1970
 * @throws the signal's reason when it is aborted
 */
export async function pauseUntil(until: () => number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (let left = until() - Date.now(); left > 0; left = until() - Date.now()) {
    await pause(Math.min(left, STRETCH_MS), signal);
  }
}

/** @throws the signal's reason when it is aborted */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  }
}
