import type { ReadState } from '#shared/entities/paper.ts';
import { PageLayout, PageRotation, type ReadingPosition } from '#shared/entities/reading-position.ts';
import type { Read } from '#shared/reading-time.ts';
import type { Database } from '../open.ts';
import { pageLabelOf } from './page-label.ts';

export type PaperStateRepository = ReturnType<typeof createPaperStateRepository>;

interface PositionRow {
  page: number | null;
  page_top: number | null;
  page_left: number | null;
  zoom: string | null;
  progress: number;
  layout: string | null;
  rotation: number | null;
}

/** Past this share the end was in sight: what lies behind it is a rest of a pixel. */
const FINISHED = 0.995;
/** What was not opened for this long is not being read. */
const FORGOTTEN_MS = 60 * 24 * 3_600_000;

/** Of the newest stored PDF of the paper of state `s`. */
const ofNewestPdf = (
  value: string,
): string => `(SELECT ${value} FROM documents d JOIN pdf_files f ON f.sha256 = d.sha256
  WHERE d.paper_id = s.paper_id AND f.state = 'stored' ORDER BY d.version DESC, d.fetched_at DESC LIMIT 1)`;
const PAGES = ofNewestPdf('f.pages');

/** A paper begun and not finished: at which page of how many, and what that page calls itself. */
export interface UnfinishedRow {
  id: string;
  page: number;
  pages: number;
  label: string | null;
}

/** Keeps what the user did with a paper: read state, star, reading position. */
export function createPaperStateRepository(db: Database) {
  const upsert = db.prepare<{ id: string; read: string | null; starred: number | null; now: string }>(
    `INSERT INTO paper_states (paper_id, read_state, starred, updated_at)
     SELECT id, coalesce(@read, 'unread'), coalesce(@starred, 0), @now FROM papers WHERE id = @id
     ON CONFLICT (paper_id) DO UPDATE SET
       read_state = coalesce(@read, read_state), starred = coalesce(@starred, starred), updated_at = @now`,
  );
  const savePosition = db.prepare<{
    id: string;
    page: number;
    top: number | null;
    left: number | null;
    zoom: string;
    progress: number;
    layout: string | null;
    rotation: number | null;
    now: string;
  }>(
    `INSERT INTO paper_states (paper_id, read_state, page, page_top, page_left, zoom, progress, layout, rotation,
       opened_at, updated_at)
     SELECT id, 'reading', @page, @top, @left, @zoom, @progress, @layout, @rotation, @now, @now
     FROM papers WHERE id = @id
     ON CONFLICT (paper_id) DO UPDATE SET
       read_state = iif(read_state = 'unread', 'reading', read_state),
       page = @page, page_top = @top, page_left = @left, zoom = @zoom, progress = max(progress, @progress),
       layout = @layout, rotation = @rotation, opened_at = @now, updated_at = @now`,
  );
  const dismissVersion = db.prepare<{ id: string; version: number; now: string }>(
    `INSERT INTO paper_states (paper_id, dismissed_version, updated_at) SELECT id, @version, @now FROM papers WHERE id = @id
     ON CONFLICT (paper_id) DO UPDATE SET dismissed_version = @version, updated_at = @now`,
  );
  const position = db.prepare<[string], PositionRow>(
    `SELECT page, page_top, page_left, zoom, progress, layout, rotation FROM paper_states
     WHERE paper_id = ? AND page IS NOT NULL`,
  );
  const addTime = db
    .prepare<{ id: string; seconds: number; now: string }, number>(
      `INSERT INTO paper_states (paper_id, seconds_read, updated_at) SELECT id, @seconds, @now FROM papers WHERE id = @id
       ON CONFLICT (paper_id) DO UPDATE SET seconds_read = seconds_read + @seconds, updated_at = @now
       RETURNING seconds_read`,
    )
    .pluck();
  const secondsRead = db
    .prepare<[string], number>('SELECT seconds_read FROM paper_states WHERE paper_id = ?')
    .pluck();
  const allRead = db.prepare<[], Read>(
    `SELECT coalesce(sum(s.seconds_read), 0) AS seconds, coalesce(sum(s.progress * ${PAGES}), 0) AS pages
     FROM paper_states s WHERE s.seconds_read > 0 AND ${PAGES} IS NOT NULL`,
  );
  const setAside = db.prepare<{ id: string; aside: string | null; now: string }>(
    `INSERT INTO paper_states (paper_id, set_aside_at, updated_at) SELECT id, @aside, @now FROM papers WHERE id = @id
     ON CONFLICT (paper_id) DO UPDATE SET set_aside_at = @aside, updated_at = @now`,
  );
  const unfinished = db.prepare<[string, number], UnfinishedRow>(
    `SELECT s.paper_id AS id, s.page, ${PAGES} AS pages, ${ofNewestPdf(pageLabelOf('min(s.page, f.pages)'))} AS label
     FROM paper_states s JOIN papers p ON p.id = s.paper_id AND p.deleted_at IS NULL
     WHERE s.read_state = 'reading' AND s.page IS NOT NULL AND s.progress < ${FINISHED} AND s.opened_at > ?
       AND (s.set_aside_at IS NULL OR s.set_aside_at < s.opened_at) AND ${PAGES} IS NOT NULL
     ORDER BY s.opened_at DESC, s.paper_id LIMIT ?`,
  );
  const setMany = db.transaction((ids: readonly string[], state: { read?: ReadState; starred?: boolean }) => {
    const now = new Date().toISOString();
    const starred = state.starred === undefined ? null : Number(state.starred);
    let changed = 0;
    for (const id of ids) changed += upsert.run({ id, read: state.read ?? null, starred, now }).changes;
    return changed;
  });

  return {
    /** Sets what is given on all of these papers in one transaction; answers how many exist. */
    set: (ids: readonly string[], state: { read?: ReadState; starred?: boolean }): number =>
      setMany.immediate(ids, state),
    /** Keeps the place; an unread paper becomes "reading", and progress never goes back. Answers whether it exists. */
    savePosition: (
      id: string,
      { page, top, left, zoom, progress, layout, rotation }: ReadingPosition,
    ): boolean =>
      savePosition.run({
        id,
        page,
        top: top ?? null,
        left: left ?? null,
        zoom,
        progress,
        layout: layout ?? null,
        rotation: rotation ?? null,
        now: new Date().toISOString(),
      }).changes > 0,
    /** Adds to how long a paper was read; answers all of it in seconds, undefined where there is no such paper. */
    addReadingTime: (id: string, seconds: number): number | undefined =>
      addTime.get({ id, seconds, now: new Date().toISOString() }),
    secondsRead: (id: string): number => secondsRead.get(id) ?? 0,
    /** How long was read in all, and how many pages. */
    allRead: (): Read => allRead.get() ?? { seconds: 0, pages: 0 },
    /** Leaves a paper out of `unfinished` until it is opened again, or takes that back. Answers whether it exists. */
    setAside(id: string, aside: boolean): boolean {
      const now = new Date().toISOString();
      return setAside.run({ id, aside: aside ? now : null, now }).changes > 0;
    },
    /** Papers begun and not finished, the one opened last first. */
    unfinished: (limit: number): UnfinishedRow[] =>
      unfinished.all(new Date(Date.now() - FORGOTTEN_MS).toISOString(), limit),
    /** Remembers that the user does not want this version, nor an older one. Answers whether the paper exists. */
    dismissVersion: (id: string, version: number): boolean =>
      dismissVersion.run({ id, version, now: new Date().toISOString() }).changes > 0,
    position(id: string): ReadingPosition | undefined {
      const row = position.get(id);
      if (!row?.page) return undefined;
      return {
        page: row.page,
        top: row.page_top ?? undefined,
        left: row.page_left ?? undefined,
        zoom: row.zoom ?? 'auto',
        progress: row.progress,
        layout: PageLayout.safeParse(row.layout).data,
        rotation: PageRotation.safeParse(row.rotation).data,
      };
    },
  };
}
