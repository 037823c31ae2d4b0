import { describe, expect, it } from 'vitest';
import type { SyncRun } from '#shared/entities/sync.ts';
import { nextRollover, nextRunAt } from '../../../../../src/main/workers/sync/schedule.ts';

const at = (time: string) => Date.parse(time);
const run = (startedAt: string, values: Partial<SyncRun> = {}): SyncRun => ({
  trigger: 'schedule',
  startedAt,
  finishedAt: startedAt,
  added: 0,
  updated: 0,
  unchanged: 0,
  failed: [],
  ...values,
});

describe('the feed turns', () => {
  it.each([
    ['in summer', '2026-06-10T12:00:00Z', '2026-06-11T01:30:00Z'],
    ['in winter', '2026-01-10T12:00:00Z', '2026-01-11T02:30:00Z'],
    ['right after it turned', '2026-06-11T01:30:00Z', '2026-06-12T01:30:00Z'],
    ['a moment before', '2026-06-11T01:29:59Z', '2026-06-11T01:30:00Z'],
    ['over the night that summer time begins', '2026-03-08T03:00:00Z', '2026-03-09T01:30:00Z'],
    ['over the night that it ends', '2026-11-01T02:00:00Z', '2026-11-02T02:30:00Z'],
  ])('%s', (_when, now, next) => {
    expect(new Date(nextRollover(at(now)))).toEqual(new Date(next));
  });
});

describe('the next run is due', () => {
  const now = at('2026-06-10T12:00:00Z');

  it('now where there was none', () => {
    expect(nextRunAt(undefined, 60, now)).toBe(now);
  });

  it('an interval after the last', () => {
    expect(nextRunAt(run('2026-06-10T11:30:00Z'), 60, now)).toBe(at('2026-06-10T12:30:00Z'));
  });

  it('at once after a sleep longer than the interval', () => {
    expect(nextRunAt(run('2026-06-09T11:30:00Z'), 60, now)).toBeLessThan(now);
  });

  it('when the feed turns, however long the interval', () => {
    expect(nextRunAt(run('2026-06-10T11:30:00Z'), 1440, now)).toBe(at('2026-06-11T01:30:00Z'));
  });

  it('now where the last run lies in the future: the clock was set back', () => {
    expect(nextRunAt(run('2027-01-01T00:00:00Z'), 60, now)).toBe(now);
  });

  it('now where the last run was cut off', () => {
    const { finishedAt: _, ...cut } = run('2026-06-10T11:59:00Z');
    expect(nextRunAt(cut, 60, now)).toBe(now);
  });

  it('sooner where the last run left something out', () => {
    const failed = [{ what: 'Feed of 10 June 2026', why: 'Hugging Face answered 500' }];
    expect(nextRunAt(run('2026-06-10T11:59:00Z', { failed }), 60, now)).toBe(at('2026-06-10T12:14:00Z'));
  });
});
