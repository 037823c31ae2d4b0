import type { Database } from '../open.ts';
import { ALL, type Slice } from './slice.ts';

/** Part of a list's papers, in the list's order, and how many there are in all. */
export interface Members {
  total: number;
  ids: string[];
}

/** What a saved search finds, the best first. */
export type FindPapers = (query: string, slice: Slice) => Promise<Members>;

export type ListMembers = ReturnType<typeof createListMembers>;

/** Papers that were put on a list by hand, in the order they were given there. */
export function createHandKept(db: Database) {
  const from = `FROM list_items i JOIN papers p ON p.id = i.paper_id AND p.deleted_at IS NULL
    WHERE i.list_id = ? AND i.deleted_at IS NULL`;
  const count = db.prepare<[string], number>(`SELECT count(*) ${from}`).pluck();
  const ids = db
    .prepare<[string, number, number], string>(
      `SELECT p.id ${from} ORDER BY i.position, p.id LIMIT ? OFFSET ?`,
    )
    .pluck();
  return (listId: string, { limit, offset }: Slice = ALL): Members => ({
    total: count.get(listId) ?? 0,
    ids: ids.all(listId, limit, offset),
  });
}

/**
 * The one rule of which papers are on a list: those put there by hand; of a saved search those that it finds now.
 * Whoever wants the papers of a list asks here (in the search worker `list:` does, where the index is at hand).
 */
export function createListMembers(db: Database, find: FindPapers) {
  const queryOf = db.prepare<[string], { query: string | null }>(
    'SELECT query FROM lists WHERE id = ? AND deleted_at IS NULL',
  );
  const all = db
    .prepare<[], string>('SELECT id FROM lists WHERE deleted_at IS NULL ORDER BY position, created_at')
    .pluck();
  const handKept = createHandKept(db);
  return {
    /** The ids of all lists, in their order. */
    lists: (): string[] => all.all(),
    /** A list that is gone has no papers. */
    async of(listId: string, slice: Slice = ALL): Promise<Members> {
      const list = queryOf.get(listId);
      if (!list) return { total: 0, ids: [] };
      return list.query === null ? handKept(listId, slice) : find(list.query, slice);
    },
  };
}
