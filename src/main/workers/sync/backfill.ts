import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';
import { z } from 'zod';
import { feedToday } from '#shared/calendar.ts';
import { CalendarDate } from '#shared/entities/date.ts';
import type { SyncFailure } from '#shared/entities/sync.ts';
import { withLease } from '../../background/lease.ts';
import type { FeedDayRepository } from '../../database/repositories/feed-days.ts';
import type { Job, JobRepository } from '../../database/repositories/jobs.ts';
import type { LeaseRepository } from '../../database/repositories/leases.ts';
import { backfillDays } from './due-days.ts';
import type { FeedSync } from './feed-sync.ts';
import { isNetworkFailure, type NetworkState } from './network-state.ts';
import type { Notifier } from './notifier.ts';
import { feedOf, toFailure } from './report.ts';
import type { RequestBudget } from './request-budget.ts';
import type { Trouble } from './trouble.ts';

/** Fewer than Hugging Face is asked in parallel, so that someone who waits finds a free place. */
const DAYS_AT_ONCE = 3;
/** Everything else goes first. */
const PRIORITY = -10;
/** How often the progress is written down, in milliseconds. */
const SAVE_EVERY_MS = 500;

const Range = z.object({ from: CalendarDate, to: CalendarDate });
type Range = z.infer<typeof Range>;

interface Deps {
  jobs: JobRepository;
  feedDays: FeedDayRepository;
  feeds: FeedSync;
  leases: LeaseRepository;
  network: Pick<NetworkState, 'isOffline'>;
  notifier: Pick<Notifier, 'setLive'>;
  trouble: Pick<Trouble, 'report'>;
  budget: Pick<RequestBudget, 'restMs'>;
}

export type Backfiller = ReturnType<typeof createBackfiller>;

/** Fetches long ranges of feed days, one range at a time; what is done is seen from the days that are there. */
export function createBackfiller({
  jobs,
  feedDays,
  feeds,
  leases,
  network,
  notifier,
  trouble,
  budget,
}: Deps) {
  let running: { stop: AbortController; ended: Promise<void> } | undefined;

  function daysLeft(range: Range, begunAt: string): CalendarDate[] {
    const known = new Map(feedDays.between('daily', range.from, range.to).map((day) => [day.date, day]));
    return backfillDays(range, feedToday(), known, begunAt);
  }

  async function work(job: Job, signal: AbortSignal): Promise<void> {
    const range = Range.parse(job.payload);
    const failed = new Map<CalendarDate, SyncFailure>();
    let savedAt = 0;

    /** Writes down how far it is; ends the work where the job was ended by someone. */
    const save = (state: 'waiting' | 'running' | 'done', left: number): void => {
      savedAt = performance.now();
      const done = Math.max(0, job.total - left);
      const isOpen = jobs.update(job.id, { state, done, failed: [...failed.values()] });
      notifier.setLive({});
      if (!isOpen) running?.stop.abort();
    };

    const fetched = new Set<CalendarDate>();
    const daysToFetch = () =>
      daysLeft(range, job.createdAt).filter((date) => !fetched.has(date) && !failed.has(date));

    async function fetchOne(date: CalendarDate): Promise<boolean> {
      try {
        await feeds.day(date, { signal, priority: PRIORITY });
        fetched.add(date);
        failed.delete(date);
      } catch (error) {
        signal.throwIfAborted();
        if (isNetworkFailure(error) && network.isOffline()) return false;
        failed.set(date, toFailure(feedOf(date), error));
      }
      return true;
    }

    /** Waits while the rest of Hugging Face's quota is for what the user does. */
    async function waitForBudget(left: number): Promise<void> {
      for (let ms = budget.restMs(); ms > 0; ms = budget.restMs()) {
        save('waiting', left);
        await setTimeout(ms, undefined, { signal });
      }
    }

    /** Fetches days until the network goes away. */
    async function fetchAll(days: CalendarDate[], leftBesides: number): Promise<void> {
      let left = days.length;
      const fetchNext = (date: CalendarDate) => async () => {
        signal.throwIfAborted();
        await waitForBudget(left + leftBesides);
        if (network.isOffline() || !(await fetchOne(date))) return;
        left -= 1;
        if (performance.now() - savedAt > SAVE_EVERY_MS) save('running', left + leftBesides);
      };
      const queue = new PQueue({ concurrency: DAYS_AT_ONCE });
      try {
        await queue.addAll(days.map(fetchNext), { signal });
      } finally {
        queue.clear();
      }
    }

    let days = daysToFetch();
    save('running', days.length);
    while (days.length > 0 && !network.isOffline()) {
      await fetchAll(days, 0);
      days = daysToFetch();
    }
    if (!network.isOffline() && failed.size > 0) await fetchAll([...failed.keys()], days.length);
    const isDone = days.length === 0;
    save(isDone ? 'done' : 'waiting', days.length);
  }

  /** Does the open job until it is done, cancelled, or the network goes away. */
  async function run(signal: AbortSignal): Promise<void> {
    const [job] = jobs.open('backfill');
    if (!job) return;
    await withLease(leases, 'backfill', async () => {
      try {
        await work(job, signal);
      } catch (error) {
        if (!signal.aborted) {
          const why = error instanceof Error ? error.message : String(error);
          jobs.update(job.id, { state: 'failed', done: job.done, failed: [{ what: 'Back-fill', why }] });
          throw error;
        }
        const { state = 'cancelled', done = 0, failed = [] } = jobs.get(job.id) ?? {};
        // It goes on later, here or in another process, unless it was cancelled.
        if (state === 'running') jobs.update(job.id, { state: 'waiting', done, failed });
      }
    });
    notifier.setLive({});
  }

  return {
    /** Enters a range in place of the one under way, if any; answers the job's id. */
    async begin(range: Range): Promise<string> {
      await this.cancel();
      const total = daysLeft(range, new Date().toISOString()).length;
      return jobs.put('backfill', range, total);
    },
    /** Takes up what is to be done, where nothing is under way and there is a network. */
    poke(): void {
      if (running) {
        if (jobs.open('backfill').length === 0) running.stop.abort();
        return;
      }
      if (network.isOffline() || jobs.open('backfill').length === 0) return;
      const stop = new AbortController();
      const ended = run(stop.signal)
        .catch((error: unknown) => trouble.report('The back-fill', error))
        .finally(() => {
          running = undefined;
        });
      running = { stop, ended };
    },
    /** Ends it for good. */
    async cancel(): Promise<void> {
      jobs.cancelAll('backfill');
      await this.stop();
      notifier.setLive({});
    },
    /** Ends it until the next `poke`. */
    async stop(): Promise<void> {
      running?.stop.abort();
      await running?.ended;
    },
  };
}
