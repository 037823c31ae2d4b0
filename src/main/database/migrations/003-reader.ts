import type { Migration } from '../migration.ts';

/** What the reader needs to show a paper again exactly as it was left, and which papers lie open. */
export const reader: Migration = {
  name: 'reader',
  sql: `
ALTER TABLE paper_states ADD COLUMN page_left REAL;
ALTER TABLE paper_states ADD COLUMN layout TEXT;
ALTER TABLE paper_states ADD COLUMN rotation INTEGER;
-- When the user did not want to be reminded of reading on; opening the paper later makes up for it.
ALTER TABLE paper_states ADD COLUMN set_aside_at TEXT;

-- The reader's tabs and panes, one row as it is only ever read and written whole. Ids from before a merge lead on to
-- today's paper, as everywhere.
CREATE TABLE desk (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at TEXT NOT NULL
) STRICT;
`,
};
