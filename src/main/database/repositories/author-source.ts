import type { Database } from '../open.ts';

export type AuthorSource = ReturnType<typeof createAuthorSource>;

/** Reads who wrote papers: one name for each author of each paper. */
export function createAuthorSource(db: Database) {
  const authors = db
    .prepare<[string], string>(
      'SELECT name FROM paper_authors WHERE paper_id IN (SELECT value FROM json_each(?))',
    )
    .pluck();
  return (paperIds: readonly string[]): string[] => authors.all(JSON.stringify(paperIds));
}
