import { expect, test } from 'vitest';
import { nextSyncWords } from '../../../../src/renderer/sync/next-sync.ts';

const NOW = Date.parse('2026-06-10T19:45:00Z');
const idle = { activity: 'idle', network: 'online', paused: false } as const;
const GONE = '2026-06-10T19:21:00Z';
const TO_COME = '2026-06-10T20:21:00Z';

test.each([
  ['20:21', { ...idle, nextRunAt: TO_COME }],
  ['20:21', { ...idle, activity: 'syncing', nextRunAt: TO_COME }],
  ['shortly', { ...idle, nextRunAt: GONE }],
  ['shortly', { ...idle, nextRunAt: new Date(NOW).toISOString() }],
  ['when there is a network', { ...idle, network: 'offline', nextRunAt: GONE }],
  ['when there is a network', { ...idle, network: 'offline', nextRunAt: TO_COME }],
  ['when you ask for it', { ...idle, paused: true, nextRunAt: GONE }],
  [undefined, { ...idle, activity: 'syncing', nextRunAt: GONE }],
  [undefined, idle],
] as const)('the next sync is %s', (words, status) => {
  expect(nextSyncWords(status, NOW)).toBe(words);
});
