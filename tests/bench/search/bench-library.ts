import { createHash } from 'node:crypto';
import { type Database, openDatabase, openDatabaseReadOnly } from '../../../src/main/database/open.ts';
import { createAuthorSource } from '../../../src/main/database/repositories/author-source.ts';
import { createIndexSource } from '../../../src/main/database/repositories/index-source.ts';
import { createQueryFilters } from '../../../src/main/database/repositories/query-filter.ts';
import { createRankingSource } from '../../../src/main/database/repositories/ranking-source.ts';
import { createRanking } from '../../../src/main/workers/search/ranking.ts';
import { createSearcher } from '../../../src/main/workers/search/searcher.ts';
import type { BenchPaper } from './papers.ts';

/** Writes papers into a library as rows, without the merging that an import does. */
export function fillLibrary(file: string, papers: readonly BenchPaper[]): void {
  const db = openDatabase(file);
  try {
    addPapers(db, papers);
  } finally {
    db.close();
  }
}

export function addPapers(db: Database, papers: readonly BenchPaper[]): void {
  const insert = db.prepare(
    `INSERT INTO papers (id, title, title_key, abstract, author_count, published_at, source, added_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, 'arxiv', ?, ?)`,
  );
  const author = db.prepare('INSERT INTO paper_authors (paper_id, position, name) VALUES (?, ?, ?)');
  const at = '2026-11-01T00:00:00.000Z';
  db.transaction(() => {
    for (const { id, title, abstract, authors, publishedAt } of papers) {
      insert.run(
        id,
        title,
        title.toLowerCase(),
        abstract,
        authors.length,
        `${publishedAt}T00:00:00.000Z`,
        at,
        at,
      );
      for (const [position, name] of authors.entries()) author.run(id, position, name);
    }
  }).immediate();
}

/** Gives papers a stored PDF's text. */
export function addFullTexts(file: string, texts: Iterable<{ id: string; pages: string[] }>): void {
  const db = openDatabase(file);
  const at = '2026-11-01T00:00:00.000Z';
  const pdf = db.prepare(
    `INSERT INTO pdf_files (sha256, bytes, pages, state, origin, stored_at) VALUES (?, 1, ?, 'stored', 'download', ?)`,
  );
  const document = db.prepare('INSERT INTO documents (paper_id, sha256, fetched_at) VALUES (?, ?, ?)');
  const page = db.prepare('INSERT INTO page_texts (document_sha256, page, text) VALUES (?, ?, ?)');
  try {
    db.transaction(() => {
      for (const { id, pages } of texts) {
        const sha256 = createHash('sha256').update(id).digest('hex');
        pdf.run(sha256, pages.length, at);
        document.run(id, sha256, at);
        for (const [index, text] of pages.entries()) page.run(sha256, index + 1, text);
      }
    }).immediate();
  } finally {
    db.close();
  }
}

/** The searcher of the worker, in this thread, over a library. */
export function openSearcher(databaseFile: string, dir: string) {
  const db = openDatabaseReadOnly(databaseFile);
  const source = createIndexSource(db);
  const searcher = createSearcher({
    source,
    dir,
    filters: createQueryFilters(db),
    ranking: createRanking(createRankingSource(db)),
    authors: createAuthorSource(db),
  });
  return {
    ...searcher,
    source,
    close: (): void => {
      db.close();
    },
  };
}

export type BenchSearcher = ReturnType<typeof openSearcher>;
