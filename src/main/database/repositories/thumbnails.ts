import type { CalendarDate } from '#shared/entities/date.ts';
import type { Database } from '../open.ts';

export type ThumbnailRepository = ReturnType<typeof createThumbnailRepository>;

export type ThumbnailType = 'image/png' | 'image/jpeg' | 'image/webp';

export interface StoredThumbnail {
  sha256: string;
  mediaType: ThumbnailType;
}

/** Keeps which papers have a picture stored. The bytes are in the thumbnail store. */
export function createThumbnailRepository(db: Database) {
  const newestDays = `SELECT DISTINCT date FROM feed_entries WHERE feed = 'daily' AND date <= @today
    ORDER BY date DESC LIMIT @days`;
  const wanted = db.prepare<
    { today: string; days: number; before: string },
    { paperId: string; arxivId: string; thumbnail: string | null }
  >(
    `SELECT p.id AS paperId, p.arxiv_id AS arxivId, p.thumbnail FROM feed_entries e JOIN papers p ON p.id = e.paper_id
     LEFT JOIN thumbnails t ON t.paper_id = p.id
     WHERE e.feed = 'daily' AND e.date IN (${newestDays}) AND p.arxiv_id IS NOT NULL AND p.deleted_at IS NULL
       AND (t.paper_id IS NULL OR (t.state = 'failed' AND t.tried_at < @before))
     GROUP BY p.id ORDER BY max(e.date) DESC, min(e.rank)`,
  );
  const ofPaper = db.prepare<[string], StoredThumbnail>(
    `SELECT sha256, media_type AS mediaType FROM thumbnails WHERE paper_id = ? AND state = 'stored'`,
  );
  const put = db.prepare(
    `INSERT INTO thumbnails (paper_id, state, sha256, media_type, bytes, tried_at)
     SELECT id, ?, ?, ?, ?, ? FROM papers WHERE id = ?
     ON CONFLICT (paper_id) DO UPDATE SET state = excluded.state, sha256 = excluded.sha256,
       media_type = excluded.media_type, bytes = excluded.bytes, tried_at = excluded.tried_at`,
  );
  const dropOld = db.prepare<{ today: string; days: number }>(
    `DELETE FROM thumbnails WHERE NOT EXISTS (SELECT 1 FROM feed_entries e
       WHERE e.paper_id = thumbnails.paper_id AND e.feed = 'daily' AND e.date IN (${newestDays}))`,
  );
  const names = db.prepare<[], StoredThumbnail>(
    `SELECT DISTINCT sha256, media_type AS mediaType FROM thumbnails WHERE state = 'stored'`,
  );
  const forget = db.prepare('DELETE FROM thumbnails WHERE sha256 = ?');
  const now = () => new Date().toISOString();

  return {
    /** Papers of the newest feed days without a picture, newest day first; those that failed since `before` are left out. */
    wanted: (today: CalendarDate, days: number, before: string) =>
      wanted
        .all({ today, days, before })
        .map(({ thumbnail, ...paper }) => ({ ...paper, thumbnail: thumbnail ?? undefined })),
    ofPaper: (paperId: string): StoredThumbnail | undefined => ofPaper.get(paperId),
    add(paperId: string, { sha256, mediaType, bytes }: StoredThumbnail & { bytes: number }): void {
      put.run('stored', sha256, mediaType, bytes, now(), paperId);
    },
    fail(paperId: string): void {
      put.run('failed', null, null, null, now(), paperId);
    },
    /** Forgets the pictures of papers that none of the newest feed days lists. Answers how many. */
    dropOld: (today: CalendarDate, days: number): number => dropOld.run({ today, days }).changes,
    /** Has a picture that is lost fetched again. */
    forget: (sha256: string): void => {
      forget.run(sha256);
    },
    /** Every stored picture; several papers may share one. */
    all: (): StoredThumbnail[] => names.all(),
  };
}
