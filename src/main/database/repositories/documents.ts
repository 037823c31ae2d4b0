import type { PaperDocument } from '#shared/entities/document.ts';
import { UNREADABLE } from '#shared/text/unreadable.ts';
import type { Database } from '../open.ts';
import { pageLabelOf } from './page-label.ts';

export type DocumentRepository = ReturnType<typeof createDocumentRepository>;

interface DocumentRow {
  sha256: string;
  version: number | null;
  bytes: number;
  pages: number;
  has_text: number;
  is_unreadable: number;
  file_name: string | null;
  fetched_at: string;
}

/** What the pages call themselves, one for each; nothing where that is no more than their numbers. */
type PageLabels = readonly string[] | undefined;

export interface NewDocument {
  paperId: string;
  sha256: string;
  bytes: number;
  pages: number;
  labels?: PageLabels;
  /** Where it came from: what was downloaded may be dropped to save space. */
  origin: 'import' | 'download';
  version?: number;
  fileName?: string;
}

const toJson = (labels: PageLabels): string | null => (labels ? JSON.stringify(labels) : null);

const toDocument = (row: DocumentRow): PaperDocument => ({
  sha256: row.sha256,
  version: row.version ?? undefined,
  bytes: row.bytes,
  pages: row.pages,
  hasText: row.has_text === 1,
  ...(row.is_unreadable === 1 && { isUnreadable: true }),
  fileName: row.file_name ?? undefined,
  fetchedAt: row.fetched_at,
});

/** Keeps which PDFs are stored, for which papers, and their text by page. The bytes are in the PDF store. */
export function createDocumentRepository(db: Database) {
  const owners = db
    .prepare<[string], string>('SELECT paper_id FROM documents WHERE sha256 = ? ORDER BY fetched_at')
    .pluck();
  const forPaper = db.prepare<[{ paperId: string; unreadable: string }], DocumentRow>(
    `SELECT d.*, f.bytes, f.pages,
       EXISTS (SELECT 1 FROM page_texts t WHERE t.document_sha256 = d.sha256 AND trim(t.text) NOT IN ('', @unreadable)) AS has_text,
       EXISTS (SELECT 1 FROM page_texts t WHERE t.document_sha256 = d.sha256 AND t.text = @unreadable) AS is_unreadable
     FROM documents d JOIN pdf_files f ON f.sha256 = d.sha256
     WHERE d.paper_id = @paperId AND f.state = 'stored' ORDER BY d.version DESC, d.fetched_at DESC`,
  );
  // What was imported once is never dropped again, also when it was downloaded before or is later.
  const putFile = db.prepare(
    `INSERT INTO pdf_files (sha256, bytes, pages, state, origin, stored_at, page_labels)
     VALUES (?, ?, ?, 'stored', ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET
       stored_at = iif(state = 'stored', stored_at, excluded.stored_at), state = 'stored',
       origin = iif(origin = 'import', 'import', excluded.origin),
       page_labels = coalesce(excluded.page_labels, page_labels)`,
  );
  const putDocument = db.prepare(
    `INSERT INTO documents (paper_id, sha256, version, file_name, fetched_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (paper_id, sha256) DO UPDATE SET version = coalesce(version, excluded.version)`,
  );
  const insertText = db.prepare(
    'INSERT OR REPLACE INTO page_texts (document_sha256, page, text) VALUES (?, ?, ?)',
  );
  const texts = db
    .prepare<[string], string>('SELECT text FROM page_texts WHERE document_sha256 = ? ORDER BY page')
    .pluck();
  const storedAfter = db
    .prepare<[string, number], string>(
      `SELECT sha256 FROM pdf_files WHERE state = 'stored' AND sha256 > ? ORDER BY sha256 LIMIT ?`,
    )
    .pluck();
  const setPages = db.prepare('UPDATE pdf_files SET pages = ? WHERE sha256 = ?');
  const setLabels = db.prepare<{ sha256: string; labels: string | null }>(
    'UPDATE pdf_files SET page_labels = @labels WHERE sha256 = @sha256 AND page_labels IS NOT @labels',
  );
  const pageLabel = db
    .prepare<[number, string], string | null>(
      `SELECT ${pageLabelOf('CAST(? AS INTEGER)')} FROM pdf_files f WHERE f.sha256 = ?`,
    )
    .pluck();
  const dropTexts = db.prepare('DELETE FROM page_texts WHERE document_sha256 = ?');
  // The index and the views follow papers, not texts.
  const touch = db.prepare('UPDATE documents SET sha256 = sha256 WHERE sha256 = ?');
  const replaceTexts = db.transaction(
    (sha256: string, pages: number, pageTexts: readonly string[], labels: PageLabels): boolean => {
      const isRelabelled = setLabels.run({ sha256, labels: toJson(labels) }).changes > 0;
      const before = texts.all(sha256);
      if (before.length === pageTexts.length && before.every((text, page) => text === pageTexts[page]))
        return isRelabelled;
      setPages.run(pages, sha256);
      dropTexts.run(sha256);
      for (const [index, text] of pageTexts.entries()) insertText.run(sha256, index + 1, text);
      touch.run(sha256);
      return true;
    },
  );
  // The PDF that a paper's record was read from: the one it is named after, else the one that came first.
  const recordFile = db.prepare<[string], { sha256: string; fileName: string | null }>(
    `SELECT d.sha256, d.file_name AS fileName FROM documents d JOIN pdf_files f ON f.sha256 = d.sha256
     WHERE d.paper_id = ? AND f.state = 'stored'
     ORDER BY d.paper_id = 'file:' || d.sha256 DESC, d.fetched_at LIMIT 1`,
  );
  // One transaction, so that the index sees a document only with its text.
  const add = db.transaction((document: NewDocument, pageTexts: readonly string[]) => {
    const { sha256, paperId, version, bytes, pages, labels, fileName, origin } = document;
    const now = new Date().toISOString();
    putFile.run(sha256, bytes, pages, origin, now, toJson(labels));
    for (const [index, text] of pageTexts.entries()) insertText.run(sha256, index + 1, text);
    putDocument.run(paperId, sha256, version ?? null, fileName ?? null, now);
  });

  return {
    /** The papers that this PDF is stored for, first come first. */
    owners: (sha256: string): string[] => owners.all(sha256),
    /** The stored PDFs of a paper, newest version first. */
    forPaper: (paperId: string): PaperDocument[] =>
      forPaper.all({ paperId, unreadable: UNREADABLE }).map(toDocument),
    /** Enters a PDF whose bytes are already in the store, with its text by page. */
    add: (document: NewDocument, pageTexts: readonly string[]): void => add.immediate(document, pageTexts),
    pageTexts: (sha256: string): string[] => texts.all(sha256),
    /** Stored PDFs by sha256, in its order. */
    storedAfter: (sha256: string, limit: number): string[] => storedAfter.all(sha256, limit),
    /** What a page calls itself, where that is not its number. */
    pageLabel: (sha256: string, page: number): string | undefined => pageLabel.get(page, sha256) ?? undefined,
    /** Gives a PDF another text, number of pages and names of them; answers whether any is another. */
    replaceTexts: (
      sha256: string,
      pages: number,
      pageTexts: readonly string[],
      labels?: readonly string[],
    ): boolean => replaceTexts.immediate(sha256, pages, pageTexts, labels),
    /** The PDF that a paper's record was read from, if it is here. */
    recordFile: (paperId: string): { sha256: string; fileName: string | null } | undefined =>
      recordFile.get(paperId),
  };
}
