import type { Settings } from '#shared/entities/settings.ts';
import type { LeaseRepository } from '../../database/repositories/leases.ts';
import type { SyncRunRepository } from '../../database/repositories/sync-runs.ts';
import type { NetworkState } from './network-state.ts';
import type { Notifier } from './notifier.ts';
import { nextRunAt } from './schedule.ts';
import type { Trouble } from './trouble.ts';

/**
 * How often the clock is looked at, in milliseconds. Looking beats waiting for a moment: a machine that slept and a clock
 * that was set, forward or back, are noticed at the next look.
 */
const LOOK_EVERY_MS = 20_000;
/** Three looks: one that comes late loses nothing. */
const LEASE_TTL_MS = 60_000;
const FIRST_PROBE_MS = 30_000;
const LAST_PROBE_MS = 300_000;

interface Deps {
  settings: () => Settings;
  runs: SyncRunRepository;
  leases: LeaseRepository;
  network: NetworkState;
  notifier: Pick<Notifier, 'setLive'>;
  trouble: Pick<Trouble, 'report' | 'over' | 'wrote'>;
  isRunning: () => boolean;
  /** Syncs all that is due. */
  sync: () => Promise<unknown>;
  /** Does what was queued offline, if anything was. */
  runQueued: () => Promise<unknown>;
  /** Goes on with a back-fill, if there is one. */
  pokeBackfill: () => void;
  /** Asks a server for something small: the network's state follows from it. */
  probe: () => Promise<void>;
}

export type Scheduler = ReturnType<typeof createScheduler>;

/** Syncs by the clock, in one process of those that share the library, and finds out when the network is back. */
export function createScheduler(deps: Deps) {
  const { settings, runs, leases, network, notifier, trouble } = deps;
  let timer: NodeJS.Timeout | undefined;
  let probeAfterMs = FIRST_PROBE_MS;
  let probedAt = 0;
  let looking: Promise<void> | undefined;
  let lookAgain = false;

  function isProbeDue(now: number): boolean {
    return now >= probedAt + probeAfterMs || now < probedAt;
  }

  async function probe(now: number): Promise<void> {
    probedAt = now;
    await deps.probe();
    probeAfterMs = network.isOffline() ? Math.min(probeAfterMs * 2, LAST_PROBE_MS) : FIRST_PROBE_MS;
  }

  /** Does what is due now. */
  async function look(): Promise<void> {
    const now = Date.now();
    const { syncPaused, syncEveryMinutes } = settings();
    const isOurs = leases.acquire('schedule', LEASE_TTL_MS, now);
    const next = syncPaused ? undefined : nextRunAt(runs.lastWhole(), syncEveryMinutes, now);
    notifier.setLive({ nextRunAt: next === undefined ? undefined : new Date(next).toISOString() });
    if (!isOurs) return;
    trouble.wrote();
    if (network.isOffline() && isProbeDue(now)) await probe(now);
    if (network.isOffline() || !timer) return;
    // Not waited for: a run may take long, and the lease must be renewed meanwhile.
    if (!deps.isRunning()) {
      const work = next !== undefined && now >= next ? deps.sync() : deps.runQueued();
      work.catch((error: unknown) => trouble.report('Syncing', error));
    }
    deps.pokeBackfill();
  }

  /** Looks at the clock now; once more where it is being looked at, for what changed may have been missed. */
  function lookNow(): void {
    if (!timer) return;
    lookAgain = looking !== undefined;
    looking ??= look()
      .then(() => trouble.over('The schedule'))
      .catch((error: unknown) => trouble.report('The schedule', error))
      .finally(() => {
        looking = undefined;
        if (lookAgain) lookNow();
      });
  }

  return {
    start(): void {
      timer ??= setInterval(lookNow, LOOK_EVERY_MS);
      lookNow();
    },
    isStarted: (): boolean => timer !== undefined,
    /** Something changed (a setting, a job, the network): what is due may be due now. */
    poke: (): void => lookNow(),
    /** The network may be back, or someone needs it now: it is tried at once. */
    tryNetwork(): void {
      probedAt = 0;
      probeAfterMs = FIRST_PROBE_MS;
      lookNow();
    },
    stop(): void {
      if (!timer) return;
      clearInterval(timer);
      timer = undefined;
      leases.release('schedule');
    },
  };
}
