import type { Database } from '../open.ts';

export type IndexSource = ReturnType<typeof createIndexSource>;

/** What the search index takes in of one paper. */
export interface IndexDocument {
  id: string;
  title: string;
  authors: string;
  abstract: string;
  keywords: string;
  organization: string;
  notes: string;
  fulltext: string;
}

export interface IndexClock {
  seq: number;
  library: string;
}

type IndexRow = Omit<IndexDocument, 'keywords'> & { keywords: string };

/** Reads what the search index needs: which papers changed since it last looked, and their words. */
export function createIndexSource(db: Database) {
  const clock = db.prepare<[], IndexClock>('SELECT seq, library FROM index_clock');
  const changed = db
    .prepare<[number, number], string>(
      'SELECT paper_id FROM index_changes WHERE seq > ? AND seq <= ? ORDER BY seq',
    )
    .pluck();
  const documents = db.prepare<[string], IndexRow>(`
    SELECT p.id, p.title, coalesce(p.abstract, '') AS abstract, p.keywords, coalesce(p.organization, '') AS organization,
      (SELECT coalesce(group_concat(name, ' ; '), '') FROM paper_authors WHERE paper_id = p.id) AS authors,
      (SELECT coalesce(group_concat(coalesce(a.selectors ->> '$[0].exact', '') || ' ' || a.note, char(10)), '')
        FROM annotations a WHERE a.paper_id = p.id AND a.deleted_at IS NULL) AS notes,
      (SELECT coalesce(group_concat(t.text, char(10)), '')
        FROM documents d JOIN page_texts t ON t.document_sha256 = d.sha256 WHERE d.paper_id = p.id) AS fulltext
    FROM papers p WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted_at IS NULL`);
  const pages = db.prepare<[string], { page: number; text: string }>(
    `SELECT t.page, t.text FROM documents d JOIN page_texts t ON t.document_sha256 = d.sha256
     WHERE d.paper_id = ? ORDER BY d.fetched_at DESC, t.page`,
  );

  return {
    /** The number of the newest change, and whose changes they are. */
    clock: (): IndexClock => clock.get() ?? { seq: 0, library: '' },
    /** Papers changed after `since`, up to and with `until`, oldest change first. */
    changedSince: (since: number, until: number): string[] => changed.all(since, until),
    /** The words of these papers; those gone from the library are left out. */
    documents: (ids: readonly string[]): IndexDocument[] =>
      documents.all(JSON.stringify(ids)).map((row) => ({
        ...row,
        keywords: (JSON.parse(row.keywords) as string[]).join(' ; '),
      })),
    /** The stored pages of a paper's PDFs. */
    pages: (paperId: string): { page: number; text: string }[] => pages.all(paperId),
  };
}
