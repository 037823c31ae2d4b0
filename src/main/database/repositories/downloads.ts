import type { Download, DownloadReason, DownloadState } from '#shared/entities/download.ts';
import type { DownloadCounts } from '#shared/entities/sync.ts';
import type { Database } from '../open.ts';
import { type DownloadRow, priorityOf, toDownload } from './download-row.ts';
import { PAPER_TITLE } from './paper-limits.ts';

export type DownloadRepository = ReturnType<typeof createDownloadRepository>;

export interface DownloadRequest {
  reason: DownloadReason;
  /** arXiv version; absent: the newest. */
  version?: number;
  /** Also where it is stored already. */
  again?: boolean;
}

const STATES: readonly DownloadState[] = ['waiting', 'running', 'done', 'failed', 'cancelled'];

/** The queue of PDFs as the user sees and steers it. Who fetches them uses the download-turns repository. */
export function createDownloadRepository(db: Database) {
  // A more pressing reason takes the place of a lesser one; what had left the queue comes back with its part, if it has one.
  const request = db.prepare<{
    paper: string;
    version: number | null;
    reason: string;
    priority: number;
    again: number;
    now: string;
  }>(
    `INSERT INTO downloads (paper_id, version, reason, priority, state, requested_at)
     SELECT p.id, @version, @reason, @priority, 'waiting', @now FROM papers p
     WHERE p.id = @paper AND p.arxiv_id IS NOT NULL AND p.deleted_at IS NULL
       AND (@again OR NOT EXISTS (SELECT 1 FROM documents d JOIN pdf_files f ON f.sha256 = d.sha256
         WHERE d.paper_id = p.id AND f.state = 'stored' AND (@version IS NULL OR d.version = @version)))
     ON CONFLICT (paper_id, coalesce(version, 0)) DO UPDATE SET
       reason = iif(state IN ('waiting', 'running') AND priority <= excluded.priority, reason, excluded.reason),
       priority = iif(state IN ('waiting', 'running') AND priority <= excluded.priority, priority, excluded.priority),
       bytes = iif(state = 'done', 0, bytes),
       total_bytes = iif(state = 'done', NULL, total_bytes),
       validator = iif(state = 'done', NULL, validator),
       attempts = iif(state = 'running', attempts, 0),
       state = iif(state = 'running', state, 'waiting'),
       next_try_at = NULL, error = NULL, finished_at = NULL, cleared = 0, requested_at = excluded.requested_at
     WHERE state NOT IN ('waiting', 'running') OR priority > excluded.priority OR error IS NOT NULL`,
  );
  const shown = 'FROM downloads d JOIN papers p ON p.id = d.paper_id WHERE d.cleared = 0';
  const inStates = `${shown} AND d.state IN (SELECT value FROM json_each(?))`;
  const list = db.prepare<[string, number, number], DownloadRow>(
    `SELECT d.*, ${PAPER_TITLE} AS title ${inStates}
     ORDER BY CASE d.state WHEN 'running' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, d.finished_at DESC,
       d.priority, d.requested_at, d.id LIMIT ? OFFSET ?`,
  );
  const total = db.prepare<[string], number>(`SELECT count(*) ${inStates}`).pluck();
  const ofPapers = db.prepare<[string], DownloadRow>(
    `SELECT d.*, ${PAPER_TITLE} AS title, max(d.requested_at) ${shown} AND d.paper_id IN (SELECT value FROM json_each(?))
     GROUP BY d.paper_id`,
  );
  // The batch under way: what was done since the oldest of those that still wait was asked for.
  const counts = db.prepare<[], DownloadCounts>(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'running') AS running,
       count(*) FILTER (WHERE state = 'failed' AND cleared = 0) AS failed,
       count(*) FILTER (WHERE state = 'done' AND finished_at >=
         (SELECT min(requested_at) FROM downloads WHERE state IN ('waiting', 'running'))) AS done
     FROM downloads`,
  );
  const again =
    "UPDATE downloads SET state = 'waiting', attempts = 0, next_try_at = NULL, error = NULL, finished_at = NULL, cleared = 0";
  const retryAll = db.prepare<[string]>(
    `${again}, requested_at = ? WHERE cleared = 0 AND (state = 'failed' OR (state = 'waiting' AND error IS NOT NULL))`,
  );
  // Who names one asks for it: no rule may drop it from the queue, no pause hold it back.
  const retryThese = db.prepare<{ ids: string; now: string; asked: number }>(
    `${again}, requested_at = @now, reason = iif(priority > @asked, 'asked', reason), priority = min(priority, @asked)
     WHERE id IN (SELECT value FROM json_each(@ids))
       AND (state IN ('failed', 'cancelled') OR (state = 'waiting' AND error IS NOT NULL))`,
  );
  const cancel = db
    .prepare<{ ids: string | null; now: string }, number>(
      `UPDATE downloads SET state = 'cancelled', next_try_at = NULL, finished_at = @now
       WHERE state IN ('waiting', 'running') AND (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids))) RETURNING id`,
    )
    .pluck();
  // As it was: no more pressing than before.
  const restore = db.prepare<[string]>(
    `UPDATE downloads SET state = 'waiting', finished_at = NULL, cleared = 0
     WHERE state = 'cancelled' AND id IN (SELECT value FROM json_each(?))`,
  );
  const removeDone = db.prepare(`DELETE FROM downloads WHERE state = 'done'`);
  const hideOthers = db.prepare(
    `UPDATE downloads SET cleared = 1 WHERE state IN ('failed', 'cancelled') AND cleared = 0`,
  );
  const now = () => new Date().toISOString();

  const requestAll = db.transaction((paperIds: readonly string[], wanted: DownloadRequest): number => {
    const { reason, version = null, again = false } = wanted;
    const values = { version, reason, priority: priorityOf(reason), again: Number(again), now: now() };
    return paperIds.reduce((changed, paper) => changed + request.run({ ...values, paper }).changes, 0);
  });
  const clear = db.transaction(() => removeDone.run().changes + hideOthers.run().changes);

  return {
    /**
     * Puts the PDFs of these papers in the queue, or moves those in it forward. Papers that are not on arXiv, and without
     * `again` those whose PDF is stored, are left out. Answers how many changed.
     */
    request: (paperIds: readonly string[], wanted: DownloadRequest): number =>
      requestAll.immediate(paperIds, wanted),
    /** In the order they are served; those that left the queue newest first. */
    list(states: readonly DownloadState[] = STATES, slice: { limit: number; offset: number }) {
      const wanted = JSON.stringify(states);
      return {
        total: total.get(wanted) ?? 0,
        downloads: list.all(wanted, slice.limit, slice.offset).map(toDownload),
      };
    },
    /** The newest download of each of these papers; those that never had one are left out. */
    ofPapers: (paperIds: readonly string[]): Download[] =>
      ofPapers.all(JSON.stringify(paperIds)).map(toDownload),
    /** `done` counts the batch under way: 0 when nothing waits or runs. */
    counts: (): DownloadCounts => counts.get() ?? { waiting: 0, running: 0, failed: 0, done: 0 },
    /** Puts failed ones back in the queue, and lets those that wait for a second try have it now; without ids all of them. */
    retry: (ids?: readonly number[]): number =>
      ids === undefined
        ? retryAll.run(now()).changes
        : retryThese.run({ ids: JSON.stringify(ids), now: now(), asked: priorityOf('asked') }).changes,
    /** Takes those that wait or run out of the queue, without ids all of them; answers which. */
    cancel: (ids?: readonly number[]): number[] =>
      cancel.all({ ids: ids === undefined ? null : JSON.stringify(ids), now: now() }),
    /** Puts cancelled ones back where they were. */
    restore: (ids: readonly number[]): number => restore.run(JSON.stringify(ids)).changes,
    /** Forgets those that are done, and shows failed and cancelled ones no more. */
    clearFinished: (): number => clear.immediate(),
  };
}
