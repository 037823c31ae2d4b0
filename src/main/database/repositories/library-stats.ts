import type { LibraryStats } from '#shared/entities/library-stats.ts';
import type { Database } from '../open.ts';
import { IS_LATEST } from './annotation-row.ts';
import { IS_OPEN } from './jobs.ts';

/** What the database itself knows. */
type Counts = Omit<LibraryStats, 'dataDir' | 'diskFreeBytes' | 'diskReserveBytes'>;

export type LibraryStatsRepository = ReturnType<typeof createLibraryStatsRepository>;

/** Counts what the library holds. */
export function createLibraryStatsRepository(db: Database) {
  const counts = db.prepare<[], Counts>(`SELECT
    (SELECT count(*) FROM papers WHERE deleted_at IS NULL) AS papers,
    (SELECT count(*) FROM papers p LEFT JOIN paper_states s ON s.paper_id = p.id
      WHERE p.deleted_at IS NULL AND coalesce(s.read_state, 'unread') = 'unread') AS unread,
    (SELECT count(*) FROM paper_states s JOIN papers p ON p.id = s.paper_id
      WHERE p.deleted_at IS NULL AND s.starred) AS starred,
    (SELECT count(DISTINCT date) FROM feed_entries WHERE feed = 'daily') AS feedDays,
    (SELECT count(*) FROM pdf_files WHERE state = 'stored') AS documents,
    (SELECT coalesce(sum(bytes), 0) FROM pdf_files WHERE state = 'stored') AS documentBytes,
    (SELECT count(*) FROM annotations a WHERE a.deleted_at IS NULL AND ${IS_LATEST}) AS annotations,
    (SELECT count(*) FROM lists WHERE deleted_at IS NULL) AS lists,
    (SELECT count(*) FROM jobs WHERE kind = 'add' AND ${IS_OPEN}) AS waitingPapers,
    (SELECT count(*) FROM jobs WHERE kind = 'period' AND ${IS_OPEN}) AS waitingDays,
    (SELECT count(*) FROM downloads WHERE ${IS_OPEN}) AS waitingPdfs,
    (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size) AS databaseBytes`);
  const counted = (): Counts => {
    const row = counts.get();
    if (!row) throw new Error('Counting a library always gives one row.');
    return row;
  };
  return { counts: counted };
}
