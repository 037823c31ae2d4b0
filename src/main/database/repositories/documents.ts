import type { PaperDocument } from '#shared/entities/document.ts';
import type { Database } from '../open.ts';

export type DocumentRepository = ReturnType<typeof createDocumentRepository>;

interface DocumentRow {
  sha256: string;
  paper_id: string;
  version: number | null;
  bytes: number;
  pages: number;
  file_name: string | null;
  fetched_at: string;
}

export interface NewDocument {
  paperId: string;
  sha256: string;
  bytes: number;
  pages: number;
  version?: number;
  fileName?: string;
}

const toDocument = (row: DocumentRow): PaperDocument => ({
  sha256: row.sha256,
  version: row.version ?? undefined,
  bytes: row.bytes,
  pages: row.pages,
  fileName: row.file_name ?? undefined,
  fetchedAt: row.fetched_at,
});

/** Keeps which PDFs are stored for which paper, and their text by page. The bytes are in the PDF store. */
export function createDocumentRepository(db: Database) {
  const bySha256 = db.prepare<[string], DocumentRow>('SELECT * FROM documents WHERE sha256 = ?');
  const forPaper = db.prepare<[string], DocumentRow>(
    `SELECT * FROM documents WHERE paper_id = ? AND state = 'stored' ORDER BY version DESC, fetched_at DESC`,
  );
  const insert = db.prepare(
    `INSERT INTO documents (sha256, paper_id, version, bytes, pages, state, file_name, fetched_at)
     VALUES (?, ?, ?, ?, ?, 'stored', ?, ?)`,
  );
  const insertText = db.prepare(
    'INSERT OR REPLACE INTO page_texts (document_sha256, page, text) VALUES (?, ?, ?)',
  );
  const texts = db
    .prepare<[string], string>('SELECT text FROM page_texts WHERE document_sha256 = ? ORDER BY page')
    .pluck();
  // One transaction, so that the index sees a document only with its text.
  const add = db.transaction((document: NewDocument, pages: readonly string[]) => {
    const { sha256, paperId, version, bytes, pages: count, fileName } = document;
    insert.run(sha256, paperId, version ?? null, bytes, count, fileName ?? null, new Date().toISOString());
    for (const [index, text] of pages.entries()) insertText.run(sha256, index + 1, text);
  });

  return {
    /** The stored PDF with these bytes, and whose it is. */
    findBySha256(sha256: string): (PaperDocument & { paperId: string }) | undefined {
      const row = bySha256.get(sha256);
      return row && { ...toDocument(row), paperId: row.paper_id };
    },
    forPaper: (paperId: string): PaperDocument[] => forPaper.all(paperId).map(toDocument),
    /** Enters a PDF whose bytes are already in the store, with its text by page. */
    add: (document: NewDocument, pageTexts: readonly string[]): void => add.immediate(document, pageTexts),
    pageTexts: (sha256: string): string[] => texts.all(sha256),
  };
}
