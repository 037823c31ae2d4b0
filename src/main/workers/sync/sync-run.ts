import PQueue from 'p-queue';
import { feedToday } from '#shared/calendar.ts';
import type { CalendarDate } from '#shared/entities/date.ts';
import type { SyncReport, SyncStatus } from '#shared/entities/sync.ts';
import type { FeedDayRepository } from '../../database/repositories/feed-days.ts';
import type { FollowRepository } from '../../database/repositories/follows.ts';
import type { Asking } from '../../sources/hugging-face/hub-lists.ts';
import { dueDays } from './due-days.ts';
import type { FeedSync } from './feed-sync.ts';
import type { FollowSync } from './follow-sync.ts';
import type { NetworkState } from './network-state.ts';
import type { QueuedJobs } from './queued-jobs.ts';
import { addTo, emptyReport, feedOf, followName, longDate, toFailure } from './report.ts';
import type { VersionSync } from './version-sync.ts';

/** Feed days in work at once: those that Hugging Face is asked for in parallel, and those that wait to be stored. */
const DAYS_AT_ONCE = 16;
/** More days than this that were not reached are told as one failure. */
const MOST_NAMED = 10;

/** What a run fetches: all that is due, feed days only, or what was queued only. */
export type RunScope = { days?: number; dates?: CalendarDate[] } | 'queued';

type Step = NonNullable<SyncStatus['step']>;

interface Deps {
  feedDays: FeedDayRepository;
  follows: FollowRepository;
  feeds: FeedSync;
  followSync: FollowSync;
  versionSync: VersionSync;
  queued: QueuedJobs;
  network: Pick<NetworkState, 'isOffline'>;
}

/** A piece of a run besides the feed days. */
interface Piece {
  what: string;
  run: (asking: Asking) => Promise<SyncReport>;
}

export type SyncRunner = ReturnType<typeof createSyncRunner>;

/** One run of syncing: what to fetch, in which order, and what came of it. */
export function createSyncRunner(deps: Deps) {
  const { feedDays, follows, feeds, followSync, versionSync, queued, network } = deps;

  function daysOf(scope: RunScope): CalendarDate[] {
    if (scope === 'queued') return [];
    if (scope.dates) return scope.dates;
    const today = feedToday();
    const known = new Map(feedDays.between('daily', '', today).map((day) => [day.date, day]));
    return dueDays(today, known, scope.days);
  }

  function piecesOf(scope: RunScope): Piece[] {
    if (scope !== 'queued' && (scope.days !== undefined || scope.dates !== undefined)) return [];
    const jobs = { what: 'What was asked for offline', run: (asking: Asking) => queued.runAll(asking) };
    const before = queued.hasDue() ? [jobs] : [];
    if (scope === 'queued') return before;
    const due = follows.all().filter((follow) => followSync.isDue(follow, Date.now()));
    const pieces = [
      ...before,
      { what: 'Trending papers', run: (asking: Asking) => feeds.trending(asking) },
      ...due.map((follow) => ({
        what: followName(follow),
        run: (asking: Asking) => followSync.sync(follow, asking),
      })),
    ];
    const versions = { what: 'New versions on arXiv', run: (asking: Asking) => versionSync.sync(asking) };
    return versionSync.isDue() ? [...pieces, versions] : pieces;
  }

  /**
   * Fetches it all and answers what it brought; what could not be fetched is named in `failed`. Ends early where the
   * network goes away.
   * @throws the signal's reason; the library's own errors
   */
  return async function run(
    scope: RunScope,
    signal: AbortSignal,
    onStep: (step: Step) => void,
  ): Promise<SyncReport> {
    const report = emptyReport();
    const days = daysOf(scope);
    const pieces = piecesOf(scope);
    const total = days.length + pieces.length;
    let done = 0;
    const missed: CalendarDate[] = [];

    async function fetchDay(date: CalendarDate): Promise<void> {
      if (network.isOffline() && done > 0) {
        missed.push(date);
        return;
      }
      onStep({ what: feedOf(date), done, total });
      try {
        addTo(report, await feeds.day(date, { signal }));
      } catch (error) {
        signal.throwIfAborted();
        report.failed.push(toFailure(feedOf(date), error));
      }
      done += 1;
    }

    // Today comes first and alone: it is what the window shows.
    const [first, ...others] = days;
    if (first) await fetchDay(first);
    const queue = new PQueue({ concurrency: DAYS_AT_ONCE });
    try {
      await queue.addAll(
        others.map((date) => () => fetchDay(date)),
        { signal },
      );
    } finally {
      queue.clear();
    }
    for (const { what, run } of pieces) {
      signal.throwIfAborted();
      if (network.isOffline() && done > 0) break;
      onStep({ what, done, total });
      try {
        addTo(report, await run({ signal }));
      } catch (error) {
        signal.throwIfAborted();
        report.failed.push(toFailure(what, error));
      }
      done += 1;
    }
    report.failed.push(...notReached(missed));
    return report;
  };
}

/** The days that were not even asked for, by name while they are few. */
function notReached(days: CalendarDate[]): SyncReport['failed'] {
  const why = 'the network went away';
  const oldest = days.at(-1);
  const [newest] = days;
  if (!oldest || !newest || days.length <= MOST_NAMED)
    return days.map((date) => ({ what: feedOf(date), why }));
  return [{ what: `${days.length} feed days from ${longDate(oldest)} to ${longDate(newest)}`, why }];
}
