import type { Settings } from '#shared/entities/settings.ts';
import { priorityOf } from '../../../database/repositories/download-row.ts';
import type { DownloadTask, DownloadTurns } from '../../../database/repositories/download-turns.ts';
import { waitAfter } from './failures.ts';

export interface GateDeps {
  turns: DownloadTurns;
  settings: () => Pick<Settings, 'downloadsPaused' | 'downloadOnMetered'>;
  /** Whether another PDF that nobody asked for would fit the disk budget. */
  hasRoom: () => boolean;
  /** Whether so little of the disk is free that only what was asked for by name may come. */
  isDiskLow: () => boolean;
  /** The first wait after a failed attempt, in milliseconds. */
  firstWaitMs: number;
}

const OPEN = priorityOf('open');
const ASKED = priorityOf('asked');
const STAR = priorityOf('star');
const FEED = priorityOf('feed');
const NOTHING = -1;

/** The longest rest while arXiv does not answer, in first waits: ten minutes; never less than some seconds. */
const LONGEST_REST = 20;
const LONGEST_REST_MS = 5_000;

/** Decides which downloads may run now: by pause, network, space, and whether arXiv answers at all. */
export function createGate({ turns, settings, hasRoom, isDiskLow, firstWaitMs }: GateDeps) {
  let network: { online?: boolean; metered?: boolean } = {};
  let rests = 0;
  let restUntil = 0;
  let restSince = '';

  const now = (): string => new Date().toISOString();

  /** The least pressing priority that pause, network and space allow. */
  function lowest(): number {
    if (network.online === false) return NOTHING;
    const { downloadsPaused, downloadOnMetered } = settings();
    // What the user asked for by name runs all the same.
    if (downloadsPaused || (network.metered && !downloadOnMetered) || isDiskLow()) return ASKED;
    return hasRoom() ? FEED : STAR;
  }

  /** While the queue rests, only a new wish is worth a request. */
  const isResting = (): boolean => restUntil > Date.now() && !turns.askedSince(restSince);

  return {
    setNetwork(change: { online?: boolean; metered?: boolean }): void {
      if (change.online && network.online === false) restUntil = 0;
      network = {
        online: change.online ?? network.online,
        metered: change.metered ?? network.metered,
      };
    },
    mayFetchPictures: (): boolean =>
      network.online !== false && !network.metered && !settings().downloadsPaused && !isDiskLow(),
    /** arXiv did not answer, or wants to be left alone until a time (milliseconds since 1970). */
    rest(until: number | undefined): void {
      rests += 1;
      const longest = Math.max(firstWaitMs * LONGEST_REST, LONGEST_REST_MS);
      const wait = Math.min(waitAfter(rests, firstWaitMs), longest);
      restUntil = until ?? Date.now() + wait;
      restSince = now();
    },
    /** arXiv answered. */
    goOn(): void {
      rests = 0;
      restUntil = 0;
    },
    /** Begins the turn of the next download that may run. */
    take: (): DownloadTask | undefined => (isResting() ? undefined : turns.take(now(), lowest())),
    hasDue: (): boolean => !isResting() && turns.mostPressing(now(), lowest()) !== undefined,
    /** Whether anything waits that could come at all. */
    hasWaiting: (): boolean => turns.mostPressing(now(), FEED) !== undefined,
    /** Whether anything waits only for room on the disk. */
    waitsForDisk: (): boolean =>
      network.online !== false && isDiskLow() && turns.mostPressing(now(), FEED) !== undefined,
    /** Whether a running download of this priority must make way. */
    isOvertaken(priority: number): boolean {
      if (network.online === false) return false;
      if (priority > lowest()) return true;
      return priority > OPEN && turns.mostPressing(now(), OPEN) !== undefined;
    },
    /** When the next may be taken, in milliseconds from now; infinite: not before something changes. */
    nextInMs(): number {
      const limit = lowest();
      if (turns.mostPressing(now(), limit) !== undefined) return Math.max(restUntil - Date.now(), 0);
      const next = turns.nextTryAt(limit);
      return next ? Math.max(Date.parse(next), restUntil) - Date.now() : Number.POSITIVE_INFINITY;
    },
  };
}
