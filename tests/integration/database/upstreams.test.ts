import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/main/database/open.ts';
import { createLeaseRepository } from '../../../src/main/database/repositories/leases.ts';
import { createUpstreamRepository } from '../../../src/main/database/repositories/upstreams.ts';
import { temporaryFolder } from '../../support/library.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3_600_000;

let folder: ReturnType<typeof temporaryFolder>;
let databases: Database[];
/** A connection of its own, as another process has. */
const connect = (): Database => {
  const database = openDatabase(join(folder.path, 'library.sqlite'));
  databases.push(database);
  return database;
};

beforeEach(() => {
  folder = temporaryFolder();
  databases = [];
});
afterEach(() => {
  for (const database of databases) database.close();
  folder[Symbol.dispose]();
});

describe('a lease', () => {
  test('is had by one at a time', () => {
    const one = createLeaseRepository(connect());
    const two = createLeaseRepository(connect());
    expect(one.acquire('sync', 1000, NOW)).toBe(true);
    expect(two.acquire('sync', 1000, NOW)).toBe(false);
    expect(two.renew('sync', 1000, NOW)).toBe(false);
    two.release('sync');
    expect(two.acquire('sync', 1000, NOW)).toBe(false);
    expect(two.acquire('other', 1000, NOW)).toBe(true);
    expect(one.acquire('sync', 1000, NOW)).toBe(true);
    one.release('sync');
    expect(two.acquire('sync', 1000, NOW)).toBe(true);
    expect(one.renew('sync', 1000, NOW)).toBe(false);
  });

  test('ends when it is not renewed', () => {
    const one = createLeaseRepository(connect());
    const two = createLeaseRepository(connect());
    one.acquire('sync', 1000, NOW);
    expect(one.renew('sync', 1000, NOW + 900)).toBe(true);
    expect(two.acquire('sync', 1000, NOW + 1899)).toBe(false);
    expect(two.acquire('sync', 1000, NOW + 1900)).toBe(true);
    expect(one.renew('sync', 1000, NOW + 1900)).toBe(false);
  });

  test('from before the clock was set back does not hold for a year', () => {
    const one = createLeaseRepository(connect());
    const two = createLeaseRepository(connect());
    one.acquire('sync', 1000, NOW + 365 * 24 * HOUR);
    expect(two.acquire('sync', 1000, NOW)).toBe(true);
    // A little back is waited for.
    one.acquire('other', 1000, NOW + 5000);
    expect(two.acquire('other', 1000, NOW)).toBe(false);
  });

  test('of a taken name is asked for without writing', () => {
    const one = createLeaseRepository(connect());
    const database = connect();
    const two = createLeaseRepository(database);
    one.acquire('sync', 1000, NOW);
    expect(two.acquire('sync', 1000, NOW)).toBe(false);
    expect(database.prepare('SELECT total_changes()').pluck().get()).toBe(0);
  });
});

describe('turns at an upstream', () => {
  test('come one spacing after the other, whoever asks', () => {
    const one = createUpstreamRepository(connect());
    const two = createUpstreamRepository(connect());
    expect(one.claim('arxiv', 3000, NOW)).toBe(NOW);
    expect(two.claim('arxiv', 3000, NOW + 10)).toBe(NOW + 3000);
    expect(one.claim('arxiv', 3000, NOW + 20)).toBe(NOW + 6000);
    expect(one.claim('other', 3000, NOW + 20)).toBe(NOW + 20);
    expect(two.claim('arxiv', 3000, NOW + 60_000)).toBe(NOW + 60_000);
  });

  test('are never closer than the spacing, and never long after the clock was set back', () => {
    const upstreams = createUpstreamRepository(connect());
    let name = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 30 }), (steps) => {
        const upstream = `arxiv-${name++}`;
        let now = NOW;
        let last = Number.NEGATIVE_INFINITY;
        for (const step of steps) {
          // Whoever asks waits for its turn before it asks again.
          now = Math.max(now + step, last);
          const start = upstreams.claim(upstream, 3000, now);
          expect(start).toBeGreaterThanOrEqual(Math.max(now, last + 3000));
          last = start;
        }
        expect(upstreams.claim(upstream, 3000, NOW - HOUR)).toBe(NOW - HOUR);
      }),
    );
  });

  test('do not come before the rest that was asked for, which is never made shorter', () => {
    const upstreams = createUpstreamRepository(connect());
    upstreams.rest('arxiv', NOW + 3000);
    upstreams.rest('arxiv', NOW + 1000);
    expect(upstreams.claim('arxiv', 3000, NOW)).toBe(NOW + 3000);
  });
});

describe('a blocked upstream', () => {
  test('is blocked for all, as long as the longest asked for', () => {
    const one = createUpstreamRepository(connect());
    const two = createUpstreamRepository(connect());
    expect(two.blockedUntil('hugging-face', NOW)).toBe(0);
    one.block('hugging-face', NOW + 60_000, NOW);
    two.block('hugging-face', NOW + 10_000, NOW);
    expect(two.blockedUntil('hugging-face', NOW)).toBe(NOW + 60_000);
    expect(two.blockedUntil('arxiv', NOW)).toBe(0);
    expect(two.claim('hugging-face', 0, NOW)).toBe(NOW);
  });

  test('is so for an hour at most, also when the clock was set back', () => {
    const upstreams = createUpstreamRepository(connect());
    upstreams.block('arxiv', NOW + 100 * HOUR, NOW);
    expect(upstreams.blockedUntil('arxiv', NOW)).toBe(NOW + HOUR);
    expect(upstreams.blockedUntil('arxiv', NOW - 1)).toBe(0);
    upstreams.block('arxiv', NOW - 2 * HOUR + 60_000, NOW - 2 * HOUR);
    expect(upstreams.blockedUntil('arxiv', NOW - 2 * HOUR)).toBe(NOW - 2 * HOUR + 60_000);
  });
});
