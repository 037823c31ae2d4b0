import type { CalendarDate } from '#shared/entities/date.ts';
import type { DownloadReason } from '#shared/entities/download.ts';
import type { Settings } from '#shared/entities/settings.ts';
import type { Database } from '../open.ts';
import { priorityOf } from './download-row.ts';
import { HAS_PDF } from './paper-row.ts';

export type PrefetchRule = Pick<Settings, 'prefetch' | 'prefetchTop' | 'prefetchDays'>;

interface Wanted {
  paperId: string;
  reason: DownloadReason;
  priority: number;
}

/**
 * Derives from lists, stars and the prefetch rule which PDFs are wanted without anyone asking for each.
 * @returns a function that brings the queue in line, in one transaction, and answers how many of its rows changed
 */
export function createDownloadPlan(db: Database) {
  // What was stored once and dropped to save space is fetched again for a list, a star or on demand, never by the rule for
  // the feed: it would be dropped and fetched in turns for ever.
  const wanted = db.prepare<Record<string, string | number>, Wanted>(
    `WITH days AS (
       SELECT DISTINCT e.date FROM feed_entries e JOIN papers p ON p.id = e.paper_id AND p.arxiv_id IS NOT NULL
       WHERE e.feed = 'daily' AND e.date <= @today ORDER BY e.date DESC LIMIT @days),
     ranked AS (
       SELECT e.paper_id, e.date, row_number() OVER (
         PARTITION BY e.date ORDER BY coalesce(e.upvotes, -1) DESC, e.rank, e.paper_id) AS place
       FROM feed_entries e WHERE e.feed = 'daily' AND e.date IN (SELECT date FROM days)),
     reasons AS (
       SELECT i.paper_id, 'list' AS reason, ${priorityOf('list')} AS priority, '' AS date, i.position AS place
         FROM list_items i JOIN lists l ON l.id = i.list_id AND l.deleted_at IS NULL WHERE i.deleted_at IS NULL
       UNION ALL
       SELECT paper_id, 'star', ${priorityOf('star')}, '', 0 FROM paper_states WHERE starred
       UNION ALL
       SELECT r.paper_id, 'feed', ${priorityOf('feed')}, r.date, r.place FROM ranked r
         WHERE (@prefetch = 'all' OR (@prefetch = 'top' AND r.place <= @top))
           AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.paper_id = r.paper_id))
     SELECT r.paper_id AS paperId, r.reason, min(r.priority) AS priority
     FROM reasons r JOIN papers p ON p.id = r.paper_id
     WHERE p.arxiv_id IS NOT NULL AND p.deleted_at IS NULL AND NOT ${HAS_PDF}
     GROUP BY r.paper_id ORDER BY min(r.priority), r.date DESC, r.place`,
  );
  const inWanted = `(SELECT value ->> 'paperId' FROM json_each(@wanted))`;
  const drop = db.prepare<{ wanted: string }>(
    `DELETE FROM downloads WHERE paper_id NOT IN ${inWanted}
       AND ((state = 'waiting' AND reason NOT IN ('open', 'asked')) OR cleared = 1)`,
  );
  const adjust = db.prepare<{ wanted: string }>(
    `UPDATE downloads SET reason = w.value ->> 'reason', priority = w.value ->> 'priority'
     FROM json_each(@wanted) w WHERE downloads.paper_id = w.value ->> 'paperId'
       AND downloads.state = 'waiting' AND downloads.reason NOT IN ('open', 'asked')
       AND downloads.reason <> w.value ->> 'reason'`,
  );
  const add = db.prepare<{ wanted: string; now: string }>(
    `INSERT INTO downloads (paper_id, reason, priority, state, requested_at)
     SELECT w.value ->> 'paperId', w.value ->> 'reason', w.value ->> 'priority', 'waiting', @now FROM json_each(@wanted) w
     WHERE NOT EXISTS (SELECT 1 FROM downloads d WHERE d.paper_id = w.value ->> 'paperId') ORDER BY w.key`,
  );

  const plan = db.transaction((rule: PrefetchRule, today: CalendarDate): number => {
    const rows = wanted.all({
      today,
      days: rule.prefetchDays,
      top: rule.prefetchTop,
      prefetch: rule.prefetch,
    });
    const json = JSON.stringify(rows);
    return (
      drop.run({ wanted: json }).changes +
      adjust.run({ wanted: json }).changes +
      add.run({ wanted: json, now: new Date().toISOString() }).changes
    );
  });
  return (rule: PrefetchRule, today: CalendarDate): number => plan.immediate(rule, today);
}
