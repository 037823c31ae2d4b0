import type { Backfill, SyncRun, SyncStatus } from '#shared/entities/sync.ts';
import type { LibraryFault } from '#shared/errors/codes.ts';
import { errorWords } from '#shared/errors/words.ts';
import { formatCount, plural } from '../papers/describe.ts';
import { formatAgo, formatClock } from '../ui/format-time.ts';
import { waitingWords } from './waiting-words.ts';

export type StatusTone = 'current' | 'busy' | 'waiting' | 'offline' | 'paused' | 'failed';

/** The status in a line, in two parts. */
export interface StatusWords {
  tone: StatusTone;
  /** The state. It changes seldom enough to be read out. */
  state: string;
  /** Names, figures and times after it, which change too often for that. */
  rest: string;
  progress?: { done: number; total: number };
}

/** Names that begin with a capital wherever they stand. */
const PROPER = /^(?:Hugging Face|Daily Papers|[A-Z]{2})/;

/** "Feed of 10 June 2026" within a sentence of that year: "feed of 10 June". */
function within(what: string, now: number): string {
  const year = ` ${new Date(now).getFullYear()}`;
  const short = what.endsWith(year) ? what.slice(0, -year.length) : what;
  return PROPER.test(short) ? short : short.charAt(0).toLowerCase() + short.slice(1);
}

const of = (done: number, total: number): string => `${formatCount(done)} of ${formatCount(total)}`;

function syncing({ step }: SyncStatus, now: number): StatusWords {
  if (!step) return { tone: 'busy', state: 'Syncing', rest: '' };
  const what = within(step.what, now);
  if (step.total <= 0) return { tone: 'busy', state: 'Syncing', rest: `: ${what}` };
  const { done, total } = step;
  return {
    tone: 'busy',
    state: 'Syncing',
    rest: `: ${what}, ${of(done, total)}`,
    progress: { done, total },
  };
}

function fetchingPdfs({ downloads: { done, running, waiting } }: SyncStatus): StatusWords {
  const total = done + running + waiting;
  return {
    tone: 'busy',
    state: 'Fetching PDFs',
    rest: `, ${of(done, total)}`,
    progress: { done, total },
  };
}

function backFilling({ done, total }: Backfill): StatusWords {
  return {
    tone: 'busy',
    state: 'Fetching older days',
    rest: `, ${of(done, total)}`,
    progress: { done, total },
  };
}

/** How many things of the last run and of the queues failed. */
export function failureCount({ lastRun, downloads, requests }: SyncStatus): number {
  return (lastRun?.failed.length ?? 0) + downloads.failed + requests.failed;
}

const failures = (status: SyncStatus): string => `${plural(failureCount(status), 'thing')} failed`;

function atRest(status: SyncStatus, now: number): StatusWords {
  const { lastRun, paused } = status;
  const failed = failureCount(status) > 0;
  if (paused) return { tone: 'paused', state: failed ? `Paused. ${failures(status)}` : 'Paused', rest: '' };
  if (failed) return { tone: 'failed', state: failures(status), rest: '' };
  if (!lastRun) return { tone: 'current', state: 'Not synced yet', rest: '' };
  if (!lastRun.finishedAt) return { tone: 'current', state: 'The last sync was cut short', rest: '' };
  return { tone: 'current', state: 'Up to date', rest: `, ${formatAgo(lastRun.finishedAt, now)}` };
}

/** What is wrong with the library's place, in few words: the details name the file and the next step. */
function inTrouble({ code }: LibraryFault): StatusWords {
  if (code === 'LIBRARY_BUSY')
    return { tone: 'waiting', state: 'Another program is using the library; waiting', rest: '' };
  if (code === 'DISK_LOW') return { tone: 'waiting', state: 'The disk is almost full. PDFs wait', rest: '' };
  return { tone: 'failed', state: errorWords(code).what.replace(/\.$/, ''), rest: '' };
}

/** What the status says, most pressing first. `now` in milliseconds. */
export function statusWords(status: SyncStatus, now: number): StatusWords {
  const { activity, waiting, network, downloads, backfill, fault } = status;
  if (fault) return inTrouble(fault);
  if (waiting && Date.parse(waiting.until) > now) {
    const until = formatClock(waiting.until, now);
    return { tone: 'waiting', state: `Waiting for ${waiting.upstream} until ${until}`, rest: '' };
  }
  if (activity === 'syncing') return syncing(status, now);
  if (activity === 'elsewhere') return { tone: 'busy', state: 'Another Offprint is syncing', rest: '' };
  if (network === 'offline') {
    const waits = waitingWords(status);
    const rest = waits && ` Waiting: ${waits}.`;
    return { tone: 'offline', state: 'Offline. Everything stored works.', rest };
  }
  if (backfill?.state === 'running') return backFilling(backfill);
  if (downloads.running > 0) return fetchingPdfs(status);
  return atRest(status, now);
}

/** The same where changes of the user's were refused: they are as pressing as anything but what keeps them from being saved. */
export function withUnsaved(
  words: StatusWords | undefined,
  { count, hasFault }: { count: number; hasFault: boolean },
): StatusWords | undefined {
  if (count === 0 || hasFault) return words;
  return { tone: 'failed', state: `${plural(count, 'change')} not saved`, rest: '' };
}

/** "12 new, 30 updated, 410 unchanged" of a run; "Nothing new" when it brought nothing. */
export function describeRun({ added, updated, unchanged }: SyncRun): string {
  if (added + updated + unchanged === 0) return 'Nothing new';
  return `${formatCount(added)} new, ${formatCount(updated)} updated, ${formatCount(unchanged)} unchanged`;
}

/** How far fetching older days is, or how it ended. */
export function describeBackfill({ state, done, total, failed }: Backfill): string {
  const days = `${of(done, total)} days`;
  const missing = failed.length > 0 ? ` ${plural(failed.length, 'day')} could not be fetched.` : '';
  if (state === 'waiting') return `${days}. Goes on when it can.`;
  if (state === 'running') return `${days}.`;
  if (state === 'cancelled') return `Stopped after ${days}.${missing}`;
  return `Done, ${plural(total, 'day')}.${missing}`;
}
