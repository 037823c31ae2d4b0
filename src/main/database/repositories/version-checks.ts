import type { Instant } from '#shared/entities/date.ts';
import type { Database } from '../open.ts';
import { PAPER_TITLE } from './paper-limits.ts';

export type VersionCheckRepository = ReturnType<typeof createVersionCheckRepository>;

interface TrackedPaper {
  id: string;
  title: string;
  arxivId: string;
}

/** Knows when arXiv was last asked for the newest version of the papers that matter to the user. */
export function createVersionCheckRepository(db: Database) {
  const due = db.prepare<[string], TrackedPaper>(
    `SELECT p.id, ${PAPER_TITLE} AS title, p.arxiv_id AS arxivId FROM papers p
       LEFT JOIN version_checks c ON c.paper_id = p.id
       LEFT JOIN paper_states s ON s.paper_id = p.id
     WHERE p.arxiv_id IS NOT NULL AND p.deleted_at IS NULL AND coalesce(c.checked_at, '') < ?
       AND (coalesce(s.starred, 0) = 1
         OR EXISTS (SELECT 1 FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM list_items i JOIN lists l ON l.id = i.list_id
              WHERE i.paper_id = p.id AND i.deleted_at IS NULL AND l.deleted_at IS NULL))
     ORDER BY c.checked_at, p.id`,
  );
  const put = db.prepare(
    `INSERT INTO version_checks (paper_id, checked_at) SELECT id, @now FROM papers
     WHERE id IN (SELECT value FROM json_each(@ids))
     ON CONFLICT (paper_id) DO UPDATE SET checked_at = excluded.checked_at`,
  );

  return {
    /** Papers of arXiv that are on a list, starred or marked, and were not asked for since; longest ago first. */
    due: (since: Instant): TrackedPaper[] => due.all(since),
    put: (ids: readonly string[], now: Instant): void => {
      put.run({ ids: JSON.stringify(ids), now });
    },
  };
}
