import type { Download } from '#shared/entities/download.ts';
import type { Database } from '../open.ts';

export type DownloadTurns = ReturnType<typeof createDownloadTurns>;

/** A PDF whose turn it is, with what its fetching needs to know. */
export interface DownloadTask {
  id: number;
  paperId: string;
  arxivId: string;
  /** The version asked for; null: the newest. */
  version: number | null;
  /** The newest version of the paper known of. */
  paperVersion: number | null;
  reason: Download['reason'];
  priority: number;
  /** Received and flushed to the part file. */
  bytes: number;
  totalBytes: number | null;
  /** What `If-Range` may say to go on with the part. */
  validator: string | null;
  attempts: number;
}

/** How far the part file of a download is. */
export interface PartProgress {
  bytes: number;
  totalBytes: number | null;
  validator: string | null;
}

/** How a turn ended. */
export interface TurnEnd {
  state: 'waiting' | 'done' | 'failed';
  attempts: number;
  /** ISO 8601; null: at the next turn, and of a failed one never. */
  nextTryAt?: string | null;
  error?: string | null;
}

/** The queue of PDFs as the one who fetches them sees it. Only the holder of the lease `downloads` writes here. */
export function createDownloadTurns(db: Database) {
  const due = `d.state = 'waiting' AND (d.next_try_at IS NULL OR d.next_try_at <= @now) AND d.priority <= @lowest
    AND p.arxiv_id IS NOT NULL`;
  const take = db.prepare<{ now: string; lowest: number }, { id: number }>(
    `UPDATE downloads SET state = 'running' WHERE id =
       (SELECT d.id FROM downloads d JOIN papers p ON p.id = d.paper_id WHERE ${due}
        ORDER BY d.priority, d.requested_at, d.id LIMIT 1) RETURNING id`,
  );
  const task = db.prepare<[number], DownloadTask>(
    `SELECT d.id, d.paper_id AS paperId, p.arxiv_id AS arxivId, d.version, p.version AS paperVersion, d.reason, d.priority,
       d.bytes, d.total_bytes AS totalBytes, d.validator, d.attempts
     FROM downloads d JOIN papers p ON p.id = d.paper_id WHERE d.id = ?`,
  );
  const running = db
    .prepare<[number], number>(`SELECT priority FROM downloads WHERE id = ? AND state = 'running'`)
    .pluck();
  const anyRunning = db
    .prepare<[], number>(`SELECT 1 FROM downloads WHERE state = 'running' LIMIT 1`)
    .pluck();
  const mostPressing = db
    .prepare<{ now: string; lowest: number }, number | null>(
      `SELECT min(d.priority) FROM downloads d JOIN papers p ON p.id = d.paper_id WHERE ${due}`,
    )
    .pluck();
  const nextTry = db
    .prepare<[number], string | null>(
      `SELECT min(next_try_at) FROM downloads WHERE state = 'waiting' AND priority <= ?`,
    )
    .pluck();
  const askedSince = db
    .prepare<[string], number>(`SELECT 1 FROM downloads WHERE state = 'waiting' AND requested_at > ? LIMIT 1`)
    .pluck();
  const progress = db.prepare<PartProgress & { id: number }>(
    `UPDATE downloads SET bytes = @bytes, total_bytes = @totalBytes, validator = @validator
     WHERE id = @id AND state = 'running'`,
  );
  const end = db.prepare(
    `UPDATE downloads SET state = ?, attempts = ?, next_try_at = ?, error = ?, finished_at = ?
     WHERE id = ? AND state = 'running'`,
  );
  const recover = db.prepare(`UPDATE downloads SET state = 'waiting' WHERE state = 'running'`);
  const anew = `UPDATE downloads SET state = 'waiting', attempts = 0, next_try_at = NULL, finished_at = NULL`;
  const revive = db.prepare(`${anew} WHERE state = 'failed' AND cleared = 0 AND next_try_at <= ?`);
  const unfinished = db
    .prepare<[], number>(`SELECT id FROM downloads WHERE state IN ('waiting', 'running', 'failed')`)
    .pluck();

  return {
    /** Begins the turn of the most pressing download that may be tried now. */
    take(now: string, lowestPriority: number): DownloadTask | undefined {
      const taken = take.get({ now, lowest: lowestPriority });
      return taken && task.get(taken.id);
    },
    /** The priority that a running download has by now; undefined once it was cancelled. */
    runningPriority: (id: number): number | undefined => running.get(id),
    /** Whether some process fetches a PDF, or was killed while it did. */
    isAnyRunning: (): boolean => anyRunning.get() !== undefined,
    /** The best priority among those that may be tried now. */
    mostPressing: (now: string, lowestPriority: number): number | undefined =>
      mostPressing.get({ now, lowest: lowestPriority }) ?? undefined,
    /** When the first of those that wait for another try may have it. */
    nextTryAt: (lowestPriority: number): string | undefined => nextTry.get(lowestPriority) ?? undefined,
    /** Whether a PDF that still waits was asked for after this moment. */
    askedSince: (moment: string): boolean => askedSince.get(moment) !== undefined,
    /** Keeps how far the part file is. Answers whether the download still runs: the user may have cancelled it. */
    progress: (id: number, part: PartProgress): boolean => progress.run({ id, ...part }).changes > 0,
    /** Ends a turn. Does nothing and answers false when it was cancelled meanwhile. */
    end(id: number, { state, attempts, nextTryAt = null, error = null }: TurnEnd): boolean {
      const finishedAt = state === 'waiting' ? null : new Date().toISOString();
      return end.run(state, attempts, nextTryAt, error, finishedAt, id).changes > 0;
    },
    /** Puts back what a process that is gone left running. Answers how many. */
    recover: (): number => recover.run().changes,
    /** Puts back failed ones whose rest is over. Answers how many. */
    revive: (now: string): number => revive.run(now).changes,
    /** Those whose part file is worth keeping. */
    unfinished: (): number[] => unfinished.all(),
  };
}
