import type { DownloadState } from '#shared/entities/download.ts';
import { QueuedRequest, type RequestCounts, type RequestKind } from '#shared/entities/queued-request.ts';
import type { Database } from '../open.ts';
import type { Slice } from '../query/slice.ts';
import { IS_OPEN, IS_REQUEST } from './jobs.ts';
import { PAPER_TITLE } from './paper-limits.ts';

export type QueuedRequestRepository = ReturnType<typeof createQueuedRequestRepository>;

interface Row {
  id: string;
  kind: RequestKind;
  name: string | null;
  date: string | null;
  state: DownloadState;
  error: string | null;
  next_try_at: string | null;
  created_at: string;
  updated_at: string;
  paper_id: string | null;
  title: string | null;
}

/** SQL for what a job of the user's asks for. */
const KIND = `coalesce(j.payload ->> 'period', 'paper')`;

const toRequest = (row: Row): QueuedRequest =>
  QueuedRequest.parse({
    id: row.id,
    kind: row.kind,
    name: row.name ?? undefined,
    date: row.date ?? undefined,
    paper: row.paper_id === null ? undefined : { id: row.paper_id, title: row.title },
    state: row.state,
    error: row.error ?? undefined,
    nextTryAt: row.next_try_at ?? undefined,
    requestedAt: row.created_at,
    finishedAt: row.state === 'waiting' || row.state === 'running' ? undefined : row.updated_at,
  });

/** What was asked for and waits for the network, as the user sees and steers it. Who fetches it uses the job repository. */
export function createQueuedRequestRepository(db: Database) {
  const inStates = `FROM jobs j WHERE ${IS_REQUEST} AND j.state IN (SELECT value FROM json_each(?))`;
  const list = db.prepare<[string, number, number], Row>(
    `SELECT j.id, ${KIND} AS kind, j.payload ->> 'text' AS name, j.payload ->> 'date' AS date, j.state,
       j.failed ->> '$[0].why' AS error, j.next_try_at, j.created_at, j.updated_at, p.id AS paper_id, ${PAPER_TITLE} AS title
     FROM (SELECT * ${inStates}) j
     LEFT JOIN papers p ON p.arxiv_id = j.payload ->> 'text' AND p.deleted_at IS NULL
     ORDER BY j.kind, NOT ${IS_OPEN}, iif(${IS_OPEN}, '', j.updated_at) DESC, j.id LIMIT ? OFFSET ?`,
  );
  const totals = db.prepare<[string], { papers: number; feed: number }>(
    `SELECT count(*) FILTER (WHERE kind = 'add') AS papers, count(*) FILTER (WHERE kind = 'period') AS feed ${inStates}`,
  );
  const counts = db.prepare<[], { kind: RequestKind; waiting: number; failed: number }>(
    `SELECT ${KIND} AS kind, count(*) FILTER (WHERE ${IS_OPEN}) AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed
     FROM jobs j WHERE ${IS_REQUEST} AND state IN ('waiting', 'running', 'failed') GROUP BY 1`,
  );
  const chosen = '(@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))';
  const retry = db.prepare<{ ids: string | null; now: string }>(
    `UPDATE jobs SET state = 'waiting', failed = '[]', next_try_at = NULL, updated_at = @now
     WHERE ${IS_REQUEST} AND ${chosen} AND (state = 'failed' OR (state = 'waiting' AND next_try_at IS NOT NULL)
       OR (state = 'cancelled' AND @ids IS NOT NULL))`,
  );
  const cancel = db
    .prepare<{ ids: string | null; now: string }, string>(
      `UPDATE jobs SET state = 'cancelled', updated_at = @now
       WHERE ${IS_REQUEST} AND ${IS_OPEN} AND ${chosen} RETURNING id`,
    )
    .pluck();
  const restore = db.prepare<{ ids: string | null; now: string }>(
    `UPDATE jobs SET state = 'waiting', updated_at = @now WHERE ${IS_REQUEST} AND state = 'cancelled' AND ${chosen}`,
  );
  const clear = db.prepare(`DELETE FROM jobs WHERE ${IS_REQUEST} AND NOT ${IS_OPEN}`);
  const values = (ids: readonly string[] | undefined) => ({
    ids: ids === undefined ? null : JSON.stringify(ids),
    now: new Date().toISOString(),
  });

  return {
    /** Papers first; of each kind those still to be fetched in the order they were asked for, then the latest first. */
    list(states: readonly DownloadState[], { limit, offset }: Slice) {
      const wanted = JSON.stringify(states);
      const { papers, feed } = totals.get(wanted) ?? { papers: 0, feed: 0 };
      return { papers, feed, requests: list.all(wanted, limit, offset).map(toRequest) };
    },
    counts(): RequestCounts {
      const rows = counts.all();
      return {
        waiting: Object.fromEntries(
          rows.filter(({ waiting }) => waiting > 0).map((row) => [row.kind, row.waiting]),
        ),
        failed: rows.reduce((sum, row) => sum + row.failed, 0),
      };
    },
    /** Puts failed ones back in the queue, and has those that wait for a second try tried now; of named ones also cancelled ones. */
    retry: (ids?: readonly string[]): number => retry.run(values(ids)).changes,
    /** Takes them out of the queue, without ids all of them; answers which. */
    cancel: (ids?: readonly string[]): string[] => cancel.all(values(ids)),
    /** Puts cancelled ones back in the queue as they were. */
    restore: (ids: readonly string[]): number => restore.run(values(ids)).changes,
    /** Forgets those that are done, failed or cancelled. */
    clearFinished: (): number => clear.run().changes,
  };
}
