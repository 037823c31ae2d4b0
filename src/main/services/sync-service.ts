import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeEvent } from '#shared/entities/change-event.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { RequestCounts } from '#shared/entities/queued-request.ts';
import type { Backfill, DownloadCounts, SyncRun, SyncStatus } from '#shared/entities/sync.ts';
import { mostSerious } from '#shared/errors/codes.ts';
import { LEASE_TTL_MS } from '../background/lease.ts';
import type { Job, JobRepository } from '../database/repositories/jobs.ts';
import type { LeaseRepository } from '../database/repositories/leases.ts';
import type { SyncRunRepository } from '../database/repositories/sync-runs.ts';
import type { UpstreamRepository } from '../database/repositories/upstreams.ts';
import type { WriteLock } from '../database/write-lock.ts';
import { log } from '../log/log.ts';
import { UPSTREAM_LABELS } from '../sources/http/upstream-labels.ts';
import type { PeriodOutcome, PeriodRequest } from '../workers/sync/asked.ts';
import type { SyncWorker } from '../workers/sync/client.ts';
import type { LiveStatus, RunProgress, RunRequest, SyncEvent } from '../workers/sync/protocol.ts';
import type { Changes } from './changes.ts';
import type { Faults } from './faults.ts';
import type { SettingsService } from './settings-service.ts';
import { createThrottle } from './throttle.ts';

interface Deps {
  worker: SyncWorker;
  runs: SyncRunRepository;
  jobs: JobRepository;
  leases: LeaseRepository;
  upstreams: UpstreamRepository;
  downloads: { counts(): DownloadCounts };
  requests: { counts(): RequestCounts };
  settings: SettingsService;
  changes: Changes;
  writeLock: Pick<WriteLock, 'isAwaited'>;
  faults: Pick<Faults, 'current'>;
}

/** The window comes first. In milliseconds after the start. */
const START_AFTER_MS = 1_000;
/** How long after a change what follows from it is looked at, so that a burst is looked at once. In milliseconds. */
const POKE_AFTER_MS = 500;
/** A thread that died is replaced after this, in milliseconds; one that dies again and again, ever later. */
const FIRST_REVIVAL_MS = 1_000;
const LAST_REVIVAL_MS = 300_000;

/** Windows hear of the status no more often, in milliseconds. */
const TELL_EVERY_MS = 250;

const INTERRUPTED = { what: 'Sync', why: 'it was interrupted: Offprint ended before it was done' };

/** After these, lists, stars or settings may want other PDFs, or another schedule. */
const TELLING = new Set<ChangeEvent['type']>([
  'settings.changed',
  'lists.changed',
  'papers.changed',
  'annotations.changed',
  'library.changed',
]);

export type SyncService = ReturnType<typeof createSyncService>;

/** Keeping the library current: the state of it, and asking for more. The work is done in a thread of its own. */
export function createSyncService(deps: Deps) {
  const { worker, runs, jobs, leases, upstreams, downloads, requests, settings, changes } = deps;
  let live: LiveStatus = { activity: 'idle', network: 'unknown' };
  let seen: { online?: boolean; metered?: boolean } = {};
  let revivalMs = FIRST_REVIVAL_MS;
  let automatic: AbortSignal | undefined;
  /** Events that tell of the worker's doing, which it need not be told. */
  const ofWorker = new WeakSet<ChangeEvent>();

  function publish(event: ChangeEvent): void {
    ofWorker.add(event);
    changes.publish(event);
  }

  const statusChanged = createThrottle(TELL_EVERY_MS, () => publish({ type: 'sync.changed' }));

  function activity(): SyncStatus['activity'] {
    if (live.activity === 'syncing') return 'syncing';
    return leases.isTaken('sync', LEASE_TTL_MS) ? 'elsewhere' : 'idle';
  }

  function waiting(): SyncStatus['waiting'] {
    const now = Date.now();
    for (const [name, upstream] of Object.entries(UPSTREAM_LABELS)) {
      const until = upstreams.blockedUntil(name, now);
      if (until > now) return { upstream, until: new Date(until).toISOString() };
    }
    return undefined;
  }

  function fault(): SyncStatus['fault'] {
    if (deps.writeLock.isAwaited()) return { code: 'LIBRARY_BUSY', facts: {} };
    return mostSerious([live.fault, deps.faults.current()]);
  }

  async function startAutomatic(signal: AbortSignal): Promise<void> {
    await pause(START_AFTER_MS, undefined, { signal });
    await worker.call((client) => client.schedule());
    await worker.call((client) => client.network(seen));
  }

  /** Tells windows what the worker says. */
  function onEvent(event: SyncEvent): void {
    revivalMs = FIRST_REVIVAL_MS;
    if (event.type === 'live') {
      live = event.live;
      statusChanged.call();
    } else if (event.type === 'downloads') publish({ type: 'downloads.changed' });
    else if (event.type === 'papers') publish({ type: 'papers.changed', ids: event.ids });
    else publish({ type: 'library.changed' });
  }

  /** What the thread was at ended with it; where it works by the clock, another takes its place. */
  function onDeath(why: Error): void {
    log.error('The thread of syncing ended', why);
    live = { activity: 'idle', network: live.network };
    publish({ type: 'sync.changed' });
    const signal = automatic;
    if (!signal || signal.aborted) return;
    const wait = revivalMs;
    revivalMs = Math.min(revivalMs * 2, LAST_REVIVAL_MS);
    pause(wait, undefined, { signal, ref: false })
      .then(() => startAutomatic(signal))
      .catch(ignore);
  }

  function poke(): void {
    if (worker.isRunning()) worker.call((client) => client.poke()).catch(ignore);
  }

  worker.listen({ onEvent, onDeath });

  return {
    status(): SyncStatus {
      const { syncPaused, downloadsPaused } = settings.get();
      const doing = activity();
      const lastRun = runs.last();
      const backfill = jobs.latest('backfill');
      return {
        ...live,
        activity: doing,
        paused: syncPaused,
        downloadsPaused,
        waiting: waiting(),
        lastRun: lastRun && told(lastRun, doing),
        backfill: backfill && toBackfill(backfill),
        downloads: atRest(downloads.counts(), live.fault),
        requests: requests.counts(),
        fault: fault(),
      };
    },

    /** Has what follows from settings, lists, stars and the queues looked at. */
    poke,
    isOnline: (): boolean => live.network === 'online',
    /** Whether anyone but the thread wrote to the library since this was last asked; undefined where it does not run. */
    othersWrote: async (): Promise<boolean | undefined> =>
      worker.isRunning() ? worker.call((client) => client.othersWrote()) : undefined,

    async start(): Promise<Record<never, never>> {
      live = await worker.call((client) => client.start());
      return {};
    },

    async cancel(): Promise<Record<never, never>> {
      live = await worker.call((client) => client.cancel());
      return {};
    },

    async fetchPeriod(input: PeriodRequest, signal?: AbortSignal): Promise<PeriodOutcome> {
      const outcome = await worker.call((client) => client.fetchPeriod(input, { signal }));
      // Whether there is a network may have come out by that.
      live = await worker.call((client) => client.live());
      return outcome;
    },

    async backfill(range: { from: CalendarDate; to: CalendarDate }): Promise<Backfill> {
      const id = await worker.call((client) => client.backfill(range));
      const job = jobs.get(id);
      if (!job) throw new Error('The back-fill was not entered.');
      return toBackfill(job);
    },

    async cancelBackfill(): Promise<Record<never, never>> {
      await worker.call((client) => client.cancelBackfill());
      publish({ type: 'sync.changed' });
      return {};
    },

    async network(now: { online?: boolean; metered?: boolean }): Promise<Record<never, never>> {
      seen = { ...seen, ...now };
      // Until the worker runs it is kept: a hint is no reason to start it.
      if (worker.isRunning()) live = await worker.call((client) => client.network(now));
      return {};
    },

    /** One run with its progress, for the command line; the last message carries the report. */
    async *run(request: RunRequest, signal?: AbortSignal): AsyncGenerator<RunProgress> {
      const progress = await worker.call((client) => client.run(request, { signal }));
      for (;;) {
        const next = await worker.call(() => progress.next());
        if (next.done) return;
        live = next.value.live ?? live;
        yield next.value;
      }
    },

    /** Works by the clock until the signal aborts, and looks after what the user does. Nothing of it holds up the start. */
    async follow(signal: AbortSignal): Promise<void> {
      automatic = signal;
      startAutomatic(signal).catch(ignore);
      let timer: NodeJS.Timeout | undefined;
      for await (const event of changes.subscribe(signal)) {
        if (ofWorker.has(event) || !TELLING.has(event.type)) continue;
        clearTimeout(timer);
        timer = setTimeout(poke, POKE_AFTER_MS);
        timer.unref();
      }
    },
  };
}

/** Whoever waits for the call that failed is told; nobody does here. */
function ignore(): void {}

/** Where nothing can be stored, it cannot be stored either that a download runs no more. */
function atRest(counts: DownloadCounts, fault: SyncStatus['fault']): DownloadCounts {
  if (!fault || fault.code === 'DISK_LOW') return counts;
  return { ...counts, waiting: counts.waiting + counts.running, running: 0 };
}

/** A run that has no end, while nobody syncs, was cut off. */
function told(run: SyncRun, activity: SyncStatus['activity']): SyncRun {
  return run.finishedAt || activity !== 'idle' ? run : { ...run, failed: [INTERRUPTED] };
}

function toBackfill({ id, payload, state, done, total, failed }: Job): Backfill {
  const { from, to } = payload as { from: CalendarDate; to: CalendarDate };
  return { id, from, to, state: state === 'failed' ? 'done' : state, done, total, failed };
}
