import type { Migration } from '../migration.ts';

const touch = (id: string) => `
  UPDATE index_clock SET seq = seq + 1;
  INSERT INTO index_changes SELECT ${id}, seq FROM index_clock WHERE true
    ON CONFLICT (paper_id) DO UPDATE SET seq = excluded.seq;`;

/**
 * What syncing and downloading keep. A stored file is now told apart from whose it is: two papers may have the same bytes,
 * and a file that was dropped to save space keeps its text.
 */
export const sync: Migration = {
  name: 'sync',
  sql: `
ALTER TABLE feed_entries ADD COLUMN comment_count INTEGER;
-- References write DOIs in any case.
CREATE INDEX papers_by_folded_doi ON papers (lower(doi)) WHERE doi IS NOT NULL;
-- The newest version of a paper that the user chose not to have.
ALTER TABLE paper_states ADD COLUMN dismissed_version INTEGER;

-- PDFs by what they hold. Only those of origin 'download' may be dropped to save space: they can be had again.
CREATE TABLE pdf_files (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('stored', 'missing', 'damaged')),
  origin TEXT NOT NULL CHECK (origin IN ('import', 'download')),
  stored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO pdf_files SELECT sha256, bytes, pages, state, 'import', fetched_at FROM documents;

CREATE TABLE new_page_texts (
  document_sha256 TEXT NOT NULL REFERENCES pdf_files (sha256) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document_sha256, page)
) STRICT, WITHOUT ROWID;
INSERT INTO new_page_texts SELECT document_sha256, page, text FROM page_texts;
DROP TABLE page_texts;
ALTER TABLE new_page_texts RENAME TO page_texts;

CREATE TABLE new_documents (
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  sha256 TEXT NOT NULL REFERENCES pdf_files (sha256),
  version INTEGER,
  file_name TEXT,
  fetched_at TEXT NOT NULL,
  PRIMARY KEY (paper_id, sha256)
) STRICT, WITHOUT ROWID;
INSERT INTO new_documents SELECT paper_id, sha256, version, file_name, fetched_at FROM documents;
DROP TABLE documents;
ALTER TABLE new_documents RENAME TO documents;
CREATE INDEX documents_by_sha256 ON documents (sha256);
CREATE TRIGGER documents_inserted AFTER INSERT ON documents BEGIN ${touch('NEW.paper_id')} END;
CREATE TRIGGER documents_updated AFTER UPDATE ON documents BEGIN ${touch('OLD.paper_id')} ${touch('NEW.paper_id')} END;
CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN ${touch('OLD.paper_id')} END;

-- Feed lists as they were last fetched; a row without items says that the day is known to be empty.
CREATE TABLE feed_days (
  feed TEXT NOT NULL,
  date TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  items INTEGER NOT NULL,
  -- What the server calls this state of the list, and the sha256 of the answer: either says that nothing is new.
  etag TEXT,
  digest TEXT NOT NULL,
  PRIMARY KEY (feed, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE follows (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('arxiv-category', 'arxiv-search')),
  query TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_community (
  paper_id TEXT PRIMARY KEY REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  community TEXT NOT NULL CHECK (json_valid(community)),
  fetched_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When arXiv was last asked for a paper's newest version.
CREATE TABLE version_checks (
  paper_id TEXT PRIMARY KEY REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  checked_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_runs (
  id INTEGER PRIMARY KEY,
  cause TEXT NOT NULL,
  -- Fetched certain days only.
  is_partial INTEGER NOT NULL DEFAULT 0,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  failed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(failed))
) STRICT;

-- Work that outlives a run and a restart: back-fills, and what was asked for without a network.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  failed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(failed)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX jobs_by_state ON jobs (kind, state);

CREATE TABLE downloads (
  id INTEGER PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  -- arXiv version; null: the newest.
  version INTEGER,
  reason TEXT NOT NULL CHECK (reason IN ('open', 'asked', 'list', 'star', 'feed')),
  -- 0 is served first; follows from the reason.
  priority INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- Received and flushed to the part file, which holds at least these.
  bytes INTEGER NOT NULL DEFAULT 0,
  total_bytes INTEGER,
  -- ETag or Last-Modified of the part: only the same file may be resumed.
  validator TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT,
  error TEXT,
  requested_at TEXT NOT NULL,
  finished_at TEXT,
  -- Shown no more. A cancelled or failed one stays all the same, so that no rule asks for it again.
  cleared INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX downloads_of_paper ON downloads (paper_id, coalesce(version, 0));
CREATE INDEX downloads_by_turn ON downloads (state, priority, requested_at);

CREATE TABLE thumbnails (
  paper_id TEXT PRIMARY KEY REFERENCES papers (id) ON UPDATE CASCADE ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('stored', 'failed')),
  sha256 TEXT,
  media_type TEXT,
  bytes INTEGER,
  tried_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who does what alone, among all processes that share the library, until when (milliseconds since 1970).
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When a server may be asked again (milliseconds since 1970), for all processes and over restarts.
CREATE TABLE upstreams (
  name TEXT PRIMARY KEY,
  next_at INTEGER NOT NULL DEFAULT 0,
  blocked_until INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
`,
};
