import type { Download } from '#shared/entities/download.ts';
import type { SyncStatus } from '#shared/entities/sync.ts';
import { formatClock } from '../ui/format-time.ts';
import { sentence } from '../ui/sentence.ts';

/** Whether someone asked for it and it is not there yet: it can be cancelled, and need not be asked for again. */
export function isAwaited(download: Download | undefined): download is Download {
  if (!download) return false;
  const wasAsked = download.reason === 'open' || download.reason === 'asked';
  return download.state === 'running' || (download.state === 'waiting' && wasAsked);
}

/** "3.2" */
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** "3.2 of 8.0 MB", "3.2 MB" while the whole is unknown, nothing before the first byte. */
export function amountWords({ bytes, totalBytes }: Pick<Download, 'bytes' | 'totalBytes'>): string {
  if (bytes === 0) return '';
  return totalBytes === undefined
    ? `${megabytes(bytes)} MB`
    : `${megabytes(bytes)} of ${megabytes(totalBytes)} MB`;
}

/** How a download stands, for a row of a list: "Fetching PDF, 3.2 of 8.0 MB". Nothing once it is over. */
export function downloadWords(download: Download): string | undefined {
  if (download.state === 'waiting') return 'PDF queued';
  if (download.state === 'failed') return `PDF failed: ${download.error ?? 'the reason is not known'}`;
  if (download.state !== 'running') return undefined;
  const amount = amountWords(download);
  return amount ? `Fetching PDF, ${amount}` : 'Fetching PDF';
}

/** Why a download waits, in a sentence. `now` in milliseconds. */
export function waitingWords(
  { error, nextTryAt }: Pick<Download, 'error' | 'nextTryAt'>,
  status: SyncStatus | undefined,
  now: number,
): string {
  if (status?.network === 'offline') return 'It will be fetched when there is a network.';
  if (nextTryAt && Date.parse(nextTryAt) > now) {
    return `${sentence(error ?? 'it did not work')} It is tried again at ${formatClock(nextTryAt, now)}.`;
  }
  if (status?.downloadsPaused) return 'Downloads are paused. It will be fetched when they go on.';
  const { waiting } = status ?? {};
  if (waiting && Date.parse(waiting.until) > now) {
    return `${waiting.upstream} asked to be left alone until ${formatClock(waiting.until, now)}.`;
  }
  return 'Waiting for arXiv’s turn: it is asked for one thing every three seconds.';
}
