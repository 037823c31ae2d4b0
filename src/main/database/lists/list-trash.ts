import type { ReadingList } from '#shared/entities/reading-list.ts';
import type { Trashed, TrashedKey } from '#shared/entities/trashed-list.ts';
import type { Database } from '../open.ts';
import type { Slice } from '../query/slice.ts';

export type ListTrash = ReturnType<typeof createListTrash>;

interface TrashRow {
  list_id: string;
  name: string;
  color: ReadingList['color'];
  query: string | null;
  count: number;
  is_list_trashed: number;
  paper_id: string | null;
  title: string | null;
  deleted_at: string;
}

function toTrashed(row: TrashRow): Trashed {
  const { list_id: listId, paper_id: paperId, deleted_at: deletedAt, query } = row;
  if (paperId !== null)
    return {
      kind: 'entry',
      listId,
      listName: row.name,
      isListTrashed: row.is_list_trashed === 1,
      paperId,
      paperTitle: row.title ?? '',
      deletedAt,
    };
  const list = { id: listId, name: row.name, color: row.color, count: row.count };
  return { kind: 'list', list: { ...list, ...(query !== null && { query }) }, deletedAt };
}

/** Deleted lists, saved searches and entries of lists. Rows keep their place, so that they come back where they were. */
export function createListTrash(db: Database) {
  const ENTRIES = `list_items i JOIN lists l ON l.id = i.list_id
    JOIN papers p ON p.id = i.paper_id AND p.deleted_at IS NULL WHERE i.deleted_at IS NOT NULL`;
  const count = db
    .prepare<[], number>(
      `SELECT (SELECT count(*) FROM lists WHERE deleted_at IS NOT NULL) + (SELECT count(*) FROM ${ENTRIES})`,
    )
    .pluck();
  const slice = db.prepare<[number, number], TrashRow>(
    `SELECT l.id AS list_id, l.name, l.color, l.query, 1 AS is_list_trashed, NULL AS paper_id, NULL AS title, l.deleted_at,
       (SELECT count(*) FROM list_items i JOIN papers p ON p.id = i.paper_id AND p.deleted_at IS NULL
        WHERE i.list_id = l.id AND i.deleted_at IS NULL) AS count
     FROM lists l WHERE l.deleted_at IS NOT NULL
     UNION ALL
     SELECT l.id, l.name, l.color, l.query, l.deleted_at IS NOT NULL, p.id, p.title, i.deleted_at, 0 FROM ${ENTRIES}
     ORDER BY deleted_at DESC, list_id, paper_id LIMIT ? OFFSET ?`,
  );
  const restoreList = db.prepare<{ id: string; name: string; key: string; now: string }>(
    `UPDATE lists SET name = @name, name_key = @key, deleted_at = NULL, updated_at = @now
     WHERE id = @id AND deleted_at IS NOT NULL`,
  );
  const restoreEntry = db.prepare(
    `UPDATE list_items SET deleted_at = NULL, updated_at = ?
     WHERE list_id = ? AND paper_id = ? AND deleted_at IS NOT NULL`,
  );
  const purgeList = db.prepare('DELETE FROM lists WHERE id = ? AND deleted_at IS NOT NULL');
  const purgeEntry = db.prepare(
    'DELETE FROM list_items WHERE list_id = ? AND paper_id = ? AND deleted_at IS NOT NULL',
  );
  const nameOf = db
    .prepare<[string], string>('SELECT name FROM lists WHERE id = ? AND deleted_at IS NOT NULL')
    .pluck();
  const now = () => new Date().toISOString();

  return {
    /** The latest first. */
    list: ({ limit, offset }: Slice): { total: number; items: Trashed[] } => ({
      total: count.get() ?? 0,
      items: slice.all(limit, offset).map(toTrashed),
    }),
    /** The name of a list that lies in the trash. */
    nameOf: (listId: string): string | undefined => nameOf.get(listId),
    /** Takes a list out, with the papers that were on it, under a name that is free. */
    restoreList: (id: string, name: string, key: string): boolean =>
      restoreList.run({ id, name, key, now: now() }).changes > 0,
    /** Puts papers back on a list, each in its old place; answers how many. */
    restoreEntries: db.transaction((listId: string, paperIds: readonly string[]): number =>
      paperIds.reduce((sum, paperId) => sum + restoreEntry.run(now(), listId, paperId).changes, 0),
    ).immediate,
    /** Deletes for good what lies in the trash; answers how many. A list goes with its entries. */
    purge: db.transaction((keys: readonly TrashedKey[]): number =>
      keys.reduce(
        (sum, { listId, paperId }) =>
          sum + (paperId === undefined ? purgeList.run(listId) : purgeEntry.run(listId, paperId)).changes,
        0,
      ),
    ).immediate,
  };
}
