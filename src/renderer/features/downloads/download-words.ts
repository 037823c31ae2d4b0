import type { Download, DownloadReason } from '#shared/entities/download.ts';
import { formatBytes, formatCount } from '../../papers/describe.ts';
import { amountWords } from '../../papers/download-words.ts';
import { formatAgo, formatClock } from '../../ui/format-time.ts';
import { sentence } from '../../ui/sentence.ts';

const REASONS: Record<DownloadReason, string> = {
  open: 'opened',
  asked: 'asked for',
  list: 'on a list',
  star: 'starred',
  feed: 'from the feed',
};

function waiting({ reason, attempts, error, nextTryAt }: Download, now: number): string {
  if (error === undefined) return `Waiting, ${REASONS[reason]}`;
  const again =
    nextTryAt && Date.parse(nextTryAt) > now ? ` Next try at ${formatClock(nextTryAt, now)}.` : '';
  // What never reached its turn (no network, a full disk) is no try.
  const tries = attempts === 0 ? 'Waiting' : attempts === 1 ? 'Tried once' : `Tried ${attempts} times`;
  return `${tries}. ${sentence(error)}${again}`;
}

const since = ({ finishedAt }: Download, now: number): string =>
  finishedAt ? `, ${formatAgo(finishedAt, now)}` : '';

/** Where a download stands and why, in a line. `now` in milliseconds. */
export function describeDownload(download: Download, now: number): string {
  switch (download.state) {
    case 'running':
      return ['Fetching', amountWords(download)].filter(Boolean).join(', ');
    case 'waiting':
      return waiting(download, now);
    case 'failed':
      return `Failed: ${sentence(download.error ?? 'The reason is not known')}`;
    case 'done':
      return `Stored${download.bytes > 0 ? `, ${formatBytes(download.bytes)}` : ''}${since(download, now)}`;
    case 'cancelled':
      return `Cancelled${since(download, now)}`;
  }
}

/** "2 running, 33 waiting, 1 failed" */
export function describeQueue(counts: { running: number; waiting: number; failed: number }): string {
  const { running, waiting: inLine, failed } = counts;
  const parts = [
    running > 0 && `${formatCount(running)} running`,
    inLine > 0 && `${formatCount(inLine)} waiting`,
    failed > 0 && `${formatCount(failed)} failed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nothing waiting';
}
