import type { Migration } from '../migration.ts';

/**
 * The library's first tables. Dates are ISO 8601 text in UTC; `updated_at` and `deleted_at` stand on every row the
 * user made, so that deleting can be undone and libraries can be synchronised later.
 * References cascade on update: a paper known by its title alone takes its real id when the full record arrives.
 */
export const library: Migration = {
  name: 'library',
  sql: `
CREATE TABLE papers (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  abstract TEXT,
  author_count INTEGER,
  published_at TEXT,
  arxiv_id TEXT,
  version INTEGER,
  doi TEXT,
  venue TEXT,
  upvotes INTEGER,
  comment_count INTEGER,
  github_repo TEXT,
  github_stars INTEGER,
  project_page TEXT,
  organization TEXT,
  thumbnail TEXT,
  ai_summary TEXT,
  keywords TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(keywords)),
  source TEXT NOT NULL,
  added_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX papers_by_title_key ON papers (title_key);
CREATE UNIQUE INDEX papers_by_arxiv_id ON papers (arxiv_id) WHERE arxiv_id IS NOT NULL;
CREATE INDEX papers_by_doi ON papers (doi) WHERE doi IS NOT NULL;
CREATE INDEX papers_by_added ON papers (added_at DESC) WHERE deleted_at IS NULL;
CREATE INDEX papers_by_published ON papers (published_at DESC, id) WHERE deleted_at IS NULL;
CREATE INDEX papers_by_title ON papers (title COLLATE NOCASE, id) WHERE deleted_at IS NULL;
CREATE INDEX papers_by_upvotes ON papers (upvotes DESC, id) WHERE deleted_at IS NULL;

-- Ids a paper went by before, so that old links still lead to it.
CREATE TABLE paper_aliases (
  alias TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_aliases_by_paper ON paper_aliases (paper_id);

CREATE TABLE paper_authors (
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed_entries (
  feed TEXT NOT NULL,
  date TEXT NOT NULL,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  rank INTEGER NOT NULL,
  upvotes INTEGER,
  submitted_by TEXT,
  PRIMARY KEY (feed, date, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_entries_by_rank ON feed_entries (feed, date, rank, paper_id);
CREATE INDEX feed_entries_by_paper ON feed_entries (paper_id);

CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  version INTEGER,
  bytes INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('stored', 'missing', 'damaged')),
  file_name TEXT,
  fetched_at TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_paper ON documents (paper_id, fetched_at DESC);

CREATE TABLE page_texts (
  document_sha256 TEXT NOT NULL REFERENCES documents (sha256) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_sha256, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotations (
  id TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  document_sha256 TEXT,
  kind TEXT NOT NULL,
  color TEXT NOT NULL,
  page INTEGER NOT NULL,
  rects TEXT NOT NULL CHECK (json_valid(rects)),
  selectors TEXT NOT NULL CHECK (json_valid(selectors)),
  note TEXT NOT NULL DEFAULT '',
  tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX annotations_by_paper ON annotations (paper_id, page) WHERE deleted_at IS NULL;
CREATE INDEX annotations_by_time ON annotations (created_at DESC) WHERE deleted_at IS NULL;

CREATE TABLE lists (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  color TEXT NOT NULL,
  -- A saved search makes a smart list; null for a list kept by hand.
  query TEXT,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX lists_by_name ON lists (name_key) WHERE deleted_at IS NULL;

CREATE TABLE list_items (
  list_id TEXT NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  position INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  PRIMARY KEY (list_id, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_items_by_paper ON list_items (paper_id);

CREATE TABLE paper_states (
  paper_id TEXT PRIMARY KEY REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  read_state TEXT NOT NULL DEFAULT 'unread' CHECK (read_state IN ('unread', 'reading', 'read')),
  starred INTEGER NOT NULL DEFAULT 0,
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  page INTEGER,
  page_top REAL,
  zoom TEXT,
  progress REAL NOT NULL DEFAULT 0,
  seconds_read INTEGER NOT NULL DEFAULT 0,
  opened_at TEXT,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_states_by_opened ON paper_states (opened_at DESC);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the search index has yet to take in: the last change of every paper, numbered. Kept by triggers, so no writer
-- can forget it. One row a paper; a paper deleted for good leaves its row, which tells the index to forget it.
CREATE TABLE index_changes (
  paper_id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX index_changes_by_seq ON index_changes (seq);
-- The library's own random name stands beside the clock, so that no index of another library is taken for this one's.
CREATE TABLE index_clock (seq INTEGER NOT NULL, library TEXT NOT NULL) STRICT;
INSERT INTO index_clock VALUES (0, lower(hex(randomblob(8))));

${['papers.id', 'annotations.paper_id', 'documents.paper_id']
  .map((column) => {
    const [table = '', key = ''] = column.split('.');
    // An upsert, for OR REPLACE inside a trigger gives way to the conflict rule of the statement outside.
    const touch = (row: 'NEW' | 'OLD') => `
  UPDATE index_clock SET seq = seq + 1;
  INSERT INTO index_changes SELECT ${row}.${key}, seq FROM index_clock WHERE true
    ON CONFLICT (paper_id) DO UPDATE SET seq = excluded.seq;`;
    return `
CREATE TRIGGER ${table}_inserted AFTER INSERT ON ${table} BEGIN ${touch('NEW')} END;
CREATE TRIGGER ${table}_updated AFTER UPDATE ON ${table} BEGIN ${touch('OLD')} ${touch('NEW')} END;
CREATE TRIGGER ${table}_deleted AFTER DELETE ON ${table} BEGIN ${touch('OLD')} END;`;
  })
  .join('\n')}
`,
};
