import type { SyncReport, SyncTrigger } from '#shared/entities/sync.ts';
import { withLease, withLeaseInTurn } from '../../background/lease.ts';
import type { LeaseRepository } from '../../database/repositories/leases.ts';
import type { SyncRunRepository } from '../../database/repositories/sync-runs.ts';
import { log } from '../../log/log.ts';
import type { NetworkState } from './network-state.ts';
import type { Notifier } from './notifier.ts';
import type { RunProgress } from './protocol.ts';
import { emptyReport } from './report.ts';
import type { RunScope, SyncRunner } from './sync-run.ts';

const INTERRUPTED = { what: 'Sync', why: 'it was interrupted: Offprint ended before it was done' };
const STOPPED = { what: 'Sync', why: 'it was stopped before it was done' };

interface Deps {
  runs: SyncRunRepository;
  leases: LeaseRepository;
  network: NetworkState;
  notifier: Pick<Notifier, 'setLive'>;
  runSync: SyncRunner;
  /** After each run: what the lists now hold may be wanted as PDFs. */
  onDone: () => void;
}

export interface RunOptions {
  trigger: SyncTrigger;
  scope: RunScope;
  /** Where another process syncs: wait for its end, or leave it at that. */
  inTurn?: boolean;
  signal?: AbortSignal;
  onProgress?: (progress: RunProgress) => void;
}

export type RunControl = ReturnType<typeof createRunControl>;

/** Runs, one at a time over all processes, each entered in the library with what came of it. */
export function createRunControl({ runs, leases, network, notifier, runSync, onDone }: Deps) {
  let current: { isWhole: boolean; stop: AbortController; ended: Promise<unknown> } | undefined;
  let isClosing = false;

  async function execute(
    { trigger, scope, onProgress }: RunOptions,
    signal: AbortSignal,
  ): Promise<SyncReport> {
    runs.interruptUnfinished(INTERRUPTED, new Date().toISOString());
    const run = runs.start(trigger, !isWholeRun(scope), new Date().toISOString());
    notifier.setLive({ activity: 'syncing', step: undefined });
    let report = emptyReport();
    try {
      report = await runSync(scope, signal, (step) => {
        notifier.setLive({ step });
        onProgress?.({ step });
      });
      // Without a network one reason says it all.
      const brought = report.added + report.updated + report.unchanged;
      if (network.isOffline() && brought === 0) report.failed.splice(1);
      runs.finish(run, report, new Date().toISOString());
      log.info(
        `A sync brought ${report.added} new and ${report.updated} updated papers; ${report.failed.length} things failed`,
      );
      return report;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const failed = [signal.aborted ? STOPPED : { what: 'Sync', why }];
      // A run that ends with the app stays unfinished, and is done again at the next start.
      if (!isClosing) runs.finish(run, { ...report, failed }, new Date().toISOString());
      throw error;
    } finally {
      notifier.setLive({ activity: 'idle', step: undefined });
    }
  }

  return {
    isRunning: (): boolean => current !== undefined,
    /** Whether all that is due is being fetched. */
    isRunningWhole: (): boolean => current?.isWhole ?? false,
    /**
     * Runs, after the run that is under way here. Answers nothing where another process syncs and this one does not wait.
     * @throws the signal's reason; the library's own errors
     */
    async run(options: RunOptions): Promise<SyncReport | undefined> {
      while (current) await current.ended;
      const stop = new AbortController();
      const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
      let report: SyncReport | undefined;
      const work = async () => {
        report = await execute(options, signal);
      };
      const onWait = () =>
        options.onProgress?.({ notice: 'Another Offprint syncs this library; waiting for it.' });
      const running = options.inTurn
        ? withLeaseInTurn(leases, 'sync', { signal, onWait }, work)
        : withLease(leases, 'sync', work);
      current = { isWhole: isWholeRun(options.scope), stop, ended: running.catch(() => undefined) };
      try {
        await running;
      } finally {
        current = undefined;
        if (!isClosing) onDone();
      }
      return report;
    },
    /** Ends the run under way, if there is one, and waits for its end. */
    async cancel(): Promise<void> {
      current?.stop.abort();
      await current?.ended;
    },
    /** Ends the run under way as the end of the app does. */
    async close(): Promise<void> {
      isClosing = true;
      await this.cancel();
    },
  };
}

/** All that is due, and not only some days or what was queued. */
function isWholeRun(scope: RunScope): boolean {
  return scope !== 'queued' && scope.days === undefined && scope.dates === undefined;
}
