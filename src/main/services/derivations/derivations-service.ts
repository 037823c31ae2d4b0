import { setTimeout } from 'node:timers/promises';
import type { Deriving } from '../../background/derive-anew.ts';
import { log } from '../../log/log.ts';

/** The window comes first. In milliseconds after the start. */
const START_AFTER_MS = 2_000;
/** How long until it is looked whether another process got done, or one that failed is tried again, in milliseconds. */
const LOOK_EVERY_MS = 60_000;

export type DerivationsService = ReturnType<typeof createDerivationsService>;

/** Keeps what the library derives by today's rules. */
export function createDerivationsService({ deriving }: { deriving: Deriving }) {
  return {
    isDone: deriving.isDone,
    /** Does now what is left to do; answers whether all of it is done. */
    run: deriving.run,
    /** Does in the background what older rules left, until it is done or the signal aborts. */
    async follow(signal: AbortSignal): Promise<void> {
      for (let wait = START_AFTER_MS; !deriving.isDone(); wait = LOOK_EVERY_MS) {
        await setTimeout(wait, undefined, { signal, ref: false });
        await deriving.run(signal).catch((error: unknown) => {
          signal.throwIfAborted();
          log.error('What the library derives could not be derived anew', error);
        });
      }
    },
  };
}
