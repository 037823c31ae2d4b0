import { Desk, EMPTY_DESK } from '#shared/entities/desk.ts';
import type { Database } from '../open.ts';

export type DeskRepository = ReturnType<typeof createDeskRepository>;

/** Keeps what lies open in the reader. What no longer fits its schema is an empty desk. */
export function createDeskRepository(db: Database) {
  const get = db.prepare<[], string>('SELECT value FROM desk').pluck();
  const put = db.prepare(
    `INSERT INTO desk (id, value, updated_at) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  );
  return {
    get(): Desk {
      const stored = get.get();
      return (stored && Desk.safeParse(JSON.parse(stored)).data) || EMPTY_DESK;
    },
    put(desk: Desk): void {
      put.run(JSON.stringify(desk), new Date().toISOString());
    },
  };
}
