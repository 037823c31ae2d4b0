import { describe, expect, test } from 'vitest';
import type { Download } from '#shared/entities/download.ts';
import type { SyncStatus } from '#shared/entities/sync.ts';
import {
  amountWords,
  downloadWords,
  isAwaited,
  waitingWords,
} from '../../../../src/renderer/papers/download-words.ts';

const NOW = Date.parse('2026-06-10T12:00:00.000Z');

const download = (values: Partial<Download>): Download => ({
  id: 1,
  paperId: 'arxiv:2606.00001',
  title: 'A Paper',
  reason: 'asked',
  state: 'waiting',
  bytes: 0,
  attempts: 0,
  requestedAt: '2026-06-10T11:59:00.000Z',
  ...values,
});

const status = (values: Partial<SyncStatus>): SyncStatus => ({
  activity: 'idle',
  network: 'online',
  paused: false,
  downloads: { waiting: 1, running: 0, failed: 0, done: 0 },
  requests: { waiting: {}, failed: 0 },
  downloadsPaused: false,
  ...values,
});

test('what was asked for is awaited; what is fetched ahead only while it runs', () => {
  expect(isAwaited(undefined)).toBe(false);
  expect(isAwaited(download({ reason: 'asked' }))).toBe(true);
  expect(isAwaited(download({ reason: 'open' }))).toBe(true);
  expect(isAwaited(download({ reason: 'feed' }))).toBe(false);
  expect(isAwaited(download({ reason: 'feed', state: 'running' }))).toBe(true);
  expect(isAwaited(download({ state: 'failed' }))).toBe(false);
  expect(isAwaited(download({ state: 'done' }))).toBe(false);
});

test.each([
  [{ bytes: 0, totalBytes: 8_000_000 }, ''],
  [{ bytes: 3_240_000, totalBytes: 8_000_000 }, '3.2 of 8.0 MB'],
  [{ bytes: 3_240_000 }, '3.2 MB'],
])('%j is "%s"', (amount, words) => expect(amountWords(amount)).toBe(words));

test.each([
  [{}, 'PDF queued'],
  [{ state: 'running' }, 'Fetching PDF'],
  [{ state: 'running', bytes: 3_240_000, totalBytes: 8_000_000 }, 'Fetching PDF, 3.2 of 8.0 MB'],
  [{ state: 'failed', error: 'arXiv has no PDF of it.' }, 'PDF failed: arXiv has no PDF of it.'],
  [{ state: 'done' }, undefined],
  [{ state: 'cancelled' }, undefined],
] as const)('a row says of %j: %s', (values, words) => expect(downloadWords(download(values))).toBe(words));

describe('why a download waits', () => {
  const later = '2026-06-10T12:05:00.000Z';

  test('no network comes before all else', () => {
    const failed = download({ error: 'The connection broke.', nextTryAt: later });
    expect(waitingWords(failed, status({ network: 'offline', downloadsPaused: true }), NOW)).toBe(
      'It will be fetched when there is a network.',
    );
  });

  test('a failed attempt says why and when it is made again', () => {
    expect(waitingWords({ error: 'The connection broke.', nextTryAt: later }, status({}), NOW)).toBe(
      'The connection broke. It is tried again at 12:05.',
    );
  });

  test('an attempt whose time has come only waits', () => {
    expect(
      waitingWords(
        { error: 'The connection broke.', nextTryAt: '2026-06-10T11:00:00.000Z' },
        status({}),
        NOW,
      ),
    ).toMatch(/^Waiting for arXiv/);
  });

  test('paused downloads, and a server that asked for rest', () => {
    expect(waitingWords({}, status({ downloadsPaused: true }), NOW)).toMatch(/^Downloads are paused/);
    expect(waitingWords({}, status({ waiting: { upstream: 'arXiv', until: later } }), NOW)).toBe(
      'arXiv asked to be left alone until 12:05.',
    );
  });

  test('before the status is known it waits for its turn', () => {
    expect(waitingWords({}, undefined, NOW)).toMatch(/^Waiting for arXiv/);
  });
});
