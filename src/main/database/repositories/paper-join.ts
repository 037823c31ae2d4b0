import type { Database } from '../open.ts';

/** Tables with a row for each of a paper's: they go over to the other paper, unless it has the same. */
const OWNED = [
  'paper_aliases',
  'feed_entries',
  'documents',
  'annotations',
  'list_items',
  'downloads',
  'paper_authors',
  'paper_community',
  'version_checks',
  'thumbnails',
  'paper_states',
] as const;

/**
 * Makes of two stored papers that turn out to be one the second: it gets all that the user made on the first, and the
 * first's id as an alias.
 */
export function createPaperJoin(db: Database) {
  // What stands on both lists stands on the list if it does on either.
  const keepListed = db.prepare(
    `UPDATE list_items SET deleted_at = NULL, updated_at = @now WHERE paper_id = @into AND deleted_at IS NOT NULL
       AND list_id IN (SELECT list_id FROM list_items WHERE paper_id = @from AND deleted_at IS NULL)`,
  );
  // Of two states the one in which the user came further; the place in the PDF is that of the one opened last.
  const joinStates = db.prepare(
    `UPDATE paper_states AS i SET
       read_state = CASE WHEN 'read' IN (i.read_state, f.read_state) THEN 'read'
         WHEN 'reading' IN (i.read_state, f.read_state) THEN 'reading' ELSE 'unread' END,
       starred = max(i.starred, f.starred), rating = coalesce(i.rating, f.rating),
       seconds_read = i.seconds_read + f.seconds_read, updated_at = @now,
       (page, page_top, page_left, zoom, layout, rotation, progress, opened_at) =
         (SELECT page, page_top, page_left, zoom, layout, rotation, progress, opened_at FROM paper_states
          WHERE paper_id IN (@from, @into) ORDER BY opened_at DESC LIMIT 1)
     FROM paper_states AS f WHERE i.paper_id = @into AND f.paper_id = @from`,
  );
  const moves = OWNED.map((table) =>
    db.prepare(`UPDATE OR IGNORE ${table} SET paper_id = @into WHERE paper_id = @from`),
  );
  // Authors are one list: those of the paper that stays, or else those of the other.
  const hasAuthors = db
    .prepare<[string], 1>('SELECT 1 FROM paper_authors WHERE paper_id = ? LIMIT 1')
    .pluck();
  const dropAuthors = db.prepare<[string]>('DELETE FROM paper_authors WHERE paper_id = ?');
  const comeBack = db.prepare<[string]>('UPDATE papers SET deleted_at = NULL WHERE id = ?');
  const remove = db.prepare<[string]>('DELETE FROM papers WHERE id = ?');
  const addAlias = db.prepare<[string, string]>(
    'INSERT OR REPLACE INTO paper_aliases (alias, paper_id) VALUES (?, ?)',
  );

  /** To be called within a transaction. */
  return (from: string, into: string, now: string): void => {
    keepListed.run({ from, into, now });
    joinStates.run({ from, into, now });
    if (hasAuthors.get(into)) dropAuthors.run(from);
    for (const move of moves) move.run({ from, into });
    comeBack.run(into);
    remove.run(from);
    addAlias.run(from, into);
  };
}
