import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/open.ts';

/**
 * Makes a library of so many papers, by SQL: 300,000 take seconds. Every third was opened, and of these every third is read.
 * The search index is not told of them.
 */
export function makeLargeLibrary(dataDir: string, count: number): void {
  const database = openDatabase(join(dataDir, 'library.sqlite'));
  try {
    database.pragma('synchronous = OFF');
    const triggers = database
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'papers'`,
      )
      .all();
    database.transaction(() => {
      for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
      const numbers = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)';
      database
        .prepare(
          `${numbers} INSERT INTO papers (id, title, title_key, source, added_at, updated_at)
           SELECT printf('doi:10.1/%07d', i), printf('Paper %07d', i), printf('paper%07d', i), 'hugging-face',
             '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' FROM n`,
        )
        .run({ count });
      database
        .prepare(
          `${numbers} INSERT INTO paper_states (paper_id, read_state, starred, opened_at, updated_at)
           SELECT printf('doi:10.1/%07d', i), iif(i % 9 = 0, 'read', 'reading'), i % 9 = 0,
             strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + i * 7919 % 1000000, 'unixepoch'), '2026-01-01T00:00:00.000Z'
           FROM n WHERE i % 3 = 0`,
        )
        .run({ count });
      for (const { sql } of triggers) database.exec(sql);
    })();
  } finally {
    database.close();
  }
}
