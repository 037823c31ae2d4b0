import { expect, test } from 'vitest';
import type { Download } from '#shared/entities/download.ts';
import {
  describeDownload,
  describeQueue,
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

test('describeQueue names what there is', () => {
  expect(describeQueue({ running: 2, waiting: 1_204, failed: 3 })).toBe('2 running, 1,204 waiting, 3 failed');
  expect(describeQueue({ running: 0, waiting: 4, failed: 0 })).toBe('4 waiting');
  expect(describeQueue({ running: 0, waiting: 0, failed: 0 })).toBe('Nothing waiting');
});
