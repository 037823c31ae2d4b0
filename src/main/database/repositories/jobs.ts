import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Instant } from '#shared/entities/date.ts';
import { SyncFailure } from '#shared/entities/sync.ts';
import type { Database } from '../open.ts';

export type JobRepository = ReturnType<typeof createJobRepository>;

/** `backfill`: a range of feed days. `period`, `add`, `follow`: what was asked for without a network. */
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

/** Finished jobs that are remembered. */
const KEPT = 50;

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
    `SELECT * FROM jobs WHERE state IN ('waiting', 'running') AND kind IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const get = db.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?');
  const latest = db.prepare<[string], JobRow>('SELECT * FROM jobs WHERE kind = ? ORDER BY id DESC LIMIT 1');
  const same = db
    .prepare<[string, string], string>(
      `SELECT id FROM jobs WHERE state IN ('waiting', 'running') AND kind = ? AND payload = ? LIMIT 1`,
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO jobs (id, kind, payload, state, total, created_at, updated_at) VALUES (?, ?, ?, 'waiting', ?, ?, ?)`,
  );
  const prune = db.prepare(
    `DELETE FROM jobs WHERE state NOT IN ('waiting', 'running') AND id NOT IN
       (SELECT id FROM jobs WHERE state NOT IN ('waiting', 'running') ORDER BY id DESC LIMIT ?)`,
  );
  // A job that was ended meanwhile, by another process even, stays ended.
  const update = db.prepare(
    `UPDATE jobs SET state = ?, done = ?, failed = ?, updated_at = ? WHERE id = ? AND state IN ('waiting', 'running')`,
  );
  const cancelAll = db.prepare(
    `UPDATE jobs SET state = 'cancelled', updated_at = ? WHERE kind = ? AND state IN ('waiting', 'running')`,
  );

  const put = db.transaction((kind: JobKind, payload: unknown, total: number): string => {
    const text = JSON.stringify(payload);
    const known = same.get(kind, text);
    if (known) return known;
    const id = uuidv7();
    const now = new Date().toISOString();
    prune.run(KEPT);
    insert.run(id, kind, text, total, now, now);
    return id;
  });

  return {
    /** Jobs still to be done, oldest first. */
    open: (...kinds: JobKind[]): Job[] => open.all(JSON.stringify(kinds)).map(toJob),
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
    /** Ends all of a kind that are still to be done; answers how many. */
    cancelAll: (kind: JobKind): number => cancelAll.run(new Date().toISOString(), kind).changes,
  };
}
