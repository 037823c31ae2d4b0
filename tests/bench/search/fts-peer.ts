import DatabaseConstructor from 'better-sqlite3';
import type { IndexDocument, IndexSource } from '../../../src/main/database/repositories/index-source.ts';
import { termsOf } from '../../../src/main/workers/search/engine/words.ts';
import type { BenchQuery } from './queries.ts';

type Row = [title: string, authors: string, abstract: string, fulltext: string];

const termRow = ({ title, authors, abstract, pages }: IndexDocument): Row => [
  termsOf(title).join(' '),
  termsOf(authors).join(' '),
  termsOf(abstract).join(' '),
  termsOf(pages.join('\n')).join(' '),
];

/** The papers as the terms that Offprint's index has of them, so that both sides find the same. */
export function termRows(source: IndexSource, ids: readonly string[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (let start = 0; start < ids.length; start += 25) {
    for (const document of source.documents(ids.slice(start, start + 25)))
      rows.set(document.id, termRow(document));
  }
  return rows;
}

/** SQLite's FTS5 over the same papers: bm25 with the same weights, prefix indexes of 2 to 4 letters. */
export function createFtsPeer(file: string) {
  const db = new DatabaseConstructor(file);
  db.pragma('journal_mode = WAL');
  db.pragma('mmap_size = 2000000000');
  db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS papers USING fts5(id UNINDEXED, title, authors, abstract, fulltext,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4')`);
  const rank = 'bm25(papers, 0, 5, 3, 1, 0.5)';
  const search = db.prepare<[string], { id: string }>(
    `SELECT id FROM papers WHERE papers MATCH ? ORDER BY ${rank} LIMIT 20`,
  );
  const withSnippet = db.prepare<[string], { id: string; snippet: string }>(
    `SELECT id, snippet(papers, 4, '', '', '…', 32) AS snippet FROM papers WHERE papers MATCH ? ORDER BY ${rank} LIMIT 20`,
  );
  // The last word is being typed, on both sides: it may go on.
  const match = ({ words }: BenchQuery) => `${words.map((word) => `"${word}"`).join(' AND ')}*`;
  return {
    /** Reads the papers as the index does and enters their terms, which were told before, in one transaction. */
    build(source: IndexSource, rows: ReadonlyMap<string, Row>): void {
      const insert = db.prepare('INSERT INTO papers VALUES (?, ?, ?, ?, ?)');
      const ids = [...rows.keys()];
      const add = ({ id }: IndexDocument) => insert.run(id, ...(rows.get(id) ?? []));
      db.transaction(() => {
        for (let start = 0; start < ids.length; start += 25) {
          for (const document of source.documents(ids.slice(start, start + 25))) add(document);
        }
      }).immediate();
    },
    search: (query: BenchQuery) => search.all(match(query)),
    searchWithSnippets: (query: BenchQuery) => withSnippet.all(match(query)),
    close: (): void => {
      db.close();
    },
  };
}

export type FtsPeer = ReturnType<typeof createFtsPeer>;
