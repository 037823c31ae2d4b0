import { z } from 'zod';
import { CalendarDate, type Instant } from '#shared/entities/date.ts';
import { FeedPeriod } from '#shared/entities/feed.ts';
import type { SyncFailure, SyncReport } from '#shared/entities/sync.ts';
import type { FollowRepository } from '../../database/repositories/follows.ts';
import type { Job, JobRepository } from '../../database/repositories/jobs.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import type { AddPapers } from './add-papers.ts';
import type { FeedSync } from './feed-sync.ts';
import type { FollowSync } from './follow-sync.ts';
import { isNetworkFailure } from './network-state.ts';
import type { Notifier } from './notifier.ts';
import { parsePaperReference } from './paper-reference.ts';
import { addTo, emptyReport, feedOf, toFailure } from './report.ts';

const PeriodPayload = z.object({ period: FeedPeriod, date: CalendarDate });
/** `text`: an arXiv id; of a library of before migration 011 whatever names the paper, as it was typed. */
const AddPayload = z.object({ text: z.string() });
const FollowPayload = z.object({ id: z.string() });

const KINDS = ['period', 'add', 'follow'] as const;

/** What found nobody is tried again after this, or when the network comes back, in milliseconds. */
const AGAIN_MS = 300_000;
/** Papers that are looked up together: as many as arXiv tells of at once. */
const PAPERS_AT_ONCE = 100;

interface Deps {
  jobs: JobRepository;
  follows: FollowRepository;
  feeds: FeedSync;
  followSync: FollowSync;
  addPapers: AddPapers;
  notifier: Pick<Notifier, 'downloads'>;
}

export type QueuedJobs = ReturnType<typeof createQueuedJobs>;

/** What was asked for while it could not be done: kept in the library until it is, or is taken back. */
export function createQueuedJobs({ jobs, follows, feeds, followSync, addPapers, notifier }: Deps) {
  /** Fetches a period of the feed, whichever it is. */
  function fetchPeriod({ period, date }: z.infer<typeof PeriodPayload>, asking: Asking) {
    if (period === 'day') return feeds.day(date, asking);
    if (period === 'trending') return feeds.trending(asking);
    return feeds.period(period, date, asking);
  }

  const putOff = (job: Job, why: SyncFailure) =>
    jobs.putOff(job.id, why, new Date(Date.now() + AGAIN_MS).toISOString());

  const end = (job: Job, failed: SyncFailure[], isFailed = failed.length > 0) =>
    jobs.update(job.id, { state: isFailed ? 'failed' : 'done', done: 1, failed });

  /** @throws what the sources throw */
  async function runFollow(job: Job, asking: Asking): Promise<SyncReport> {
    const follow = follows.get(FollowPayload.parse(job.payload).id);
    const report = follow ? await followSync.sync(follow, asking) : emptyReport();
    end(job, report.failed, false);
    return report;
  }

  /** A list that brought nothing but failures is one; they stay with the request. @throws what the sources throw */
  async function runPeriod(job: Job, asking: Asking): Promise<SyncReport> {
    const { items, ...report } = await fetchPeriod(PeriodPayload.parse(job.payload), asking);
    const isFailed = items === 0 && report.failed.length > 0;
    end(job, report.failed, isFailed);
    return isFailed ? emptyReport() : report;
  }

  /** Looks up papers, each a job of its own. What cannot be had stays with its request. */
  async function runAdds(adds: Job[], asking: Asking): Promise<SyncReport> {
    const byText = new Map(adds.map((job) => [AddPayload.parse(job.payload).text, job]));
    // While it was looked up the user may have taken it back.
    const isWanted = (text: string) => jobs.isOpen(byText.get(text)?.id ?? '');
    const texts = [...byText.keys()].filter(isWanted);
    const { unreached, failed, ids, ...brought } = await addPapers(texts, asking, isWanted);
    for (const text of texts) {
      const job = byText.get(text);
      const failure = failed.find(({ what }) => what === text);
      if (!job) continue;
      if (failure && unreached.includes(text)) putOff(job, failure);
      else end(job, failure ? [failure] : []);
    }
    return { ...brought, failed: [] };
  }

  /** Does one piece, which is some of the jobs. What found no network is put off; what failed otherwise says so. */
  async function runPiece(
    piece: Job[],
    asking: Asking,
    work: () => Promise<SyncReport>,
  ): Promise<SyncReport> {
    try {
      return await work();
    } catch (error) {
      asking.signal?.throwIfAborted();
      const report = emptyReport();
      for (const job of piece) {
        const failure = toFailure(nameOf(job), error);
        if (isNetworkFailure(error)) putOff(job, failure);
        else end(job, [failure]);
        if (job.kind === 'follow' && !isNetworkFailure(error)) report.failed.push(failure);
      }
      return report;
    } finally {
      notifier.downloads();
    }
  }

  return {
    fetchPeriod,
    /** Whether any of it is to be tried now. */
    hasDue: (): boolean => jobs.due(KINDS, AGAIN_MS).length > 0,
    queuePeriod(period: FeedPeriod, date: CalendarDate): void {
      jobs.put('period', { period, date });
      notifier.downloads();
    },
    /** Enters each paper once; answers how many were named. Texts that name none are left out. */
    queueAdd(texts: readonly string[]): number {
      const references = texts.map((text) => parsePaperReference(text));
      const ids = new Set(references.flatMap((named) => ('arxivId' in named ? [named.arxivId] : [])));
      for (const text of ids) jobs.put('add', { text });
      notifier.downloads();
      return ids.size;
    },
    queueFollow: (id: string): void => {
      jobs.put('follow', { id });
    },
    /** What was put off is tried at the next opportunity. */
    tryNow: (): void => jobs.tryNow(),
    /** What the user asked for and could not be had, from this time on, for someone who waited for it. */
    failedSince: (time: Instant): SyncFailure[] =>
      jobs.failedSince(time).map((job) => job.failed[0] ?? { what: nameOf(job), why: 'it is not known why' }),

    /**
     * Does what is due, papers first. What finds no network stays; a paper or a day that cannot be had keeps the reason itself,
     * and is no failure of the run.
     */
    async runAll(asking: Asking): Promise<SyncReport> {
      const sum = emptyReport();
      const due = jobs.due(KINDS, AGAIN_MS);
      const adds = due.filter(({ kind }) => kind === 'add');
      for (let from = 0; from < adds.length; from += PAPERS_AT_ONCE) {
        const piece = adds.slice(from, from + PAPERS_AT_ONCE);
        addTo(sum, await runPiece(piece, asking, () => runAdds(piece, asking)));
      }
      for (const job of due.filter(({ kind }) => kind !== 'add')) {
        if (!jobs.isOpen(job.id)) continue;
        const run = job.kind === 'follow' ? runFollow : runPeriod;
        addTo(sum, await runPiece([job], asking, () => run(job, asking)));
      }
      return sum;
    },
  };
}

/** What a job was to bring, in words. */
function nameOf({ kind, payload }: Job): string {
  const period = PeriodPayload.safeParse(payload).data;
  if (period) return period.period === 'trending' ? 'Trending papers' : feedOf(period.date);
  return kind === 'add' ? (AddPayload.safeParse(payload).data?.text ?? 'A paper') : 'A feed that is followed';
}
