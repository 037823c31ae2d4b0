import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor, { type Database } from 'better-sqlite3';
import { migrate, migrations } from '../../src/main/database/migrate.ts';
import { type PdfContent, pdfBytes } from './make-pdf.ts';

/** The schema before anything said by which rules what is derived was. */
const VERSION = 5;
const AT = '2026-11-01T10:00:00.000Z';

/** A PDF of the old library, and what older rules made of it. */
export interface OldPdf {
  content: PdfContent;
  fileName: string;
  /** The paper it came in as; absent: `file:` and its sha256. */
  paperId?: string;
  title: string;
  pages: string[];
}

type Row = Record<string, string | number | null | Buffer>;

function insert(db: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  ).run(row);
}

function insertPaper(db: Database, id: string, row: Row): void {
  insert(db, 'papers', {
    id,
    title_key: 'as older rules folded it',
    source: 'file',
    added_at: AT,
    updated_at: AT,
    ...row,
  });
}

async function storePdf(
  db: Database,
  dataDir: string,
  pdf: OldPdf,
): Promise<{ paperId: string; sha256: string }> {
  const bytes = await pdfBytes({ created: new Date(AT), ...pdf.content });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paperId = pdf.paperId ?? `file:${sha256}`;
  mkdirSync(join(dataDir, 'pdfs'), { recursive: true });
  writeFileSync(join(dataDir, 'pdfs', `${sha256}.pdf`), bytes);
  if (!pdf.paperId) insertPaper(db, paperId, { title: pdf.title });
  insert(db, 'pdf_files', {
    sha256,
    bytes: bytes.length,
    pages: pdf.pages.length,
    state: 'stored',
    origin: 'import',
    stored_at: AT,
  });
  for (const [index, text] of pdf.pages.entries())
    insert(db, 'page_texts', { document_sha256: sha256, page: index + 1, text });
  insert(db, 'documents', {
    paper_id: paperId,
    sha256,
    version: null,
    file_name: pdf.fileName,
    fetched_at: AT,
  });
  return { paperId, sha256 };
}

/** What the user made on a paper: a row in every table that holds such things. */
function use(db: Database, { paperId, sha256 }: { paperId: string; sha256: string }, quote: string): void {
  const id = `01930000-0000-7000-8000-${sha256.slice(0, 12)}`;
  const selectors = [
    { type: 'TextQuoteSelector', exact: quote, prefix: 'is plain: ', suffix: ', indexed' },
    { type: 'TextPositionSelector', start: 10, end: 10 + quote.length },
  ];
  insert(db, 'annotations', {
    id,
    paper_id: paperId,
    document_sha256: sha256,
    kind: 'highlight',
    color: 'yellow',
    page: 1,
    rects: '[{"page":1,"x1":72,"y1":600,"x2":310,"y2":612}]',
    selectors: JSON.stringify(selectors),
    note: 'a *note* of mine',
    tags: '["kept"]',
    search_text: 'as older rules folded it',
    created_at: AT,
    updated_at: AT,
  });
  insert(db, 'annotation_pictures', {
    annotation_id: id,
    media_type: 'image/png',
    bytes: Buffer.from('a picture'),
  });
  insert(db, 'annotation_reviews', {
    annotation_id: id,
    times: 2,
    reviewed_on: '2026-10-01',
    due_on: '2026-12-01',
    updated_at: AT,
  });
  const listId = `01930000-0000-7000-8001-${sha256.slice(0, 12)}`;
  insert(db, 'lists', {
    id: listId,
    name: `List of ${sha256.slice(0, 4)}`,
    name_key: `list of ${sha256.slice(0, 4)}`,
    color: 'blue',
    position: 1,
    created_at: AT,
    updated_at: AT,
  });
  insert(db, 'list_items', { list_id: listId, paper_id: paperId, position: 1, added_at: AT, updated_at: AT });
  insert(db, 'paper_states', {
    paper_id: paperId,
    read_state: 'reading',
    starred: 1,
    page: 2,
    progress: 0.5,
    seconds_read: 300,
    opened_at: AT,
    updated_at: AT,
  });
  insert(db, 'downloads', {
    paper_id: paperId,
    reason: 'star',
    priority: 3,
    state: 'done',
    requested_at: AT,
  });
  insert(db, 'thumbnails', { paper_id: paperId, state: 'failed', tried_at: AT });
  insert(db, 'paper_community', { paper_id: paperId, community: '{}', fetched_at: AT });
  insert(db, 'version_checks', { paper_id: paperId, checked_at: AT });
  insert(db, 'paper_aliases', { alias: `title:${sha256.slice(0, 12)}`, paper_id: paperId });
  insert(db, 'paper_authors', { paper_id: paperId, position: 0, name: 'Erwin Schrödinger' });
  insert(db, 'feed_entries', {
    feed: 'daily',
    date: '2026-11-01',
    paper_id: paperId,
    rank: db.prepare('SELECT count(*) FROM feed_entries').pluck().get() as number,
  });
}

/** The rest: what belongs to no paper. */
function fillOtherTables(db: Database): void {
  insert(db, 'feed_days', { feed: 'daily', date: '2026-11-01', fetched_at: AT, items: 1, digest: 'x' });
  insert(db, 'follows', {
    id: '01930000-0000-7000-8002-000000000000',
    kind: 'arxiv-category',
    query: 'cs.CL',
    created_at: AT,
    updated_at: AT,
  });
  insert(db, 'sync_runs', { cause: 'user', started_at: AT, finished_at: AT });
  insert(db, 'jobs', {
    id: '01930000-0000-7000-8003-000000000000',
    kind: 'backfill',
    payload: '{"dates":["2026-11-01"]}',
    state: 'done',
    created_at: AT,
    updated_at: AT,
  });
  insert(db, 'leases', { name: 'sync', holder: 'elsewhere/1/x', expires_at: 1 });
  insert(db, 'upstreams', { name: 'arxiv', next_at: 1 });
  insert(db, 'settings', { key: 'settings', value: '{"starterShelf":"removed"}', updated_at: AT });
  insert(db, 'desk', { id: 1, value: '{}', updated_at: AT });
  insert(db, 'recent_searches', { key: 'graph', query: 'graph', searched_at: AT });
}

/**
 * Makes a library as Offprint did before its data said by which rules they were derived: the migrations of then, a row in
 * every table, stored PDFs with the titles and texts of older rules.
 */
export async function makeOldLibrary(
  dataDir: string,
  pdfs: readonly OldPdf[],
  { papers = [], quote = 'papers are stored' }: { papers?: (Row & { id: string })[]; quote?: string } = {},
): Promise<{ paperId: string; sha256: string }[]> {
  const db = new DatabaseConstructor(join(dataDir, 'library.sqlite'));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('foreign_keys = ON');
    db.function('fold_text', { deterministic: true }, (text) => String(text));
    migrate(db, migrations.slice(0, VERSION));
    for (const { id, ...row } of papers) insertPaper(db, id, row);
    const stored: { paperId: string; sha256: string }[] = [];
    for (const pdf of pdfs) {
      const made = await storePdf(db, dataDir, pdf);
      use(db, made, quote);
      stored.push(made);
    }
    fillOtherTables(db);
    return stored;
  } finally {
    db.close();
  }
}

/** All rows of all tables, by table. */
export function readTables(dataDir: string): Record<string, unknown[]> {
  const db = new DatabaseConstructor(join(dataDir, 'library.sqlite'), { readonly: true });
  try {
    const tables = db
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all();
    return Object.fromEntries(tables.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
  } finally {
    db.close();
  }
}
