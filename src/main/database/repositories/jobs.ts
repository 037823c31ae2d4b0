import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Instant } from '#shared/entities/date.ts';
import { SyncFailure } from '#shared/entities/sync.ts';
import type { Database } from '../open.ts';

export type JobRepository = ReturnType<typeof createJobRepository>;

/**
 * `backfill`: a range of feed days. `period`, `add`, `follow`: what was asked for without a network; the first two are seen
 * and steered by the queued-requests repository.
 */
export type JobKind = 'backfill' | 'period' | 'add' | 'follow';
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  id: string;
  kind: JobKind;
  payload: unknown;
  state: JobState;
  done: number;
  total: number;
  failed: SyncFailure[];
  createdAt: Instant;
}

interface JobRow {
  id: string;
  kind: JobKind;
  payload: string;
  state: JobState;
  done: number;
  total: number;
  failed: string;
  created_at: string;
}

/** Finished jobs that are remembered, besides those of the user's requests that failed. */
const KEPT = 50;

/** SQL for what the user waits for, which is never forgotten without a word. */
export const IS_REQUEST = `kind IN ('add', 'period')`;
/** SQL for what is still to be done. */
export const IS_OPEN = `state IN ('waiting', 'running')`;

const Failures = z.array(SyncFailure).catch([]);

const toJob = ({ payload, failed, created_at, ...row }: JobRow): Job => ({
  id: row.id,
  kind: row.kind,
  payload: JSON.parse(payload) as unknown,
  state: row.state,
  done: row.done,
  total: row.total,
  failed: Failures.parse(JSON.parse(failed)),
  createdAt: created_at,
});

/** Keeps work that outlives a run and a restart. */
export function createJobRepository(db: Database) {
  const open = db.prepare<[string], JobRow>(
    `SELECT * FROM jobs WHERE ${IS_OPEN} AND kind IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const due = db.prepare<{ kinds: string; now: string; lastTry: string }, JobRow>(
    `SELECT * FROM jobs WHERE ${IS_OPEN} AND kind IN (SELECT value FROM json_each(@kinds))
       AND (next_try_at IS NULL OR next_try_at <= @now OR next_try_at > @lastTry) ORDER BY id`,
  );
  const get = db.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?');
  const isOpen = db.prepare<[string], 1>(`SELECT 1 FROM jobs WHERE id = ? AND ${IS_OPEN}`);
  const latest = db.prepare<[string], JobRow>('SELECT * FROM jobs WHERE kind = ? ORDER BY id DESC LIMIT 1');
  const same = db
    .prepare<[string, string], string>(
      `SELECT id FROM jobs WHERE ${IS_OPEN} AND kind = ? AND payload = ? LIMIT 1`,
    )
    .pluck();
  // What is asked for once more is one request, not two.
  const forgetEnded = db.prepare<[string, string]>(
    `DELETE FROM jobs WHERE ${IS_REQUEST} AND NOT ${IS_OPEN} AND kind = ? AND payload = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO jobs (id, kind, payload, state, total, created_at, updated_at) VALUES (?, ?, ?, 'waiting', ?, ?, ?)`,
  );
  const prune = db.prepare(
    `DELETE FROM jobs WHERE NOT ${IS_OPEN} AND NOT (${IS_REQUEST} AND state = 'failed') AND id NOT IN
       (SELECT id FROM jobs WHERE NOT ${IS_OPEN} ORDER BY id DESC LIMIT ?)`,
  );
  // A job that was ended meanwhile, by another process even, stays ended.
  const update = db.prepare(
    `UPDATE jobs SET state = ?, done = ?, failed = ?, next_try_at = NULL, updated_at = ? WHERE id = ? AND ${IS_OPEN}`,
  );
  const putOff = db.prepare(
    `UPDATE jobs SET failed = ?, next_try_at = ?, updated_at = ? WHERE id = ? AND ${IS_OPEN}`,
  );
  const tryNow = db.prepare(
    `UPDATE jobs SET next_try_at = NULL WHERE next_try_at IS NOT NULL AND ${IS_OPEN}`,
  );
  const failedSince = db.prepare<[string], JobRow>(
    `SELECT * FROM jobs WHERE ${IS_REQUEST} AND state = 'failed' AND updated_at >= ? ORDER BY id`,
  );
  const cancelAll = db.prepare(
    `UPDATE jobs SET state = 'cancelled', updated_at = ? WHERE kind = ? AND ${IS_OPEN}`,
  );

  const put = db.transaction((kind: JobKind, payload: unknown, total: number): string => {
    const text = JSON.stringify(payload);
    const known = same.get(kind, text);
    if (known) return known;
    const id = uuidv7();
    const now = new Date().toISOString();
    forgetEnded.run(kind, text);
    prune.run(KEPT);
    insert.run(id, kind, text, total, now, now);
    return id;
  });

  return {
    /** Jobs still to be done, oldest first. */
    open: (...kinds: JobKind[]): Job[] => open.all(JSON.stringify(kinds)).map(toJob),
    /** Those of them whose time it is to be tried. `againMs`: nothing is ever put off for longer, whatever the clock says. */
    due: (kinds: readonly JobKind[], againMs: number): Job[] => {
      const now = Date.now();
      return due
        .all({
          kinds: JSON.stringify(kinds),
          now: new Date(now).toISOString(),
          lastTry: new Date(now + againMs).toISOString(),
        })
        .map(toJob);
    },
    isOpen: (id: string): boolean => isOpen.get(id) !== undefined,
    /** Requests of the user's that failed at this time or later. */
    failedSince: (time: Instant): Job[] => failedSince.all(time).map(toJob),
    get(id: string): Job | undefined {
      const row = get.get(id);
      return row && toJob(row);
    },
    /** The newest job of a kind, whatever came of it. */
    latest(kind: JobKind): Job | undefined {
      const row = latest.get(kind);
      return row && toJob(row);
    },
    /** Enters a job, unless the very same is still to be done; answers its id. */
    put: (kind: JobKind, payload: unknown, total = 0): string => put.immediate(kind, payload, total),
    /** Answers whether the job was still to be done. */
    update: (id: string, { state, done, failed }: Pick<Job, 'state' | 'done' | 'failed'>): boolean =>
      update.run(state, done, JSON.stringify(failed), new Date().toISOString(), id).changes > 0,
    /** Leaves a job that found nobody for later. @param nextTryAt ISO 8601 */
    putOff: (id: string, why: SyncFailure, nextTryAt: Instant): boolean =>
      putOff.run(JSON.stringify([why]), nextTryAt, new Date().toISOString(), id).changes > 0,
    /** What was put off is tried at once. */
    tryNow: (): void => {
      tryNow.run();
    },
    /** Ends all of a kind that are still to be done; answers how many. */
    cancelAll: (kind: JobKind): number => cancelAll.run(new Date().toISOString(), kind).changes,
  };
}
