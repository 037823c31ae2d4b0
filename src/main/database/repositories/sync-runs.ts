import { z } from 'zod';
import type { Instant } from '#shared/entities/date.ts';
import { SyncFailure, type SyncReport, type SyncRun, type SyncTrigger } from '#shared/entities/sync.ts';
import type { Database } from '../open.ts';

export type SyncRunRepository = ReturnType<typeof createSyncRunRepository>;

interface SyncRunRow {
  cause: string;
  started_at: string;
  finished_at: string | null;
  added: number;
  updated: number;
  unchanged: number;
  failed: string;
}

/** How many runs are remembered. */
const KEPT = 100;

const Failures = z.array(SyncFailure).catch([]);

const toRun = (row: SyncRunRow): SyncRun => ({
  trigger: row.cause as SyncTrigger,
  startedAt: row.started_at,
  finishedAt: row.finished_at ?? undefined,
  added: row.added,
  updated: row.updated,
  unchanged: row.unchanged,
  failed: Failures.parse(JSON.parse(row.failed)),
});

/** Remembers the latest runs of syncing and what came of them. */
export function createSyncRunRepository(db: Database) {
  const insert = db.prepare('INSERT INTO sync_runs (cause, is_partial, started_at) VALUES (?, ?, ?)');
  const prune = db.prepare(
    'DELETE FROM sync_runs WHERE id NOT IN (SELECT id FROM sync_runs ORDER BY id DESC LIMIT ?)',
  );
  const finish = db.prepare(
    'UPDATE sync_runs SET finished_at = ?, added = ?, updated = ?, unchanged = ?, failed = ? WHERE id = ?',
  );
  const interrupt = db.prepare(
    'UPDATE sync_runs SET finished_at = ?, failed = ? WHERE finished_at IS NULL RETURNING id',
  );
  const last = db.prepare<[], SyncRunRow>('SELECT * FROM sync_runs ORDER BY id DESC LIMIT 1');
  const lastWhole = db.prepare<[], SyncRunRow>(
    'SELECT * FROM sync_runs WHERE is_partial = 0 ORDER BY id DESC LIMIT 1',
  );
  const start = db.transaction((trigger: SyncTrigger, isPartial: boolean, startedAt: Instant): number => {
    const { lastInsertRowid } = insert.run(trigger, isPartial ? 1 : 0, startedAt);
    prune.run(KEPT);
    return Number(lastInsertRowid);
  });

  return {
    /**
     * Enters a run as begun; answers its number.
     * @param isPartial it fetches certain days only, and so takes no scheduled run's place
     */
    start: (trigger: SyncTrigger, isPartial: boolean, startedAt: Instant): number =>
      start.immediate(trigger, isPartial, startedAt),
    finish(run: number, { added, updated, unchanged, failed }: SyncReport, finishedAt: Instant): void {
      finish.run(finishedAt, added, updated, unchanged, JSON.stringify(failed), run);
    },
    /** Ends all runs that were begun and not finished, as failed for this reason. Only for who holds the lease of syncing. */
    interruptUnfinished(why: SyncFailure, finishedAt: Instant): boolean {
      return interrupt.all(finishedAt, JSON.stringify([why])).length > 0;
    },
    last(): SyncRun | undefined {
      const row = last.get();
      return row && toRun(row);
    },
    /** The last run that fetched all that is due. */
    lastWhole(): SyncRun | undefined {
      const row = lastWhole.get();
      return row && toRun(row);
    },
  };
}
