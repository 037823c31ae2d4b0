import { expect, test } from 'vitest';
import type { Download } from '#shared/entities/download.ts';
import type { QueuedRequest, RequestCounts } from '#shared/entities/queued-request.ts';
import type { DownloadCounts } from '#shared/entities/sync.ts';
import {
  describeDownload,
  describeQueue,
  describeRequest,
  titleOf,
} from '../../../../../src/renderer/features/downloads/download-words.ts';

const NOW = Date.parse('2026-06-10T14:00:00Z');

const waiting: Download = {
  id: 1,
  paperId: 'arxiv:2606.10917',
  title: 'Role-Agent',
  reason: 'list',
  state: 'waiting',
  bytes: 0,
  attempts: 0,
  requestedAt: '2026-06-10T13:00:00Z',
};

test.each<[string, Partial<Download>]>([
  ['Waiting, on a list', {}],
  ['Waiting, starred', { reason: 'star' }],
  ['Waiting, opened', { reason: 'open' }],
  ['Waiting, asked for', { reason: 'asked' }],
  ['Waiting, from the feed', { reason: 'feed' }],
  ['Waiting. arXiv could not be reached.', { error: 'arXiv could not be reached' }],
  ['Tried once. arXiv did not answer.', { attempts: 1, error: 'arXiv did not answer' }],
  [
    'Tried 2 times. arXiv did not answer. Next try at 14:04.',
    { attempts: 2, error: 'arXiv did not answer.', nextTryAt: '2026-06-10T14:04:00Z' },
  ],
  ['Fetching', { state: 'running' }],
  ['Fetching, 3.4 of 12.1 MB', { state: 'running', bytes: 3_400_000, totalBytes: 12_100_000 }],
  ['Fetching, 3.4 MB', { state: 'running', bytes: 3_400_000 }],
  ['Failed: arXiv has no PDF of this paper.', { state: 'failed', error: 'arXiv has no PDF of this paper.' }],
  ['Failed: The reason is not known.', { state: 'failed' }],
  ['Stored, 5.4 MB, 9 min ago', { state: 'done', bytes: 5_400_000, finishedAt: '2026-06-10T13:51:00Z' }],
  ['Cancelled', { state: 'cancelled' }],
])('says “%s”', (words, change) => {
  expect(describeDownload({ ...waiting, ...change }, NOW)).toBe(words);
});

test('without a network it says what it waits for', () => {
  const tried = {
    ...waiting,
    attempts: 2,
    error: 'arXiv did not answer.',
    nextTryAt: '2026-06-10T14:04:00Z',
  };
  expect(describeDownload(tried, NOW, true)).toBe('Waiting for the network, on a list');
});

const paper: QueuedRequest = {
  kind: 'paper',
  id: '019aa6b5-7a1c-7000-8000-000000000000',
  name: '2402.17764',
  state: 'waiting',
  requestedAt: '2026-06-10T13:00:00Z',
};
const late = { error: 'arXiv did not answer', nextTryAt: '2026-06-10T14:04:00Z' };

test.each<[string, Partial<QueuedRequest>, boolean?]>([
  ['Waiting', {}],
  ['Waiting for the network', {}, true],
  ['Waiting for the network', late, true],
  ['Waiting. ArXiv did not answer. Next try at 14:04.', { ...late, error: 'ArXiv did not answer.' }],
  ['Waiting. arXiv did not answer.', { ...late, nextTryAt: '2026-06-10T13:59:00Z' }],
  ['Failed: Neither knows it.', { state: 'failed', error: 'neither knows it' }],
  ['Added, 9 min ago', { state: 'done', finishedAt: '2026-06-10T13:51:00Z' }],
  ['Cancelled, just now', { state: 'cancelled', finishedAt: '2026-06-10T14:00:00Z' }],
])('says “%s” of what was asked for', (words, change, isOffline = false) => {
  expect(describeRequest({ ...paper, ...change } as QueuedRequest, NOW, isOffline)).toBe(words);
});

test('what was asked for is called by what is known of it', () => {
  const { id, state, requestedAt } = paper;
  expect(titleOf(paper)).toBe('arXiv 2402.17764');
  expect(titleOf({ ...paper, paper: { id: 'arxiv:2402.17764', title: 'X$^2$' } })).toBe('X²');
  expect(titleOf({ kind: 'day', date: '2026-06-10', id, state, requestedAt })).toBe('Wed, 10 June 2026');
  expect(titleOf({ kind: 'month', date: '2026-06-10', id, state, requestedAt })).toBe('June 2026');
  expect(titleOf(waiting)).toBe('Role-Agent');
});

test('describeQueue names what there is', () => {
  const queue = (downloads: Partial<DownloadCounts>, requests: Partial<RequestCounts> = {}) =>
    describeQueue({
      downloads: { running: 0, waiting: 0, failed: 0, done: 0, ...downloads },
      requests: { waiting: {}, failed: 0, ...requests },
    });
  expect(queue({ running: 2, waiting: 1_204, failed: 3 })).toBe('2 running, 1,204 waiting, 3 failed');
  expect(queue({ waiting: 4 })).toBe('4 waiting');
  expect(queue({})).toBe('Nothing waiting');
  expect(queue({ waiting: 2 }, { waiting: { paper: 1, day: 1 } })).toBe('4 waiting (1 paper, 1 day, 2 PDFs)');
  expect(queue({ failed: 1 }, { waiting: { week: 1 }, failed: 2 })).toBe('1 waiting (1 week), 3 failed');
});
