import { type LibraryFault, mostSerious } from '#shared/errors/codes.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { log } from '../../log/log.ts';
import type { Notifier } from './notifier.ts';

export type Trouble = ReturnType<typeof createTrouble>;

/**
 * What is wrong with the library's place, as each piece of work found it. Said in the live status, for where nothing can be
 * stored the library itself cannot say it.
 */
export function createTrouble({ setLive }: Pick<Notifier, 'setLive'>) {
  const faults = new Map<string, LibraryFault>();

  function tell(): void {
    setLive({ fault: mostSerious(faults.values()) });
  }

  return {
    /** Writes to the log what nobody waits for; who stopped it knows. */
    report(work: string, error: unknown): void {
      if (error instanceof Error && error.name === 'AbortError') return;
      log.error(work, error);
      this.found(work, error);
    },
    /** The same where somebody is told of it otherwise. */
    found(work: string, error: unknown): void {
      const fault = libraryErrorOf(error);
      if (!fault || faults.get(work)?.code === fault.code) return;
      faults.set(work, { code: fault.code, facts: fault.facts });
      tell();
    },
    /** What that work waited for is there. */
    over(work: string): void {
      if (faults.delete(work)) tell();
    },
    /** Something was written: whatever kept others from that is gone. */
    wrote(): void {
      const before = faults.size;
      for (const [work, { code }] of faults) {
        if (code !== 'DISK_LOW' && code !== 'LIBRARY_BUSY') faults.delete(work);
      }
      if (faults.size !== before) tell();
    },
  };
}
