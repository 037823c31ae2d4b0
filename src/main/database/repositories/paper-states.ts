import type { ReadState } from '#shared/entities/paper.ts';
import type { ReadingPosition } from '#shared/entities/reading-position.ts';
import type { Database } from '../open.ts';

export type PaperStateRepository = ReturnType<typeof createPaperStateRepository>;

interface PositionRow {
  page: number | null;
  page_top: number | null;
  zoom: string | null;
  progress: number;
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
    zoom: string;
    progress: number;
    now: string;
  }>(
    `INSERT INTO paper_states (paper_id, read_state, page, page_top, zoom, progress, opened_at, updated_at)
     SELECT id, 'reading', @page, @top, @zoom, @progress, @now, @now FROM papers WHERE id = @id
     ON CONFLICT (paper_id) DO UPDATE SET
       read_state = iif(read_state = 'unread', 'reading', read_state),
       page = @page, page_top = @top, zoom = @zoom, progress = max(progress, @progress),
       opened_at = @now, updated_at = @now`,
  );
  const position = db.prepare<[string], PositionRow>(
    'SELECT page, page_top, zoom, progress FROM paper_states WHERE paper_id = ? AND page IS NOT NULL',
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
    savePosition: (id: string, { page, top, zoom, progress }: ReadingPosition): boolean =>
      savePosition.run({ id, page, top: top ?? null, zoom, progress, now: new Date().toISOString() })
        .changes > 0,
    position(id: string): ReadingPosition | undefined {
      const row = position.get(id);
      if (!row?.page) return undefined;
      return {
        page: row.page,
        top: row.page_top ?? undefined,
        zoom: row.zoom ?? 'auto',
        progress: row.progress,
      };
    },
  };
}
