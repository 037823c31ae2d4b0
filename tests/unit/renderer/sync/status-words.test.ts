import { describe, expect, test } from 'vitest';
import type { Backfill, SyncRun, SyncStatus } from '#shared/entities/sync.ts';
import {
  describeBackfill,
  describeRun,
  failureCount,
  statusWords,
  withUnsaved,
} from '../../../../src/renderer/sync/status-words.ts';

const NOW = Date.parse('2026-06-10T14:00:00Z');

const run: SyncRun = {
  trigger: 'schedule',
  startedAt: '2026-06-10T13:54:00Z',
  finishedAt: '2026-06-10T13:55:00Z',
  added: 12,
  updated: 1_030,
  unchanged: 410,
  failed: [],
};

const backfill: Backfill = {
  id: '019aa6b5-7a1c-7000-8000-000000000000',
  from: '2024-01-01',
  to: '2026-06-10',
  state: 'running',
  done: 212,
  total: 560,
  failed: [],
};

const idle: SyncStatus = {
  activity: 'idle',
  network: 'online',
  paused: false,
  lastRun: run,
  downloads: { waiting: 0, running: 0, failed: 0, done: 0 },
  requests: { waiting: {}, failed: 0 },
  downloadsPaused: false,
};

const failure = { what: 'Feed of 9 June 2026', why: 'Hugging Face answered with an error (500).' };

function said(change: Partial<SyncStatus>): string {
  const { state, rest } = statusWords({ ...idle, ...change }, NOW);
  return `${state}${rest}`;
}

describe('statusWords', () => {
  test.each<[string, Partial<SyncStatus>]>([
    ['Up to date, 5 min ago', {}],
    [
      'Another program is using the library; waiting',
      { fault: { code: 'LIBRARY_BUSY', facts: {} }, activity: 'syncing' },
    ],
    ['There is no space left on the disk', { fault: { code: 'DISK_FULL', facts: {} }, network: 'offline' }],
    ['Not synced yet', { lastRun: undefined }],
    ['The last sync was cut short', { lastRun: { ...run, finishedAt: undefined } }],
    ['Syncing', { activity: 'syncing' }],
    [
      'Syncing: feed of 10 June, 3 of 7',
      { activity: 'syncing', step: { what: 'Feed of 10 June 2026', done: 3, total: 7 } },
    ],
    [
      'Syncing: feed of 10 June 2025, 3 of 7',
      { activity: 'syncing', step: { what: 'Feed of 10 June 2025', done: 3, total: 7 } },
    ],
    ['Syncing: arXiv: cs.CL', { activity: 'syncing', step: { what: 'arXiv: cs.CL', done: 0, total: 0 } }],
    ['Another Offprint is syncing', { activity: 'elsewhere' }],
    ['Fetching PDFs, 18 of 35', { downloads: { done: 18, running: 2, waiting: 15, failed: 4 } }],
    ['Fetching older days, 212 of 560', { backfill }],
    ['Offline. Everything stored works.', { network: 'offline', backfill }],
    [
      'Offline. Everything stored works. Waiting: 1 paper, 2 days, 1 month, what is trending, 3 PDFs.',
      {
        network: 'offline',
        requests: { waiting: { trending: 1, day: 2, paper: 1, month: 1 }, failed: 1 },
        downloads: { ...idle.downloads, waiting: 3 },
      },
    ],
    ['Paused', { paused: true }],
    [
      '2 things failed',
      { lastRun: { ...run, failed: [failure] }, downloads: { ...idle.downloads, failed: 1 } },
    ],
    ['1 thing failed', { lastRun: { ...run, failed: [failure] } }],
    ['Paused. 1 thing failed', { paused: true, lastRun: { ...run, failed: [failure] } }],
    [
      'Waiting for Hugging Face until 14:05',
      { activity: 'syncing', waiting: { upstream: 'Hugging Face', until: '2026-06-10T14:05:00Z' } },
    ],
    ['Up to date, 5 min ago', { waiting: { upstream: 'arXiv', until: '2026-06-10T13:59:59Z' } }],
  ])('says “%s”', (words, change) => {
    expect(said(change)).toBe(words);
  });

  test('what is read out stays the same while figures and times go on', () => {
    const at = (done: number) =>
      statusWords({ ...idle, activity: 'syncing', step: { what: `Feed of ${done}`, done, total: 7 } }, NOW);
    expect(at(1).state).toBe(at(2).state);
    expect(at(2).progress).toEqual({ done: 2, total: 7 });
    expect(statusWords(idle, NOW + 3_600_000).state).toBe(statusWords(idle, NOW).state);
  });
});

test('failureCount counts what a run missed, PDFs, and what was asked for', () => {
  expect(failureCount(idle)).toBe(0);
  expect(
    failureCount({
      ...idle,
      lastRun: { ...run, failed: [failure, failure] },
      downloads: { ...idle.downloads, failed: 3 },
      requests: { waiting: {}, failed: 1 },
    }),
  ).toBe(6);
});

test('describeRun tells what came', () => {
  expect(describeRun(run)).toBe('12 new, 1,030 updated, 410 unchanged');
  expect(describeRun({ ...run, added: 0, updated: 0, unchanged: 0 })).toBe('Nothing new');
});

test.each<[string, Partial<Backfill>]>([
  ['212 of 560 days.', {}],
  ['212 of 560 days. Goes on when it can.', { state: 'waiting' }],
  ['Stopped after 212 of 560 days.', { state: 'cancelled' }],
  ['Done, 560 days.', { state: 'done', done: 560 }],
  ['Done, 560 days. 1 day could not be fetched.', { state: 'done', done: 560, failed: [failure] }],
])('describeBackfill says “%s”', (words, change) => {
  expect(describeBackfill({ ...backfill, ...change })).toBe(words);
});

describe('changes that were refused', () => {
  const words = { tone: 'busy', state: 'Syncing', rest: '' } as const;

  test('are more pressing than what goes on, and less than why they cannot be saved', () => {
    expect(withUnsaved(words, { count: 0, hasFault: false })).toBe(words);
    expect(withUnsaved(words, { count: 1, hasFault: true })).toBe(words);
    expect(withUnsaved(words, { count: 1, hasFault: false })?.state).toBe('1 change not saved');
    // Also where the library does not even tell its status.
    expect(withUnsaved(undefined, { count: 2, hasFault: false })?.state).toBe('2 changes not saved');
  });
});
