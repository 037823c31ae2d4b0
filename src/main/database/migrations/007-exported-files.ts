import type { Migration } from '../migration.ts';

/** What exports were written as, so that a file the user has changed since is told from one that may be written anew. */
export const exportedFiles: Migration = {
  name: 'exported-files',
  sql: `
CREATE TABLE exported_files (
  path TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  -- The file beside which it was written, because that one was the user's own by then.
  beside TEXT,
  written_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
