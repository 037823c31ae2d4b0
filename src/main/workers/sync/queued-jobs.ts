import { z } from 'zod';
import { CalendarDate } from '#shared/entities/date.ts';
import { FeedPeriod } from '#shared/entities/feed.ts';
import type { SyncReport } from '#shared/entities/sync.ts';
import type { FollowRepository } from '../../database/repositories/follows.ts';
import type { Job, JobRepository } from '../../database/repositories/jobs.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { AddPapers } from './add-papers.ts';
import type { FeedSync } from './feed-sync.ts';
import type { FollowSync } from './follow-sync.ts';
import { isNetworkFailure } from './network-state.ts';
import { addTo, emptyReport, feedOf, toFailure } from './report.ts';

const PeriodPayload = z.object({ period: FeedPeriod, date: CalendarDate });
const AddPayload = z.object({ texts: z.array(z.string()) });
const FollowPayload = z.object({ id: z.string() });

const KINDS = ['period', 'add', 'follow'] as const;

interface Deps {
  jobs: JobRepository;
  follows: FollowRepository;
  feeds: FeedSync;
  followSync: FollowSync;
  addPapers: AddPapers;
}

export type QueuedJobs = ReturnType<typeof createQueuedJobs>;

/** What was asked for while it could not be done: kept in the library until it is. */
export function createQueuedJobs({ jobs, follows, feeds, followSync, addPapers }: Deps) {
  /** Fetches a period of the feed, whichever it is. */
  function fetchPeriod({ period, date }: z.infer<typeof PeriodPayload>, asking: Asking) {
    if (period === 'day') return feeds.day(date, asking);
    if (period === 'trending') return feeds.trending(asking);
    return feeds.period(period, date, asking);
  }

  /** `unreached`: the texts that found no network. */
  async function run(job: Job, asking: Asking): Promise<SyncReport & { unreached?: string[] }> {
    const { kind, payload } = job;
    if (kind === 'period') return fetchPeriod(PeriodPayload.parse(payload), asking);
    if (kind === 'add') return addPapers(AddPayload.parse(payload).texts, asking);
    const follow = follows.get(FollowPayload.parse(payload).id);
    return follow ? followSync.sync(follow, asking) : emptyReport();
  }

  function finish(
    job: Job,
    { unreached = [], ...report }: SyncReport & { unreached?: string[] },
  ): SyncReport {
    const failed = report.failed.filter(({ what }) => !unreached.includes(what));
    jobs.update(job.id, { state: 'done', done: 1, failed });
    // After the job itself is done: the very same would not be entered twice.
    if (unreached.length > 0) jobs.put('add', { texts: unreached });
    return { ...report, failed };
  }

  return {
    fetchPeriod,
    hasOpen: (): boolean => jobs.open(...KINDS).length > 0,
    queuePeriod: (period: FeedPeriod, date: CalendarDate): void => {
      jobs.put('period', { period, date });
    },
    queueAdd: (texts: readonly string[]): void => {
      jobs.put('add', { texts });
    },
    queueFollow: (id: string): void => {
      jobs.put('follow', { id });
    },
    /** Does all of them, oldest first. Those that find no network stay; what failed otherwise is in the report. */
    async runAll(asking: Asking): Promise<SyncReport> {
      const sum = emptyReport();
      for (const job of jobs.open(...KINDS)) {
        try {
          addTo(sum, finish(job, await run(job, asking)));
        } catch (error) {
          asking.signal?.throwIfAborted();
          if (isNetworkFailure(error)) continue;
          const failure = toFailure(nameOf(job), error);
          jobs.update(job.id, { state: 'failed', done: 0, failed: [failure] });
          sum.failed.push(failure);
        }
      }
      return sum;
    },
  };
}

/** What a job was to bring, in words. */
function nameOf({ kind, payload }: Job): string {
  const period = PeriodPayload.safeParse(payload).data;
  if (period) return period.period === 'trending' ? 'Trending papers' : feedOf(period.date);
  return kind === 'add' ? 'Papers asked for' : 'A feed that is followed';
}
