import type { Database } from '../open.ts';

export type RecentSearchRepository = ReturnType<typeof createRecentSearchRepository>;

/** More are not kept. */
const MOST = 50;

const keyOf = (query: string): string => query.trim().replace(/\s+/g, ' ').toLowerCase();

/** Keeps what was searched for. */
export function createRecentSearchRepository(db: Database) {
  const put = db.prepare(
    `INSERT INTO recent_searches (key, query, searched_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET query = excluded.query, searched_at = excluded.searched_at`,
  );
  const trim = db.prepare(
    `DELETE FROM recent_searches WHERE key NOT IN
       (SELECT key FROM recent_searches ORDER BY searched_at DESC LIMIT ?)`,
  );
  const latest = db
    .prepare<[number], string>('SELECT query FROM recent_searches ORDER BY searched_at DESC LIMIT ?')
    .pluck();
  const remove = db.prepare('DELETE FROM recent_searches WHERE key = ?');
  const removeAll = db.prepare('DELETE FROM recent_searches');
  const add = db.transaction((query: string) => {
    put.run(keyOf(query), query.trim(), new Date().toISOString());
    trim.run(MOST);
  });

  return {
    /** The latest comes first; searching for the same again moves it there. */
    add: (query: string): void => add.immediate(query),
    latest: (limit: number): string[] => latest.all(limit),
    remove: (query: string): void => void remove.run(keyOf(query)),
    removeAll: (): void => void removeAll.run(),
  };
}
