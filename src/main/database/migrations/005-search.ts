import type { Migration } from '../migration.ts';

/** What was searched for lately. Saved searches are lists with a query. */
export const search: Migration = {
  name: 'search',
  sql: `
CREATE TABLE recent_searches (
  -- Case and spaces folded: the same search is kept once, as it was last written.
  key TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  searched_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recent_searches_by_time ON recent_searches (searched_at DESC);

-- What results are ranked by, of all papers at once, without reading their abstracts.
CREATE INDEX papers_for_ranking ON papers (id, published_at, upvotes, added_at) WHERE deleted_at IS NULL;
`,
};
