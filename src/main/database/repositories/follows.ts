import { v7 as uuidv7 } from 'uuid';
import type { Follow } from '#shared/entities/follow.ts';
import type { Database } from '../open.ts';

export type FollowRepository = ReturnType<typeof createFollowRepository>;

/** Keeps what the user follows on arXiv. */
export function createFollowRepository(db: Database) {
  const all = db.prepare<[], Follow>(
    'SELECT id, kind, query FROM follows WHERE deleted_at IS NULL ORDER BY created_at, id',
  );
  const get = db.prepare<[string], Follow>(
    'SELECT id, kind, query FROM follows WHERE id = ? AND deleted_at IS NULL',
  );
  const insert = db.prepare(
    'INSERT INTO follows (id, kind, query, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = db.prepare(
    'UPDATE follows SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  );

  return {
    /** In the order they were added. */
    all: (): Follow[] => all.all(),
    get: (id: string): Follow | undefined => get.get(id),
    create({ kind, query }: Omit<Follow, 'id'>): Follow {
      const id = uuidv7();
      const now = new Date().toISOString();
      insert.run(id, kind, query, now, now);
      return { id, kind, query };
    },
    /** Answers whether it was followed. */
    remove(id: string): boolean {
      const now = new Date().toISOString();
      return remove.run(now, now, id).changes > 0;
    },
  };
}
