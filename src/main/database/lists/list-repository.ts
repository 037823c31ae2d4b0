import { v7 as uuidv7 } from 'uuid';
import type { ReadingList } from '#shared/entities/reading-list.ts';
import type { Database } from '../open.ts';
import { listNameKey, listsNamed } from './list-name.ts';

export type ListRepository = ReturnType<typeof createListRepository>;

interface ListRow extends Omit<ReadingList, 'query'> {
  query: string | null;
}

const toList = ({ query, ...row }: ListRow): ReadingList => ({ ...row, ...(query !== null && { query }) });

/** Keeps the reading lists and what is on them. */
export function createListRepository(db: Database) {
  const select = `SELECT l.id, l.name, l.color, l.query,
      (SELECT count(*) FROM list_items i JOIN papers p ON p.id = i.paper_id AND p.deleted_at IS NULL
       WHERE i.list_id = l.id AND i.deleted_at IS NULL) AS count
    FROM lists l WHERE l.deleted_at IS NULL`;
  const all = db.prepare<[], ListRow>(`${select} ORDER BY l.position, l.created_at`);
  const one = db.prepare<[string], ListRow>(`${select} AND l.id = ?`);
  const byKey = db
    .prepare<[string], string>('SELECT id FROM lists WHERE name_key = ? AND deleted_at IS NULL')
    .pluck();
  const names = db.prepare<[], { id: string; name: string }>(
    'SELECT id, name FROM lists WHERE deleted_at IS NULL',
  );
  const insert = db.prepare(
    `INSERT INTO lists (id, name, name_key, color, query, position, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM lists), ?, ?)`,
  );
  const update = db.prepare<{
    id: string;
    name: string | null;
    key: string | null;
    color: string | null;
    query: string | null;
    now: string;
  }>(
    `UPDATE lists SET name = coalesce(@name, name), name_key = coalesce(@key, name_key),
       color = coalesce(@color, color), query = coalesce(@query, query), updated_at = @now WHERE id = @id AND deleted_at IS NULL`,
  );
  const setDeleted = db.prepare(
    'UPDATE lists SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  );
  const addItem = db.prepare<{ list: string; paper: string; now: string }>(
    `INSERT INTO list_items (list_id, paper_id, position, added_at, updated_at)
     SELECT @list, id, (SELECT coalesce(max(position), 0) + 1 FROM list_items WHERE list_id = @list), @now, @now
     FROM papers WHERE id = @paper
     ON CONFLICT (list_id, paper_id) DO UPDATE SET
       position = excluded.position, added_at = @now, updated_at = @now, deleted_at = NULL
     WHERE deleted_at IS NOT NULL`,
  );
  const removeItem = db.prepare(
    'UPDATE list_items SET deleted_at = ?, updated_at = ? WHERE list_id = ? AND paper_id = ? AND deleted_at IS NULL',
  );
  const now = () => new Date().toISOString();
  const forEach = db.transaction((ids: readonly string[], run: (paperId: string) => number): number =>
    ids.reduce((changed, id) => changed + run(id), 0),
  );

  function create(name: string, color: ReadingList['color'], query: string | null): string {
    const id = uuidv7();
    insert.run(id, name, listNameKey(name), color, query, now(), now());
    return id;
  }

  return {
    /** Of a saved search `count` is 0: the search index knows it. */
    all: (): ReadingList[] => all.all().map(toList),
    get(id: string): ReadingList | undefined {
      const row = one.get(id);
      return row && toList(row);
    },
    /** The list that has this name: no other can take it. */
    holderOf: (name: string): string | undefined => byKey.get(listNameKey(name)),
    /** The one list that a written name means. */
    idOfName(name: string): string | undefined {
      const [only, ...others] = listsNamed(names.all(), name);
      return others.length === 0 ? only?.id : undefined;
    },
    create: (name: string, color: ReadingList['color']): string => create(name, color, null),
    /** Keeps a search as a list. */
    createSearch: (name: string, color: ReadingList['color'], query: string): string =>
      create(name, color, query),
    /** Sets what is given. Only a saved search has a query to change. */
    update(id: string, change: { name?: string; color?: ReadingList['color']; query?: string }): void {
      const { name = null, color = null, query = null } = change;
      update.run({ id, name, key: name === null ? null : listNameKey(name), color, query, now: now() });
    },
    /** To the trash. */
    remove: (id: string): boolean => setDeleted.run(now(), now(), id).changes > 0,
    /** Puts papers at the end of a list; those already on it stay where they are. Answers how many were new. */
    addPapers: (list: string, paperIds: readonly string[]): number =>
      forEach.immediate(paperIds, (paper) => addItem.run({ list, paper, now: now() }).changes),
    removePapers: (list: string, paperIds: readonly string[]): number =>
      forEach.immediate(paperIds, (paper) => removeItem.run(now(), now(), list, paper).changes),
  };
}
