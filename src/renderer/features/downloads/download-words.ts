import { parseArxivId } from '#shared/arxiv-id.ts';
import type { Download, DownloadReason } from '#shared/entities/download.ts';
import type { QueuedRequest } from '#shared/entities/queued-request.ts';
import type { SyncStatus } from '#shared/entities/sync.ts';
import { toPlainText } from '#shared/text/display.ts';
import { formatBytes, formatCount } from '../../papers/describe.ts';
import { amountWords } from '../../papers/download-words.ts';
import { requestWords, waitingCount, waitingWords } from '../../sync/waiting-words.ts';
import { formatPeriod } from '../../ui/format-date.ts';
import { formatAgo, formatClock } from '../../ui/format-time.ts';
import { sentence } from '../../ui/sentence.ts';

const REASONS: Record<DownloadReason, string> = {
  open: 'opened',
  asked: 'asked for',
  list: 'on a list',
  star: 'starred',
  feed: 'from the feed',
};

const nextTry = (nextTryAt: string | undefined, now: number): string =>
  nextTryAt && Date.parse(nextTryAt) > now ? ` Next try at ${formatClock(nextTryAt, now)}.` : '';

const since = ({ finishedAt }: QueuedRequest | Download, now: number): string =>
  finishedAt ? `, ${formatAgo(finishedAt, now)}` : '';

const failedWords = (error: string | undefined): string =>
  `Failed: ${sentence(error ?? 'The reason is not known')}`;

function waiting({ reason, attempts, error, nextTryAt }: Download, now: number, isOffline: boolean): string {
  if (isOffline) return `Waiting for the network, ${REASONS[reason]}`;
  if (error === undefined) return `Waiting, ${REASONS[reason]}`;
  // What never reached its turn (no network, a full disk) is no try.
  const tries = attempts === 0 ? 'Waiting' : attempts === 1 ? 'Tried once' : `Tried ${attempts} times`;
  return `${tries}. ${sentence(error)}${nextTry(nextTryAt, now)}`;
}

/** Where a download stands and why, in a line. `now` in milliseconds. */
export function describeDownload(download: Download, now: number, isOffline = false): string {
  switch (download.state) {
    case 'running':
      return ['Fetching', amountWords(download)].filter(Boolean).join(', ');
    case 'waiting':
      return waiting(download, now, isOffline);
    case 'failed':
      return failedWords(download.error);
    case 'done':
      return `Stored${download.bytes > 0 ? `, ${formatBytes(download.bytes)}` : ''}${since(download, now)}`;
    case 'cancelled':
      return `Cancelled${since(download, now)}`;
  }
}

/** Where a paper or a period of the feed that was asked for stands and why, in a line. `now` in milliseconds. */
export function describeRequest(request: QueuedRequest, now: number, isOffline: boolean): string {
  const { state, error, nextTryAt } = request;
  switch (state) {
    case 'running':
    case 'waiting':
      if (isOffline) return 'Waiting for the network';
      return error === undefined ? 'Waiting' : `Waiting. ${sentence(error)}${nextTry(nextTryAt, now)}`;
    case 'failed':
      return failedWords(error);
    case 'done':
      return `${request.kind === 'paper' ? 'Added' : 'Fetched'}${since(request, now)}`;
    case 'cancelled':
      return `Cancelled${since(request, now)}`;
  }
}

/** What an item of the queue is called, as it is stored: titles may hold mathematics. */
export function nameOf(item: QueuedRequest | Download): string {
  if (!('kind' in item)) return item.title;
  if (item.kind === 'paper')
    return item.paper?.title ?? (parseArxivId(item.name) ? `arXiv ${item.name}` : item.name);
  return item.kind === 'trending' ? 'Trending papers' : formatPeriod(item.kind, item.date);
}

/** The same in plain text. */
export const titleOf = (item: QueuedRequest | Download): string => toPlainText(nameOf(item));

/** "2 running, 33 waiting, 1 failed"; with more than PDFs: "3 waiting (1 paper, 2 PDFs)" */
export function describeQueue(status: Pick<SyncStatus, 'requests' | 'downloads'>): string {
  const { running, failed } = status.downloads;
  const inLine = waitingCount(status);
  const kinds = requestWords(status) ? ` (${waitingWords(status)})` : '';
  const allFailed = failed + status.requests.failed;
  const parts = [
    running > 0 && `${formatCount(running)} running`,
    inLine > 0 && `${formatCount(inLine)} waiting${kinds}`,
    allFailed > 0 && `${formatCount(allFailed)} failed`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nothing waiting';
}
