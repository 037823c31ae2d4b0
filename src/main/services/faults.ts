import type { LibraryFault } from '#shared/errors/codes.ts';
import { libraryErrorOf } from '#shared/errors/from-system.ts';
import { diskOf } from '../storage/disk.ts';

/** So much is free again where a disk is not called full any more, in bytes. */
const SOME_ROOM = 5_000_000;
const LOOK_EVERY_MS = 5_000;

interface Deps {
  dataDir: string;
  /** Moves with every row that is written. */
  ownWrites: () => number;
  onChange: () => void;
}

export type Faults = ReturnType<typeof createFaults>;

/** What is wrong with the library's place, as the last refused write told it: kept here, for it may be that nothing can be stored. */
export function createFaults({ dataDir, ownWrites, onChange }: Deps) {
  let looking: NodeJS.Timeout | undefined;
  let last: { fault: LibraryFault; writes: number } | undefined;

  function isOver({ fault, writes }: { fault: LibraryFault; writes: number }): boolean {
    if (ownWrites() !== writes) return true;
    if (fault.code !== 'DISK_FULL') return false;
    return diskOf(dataDir).free > SOME_ROOM;
  }

  /** Nobody says when the user made room: it is looked. */
  function look(): void {
    if (last && !isOver(last)) return;
    last = undefined;
    clearInterval(looking);
    looking = undefined;
    onChange();
  }

  return {
    /** Remembers an error, if it is of this kind. One that is waited out is told while it is waited for. */
    note(error: unknown): void {
      const fault = libraryErrorOf(error);
      if (!fault || fault.code === 'LIBRARY_BUSY') return;
      last = { fault: { code: fault.code, facts: fault.facts }, writes: ownWrites() };
      looking ??= setInterval(look, LOOK_EVERY_MS).unref();
      onChange();
    },
    /** The fault, until something could be written again or the disk has room. */
    current: (): LibraryFault | undefined => (last && !isOver(last) ? last.fault : undefined),
    close: (): void => clearInterval(looking),
  };
}
